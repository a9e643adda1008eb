import Domain
import Foundation
import Profiles
import Testing

@Suite("The table of terms")
struct TermTableTests {
  @Test func `every group of the field is there and every term has words in both languages`() throws {
    let table = try Shipped.table()
    #expect(table.version == 1)
    #expect(table.terms.count == 67)
    for group in table.groups { #expect(table.terms.contains { $0.group == group.id }, "\(group.id)") }
    for term in table.terms {
      for text in [term.label, term.description] {
        #expect(
          !text.it.isEmpty && !text.en.isEmpty && text.it != text.en || term.id == "terminal.bell",
          "\(term.id)")
      }
      #expect(term.id.hasPrefix(term.group))
      if term.status == .recorded { #expect(term.capability?.it.isEmpty == false, "\(term.id)") }
    }
  }

  @Test(arguments: [
    ("speech.rate", PreferenceValue.integer(80)), ("speech.rate", .integer(449)),
    ("speech.rate", .number(180)),
    ("speech.pitch", .number(0.35)), ("speech.pitch", .integer(1)), ("text.simplify", .string("easy")),
    ("spell.auto", .array([.string("iban")])), ("lang.interface", .string("de-CH-1996")),
    ("terminal.width", .integer(20)), ("braille.cells", .integer(80)), ("print.largeSize", .integer(28)),
    (
      "emergency.instructions", .string("Non posso parlare al telefono: manda un SMS. Citofono B12, scala A.")
    ),
    ("lang.recv", .array([.object(["medium": .string("video"), "tag": .string("ise")])])),
  ])
  func accepts(id: String, value: PreferenceValue) throws {
    try Shipped.table().validate(id: id, value: value)
  }

  @Test(arguments: [
    (
      "speech.rate", PreferenceValue.integer(79), ProfileError.Code.outOfRange, "da 80 a 449 parole al minuto"
    ),
    ("speech.rate", .integer(450), .outOfRange, "da 80 a 449 parole al minuto"),
    ("speech.rate", .number(150.5), .wrongType, "da 80 a 449 parole al minuto"),
    ("speech.rate", .string("veloce"), .wrongType, "da 80 a 449 parole al minuto"),
    ("speech.rate", .bool(true), .wrongType, "da 80 a 449 parole al minuto"),
    ("speech.pitch", .number(1.01), .outOfRange, "da 0 a 1"),
    ("speech.pitch", .number(.nan), .wrongType, "da 0 a 1"),
    ("speech.enabled", .integer(1), .wrongType, "sì o no"),
    (
      "text.simplify", .string("Easy"), .notAnOption,
      "uno fra off (testo originale), plain (chiaro), easy (facile)"
    ),
    ("spell.auto", .array([.string("iban"), .string("iban")]), .repeated, "due volte"),
    ("spell.auto", .string("iban"), .wrongType, "nessuno, uno o più fra"),
    ("lang.interface", .string("italiano!"), .badFormat, "it-IT"),
    ("lang.interface", .string(""), .badFormat, "it-IT"),
    ("speech.voice", .string("../../etc/passwd\u{0}"), .badFormat, "lettere"),
    ("speech.voice", .string("/etc/passwd"), .badFormat, "lettere"),
    ("time.never", .array([.object(["weekdays": .array([.integer(8)])])]), .outOfRange, "da 1 a 7"),
    ("time.never", .array([.object(["weekdays": .array([.integer(1)])])]), .missingField, "fromMinute"),
    ("time.never", .array([.object(["giorni": .null])]), .unknownField, "weekdays"),
    ("emergency.instructions", .string(String(repeating: "a", count: 501)), .tooLong, "500"),
  ])
  func `refuses with the field, the reason and what is accepted`(
    id: String, value: PreferenceValue, code: ProfileError.Code, allowed: String
  ) throws {
    let table = try Shipped.table()
    let error = try #require(throws: ProfileError.self) { try table.validate(id: id, value: value) }
    #expect(error.code == code)
    #expect(error.field.hasPrefix(id))
    #expect(error.description.contains(allowed))
    #expect(!error.reason.isEmpty)
  }

  @Test(arguments: [
    ("speech.rat", "speech.rate"), ("Speech.Rate", "speech.rate"), ("simplify", "text.simplify"),
    ("velocità della voce", "speech.rate"), ("terminal.widht", "terminal.width"),
    ("channel.ordre", "channel.order"), ("pitch", "speech.pitch"),
  ])
  func `an unknown term is refused with the nearest one`(wrong: String, right: String) throws {
    let table = try Shipped.table()
    let error = try #require(throws: ProfileError.self) { try table.validate(id: wrong, value: .null) }
    #expect(error.code == .unknownTerm)
    #expect(error.suggestion == right)
    #expect(error.description.contains("Forse intendeva \(right)."))
  }

  @Test func `a hopeless name gets no suggestion, and an endless one does not slow the search`() throws {
    let table = try Shipped.table()
    for id in ["", "xyzzy", String(repeating: "a", count: 1_000_000)] {
      let error = try #require(throws: ProfileError.self) { try table.validate(id: id, value: .null) }
      #expect(error.suggestion == nil)
      #expect(error.description.count < 200)
    }
  }

  @Test func `a table with a default that its own rule refuses is refused`() async throws {
    let good = try String(
      contentsOf: Shipped.folder.appendingPathComponent("terms.json"), encoding: .utf8)
    let bad = good.replacing("\"default\": 150,", with: "\"default\": 1500,")
    #expect(bad != good)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
    try bad.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(throws: ProfileError.self) { try TermTable(file: file) }
    #expect(throws: ProfileError.self) { try TermTable(file: URL(fileURLWithPath: "/nonexistent.json")) }
  }
}
