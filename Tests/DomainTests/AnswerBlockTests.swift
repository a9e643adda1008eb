import Domain
import Foundation
import Testing

@Suite("Blocks of an answer")
struct AnswerBlockTests {
  static let point = ContactPoint(
    organisation: "inps", organisationName: "INPS", medium: .phone, value: "803 164", hours: "sempre",
    source: "https://example.org", checked: "2026-11-23")

  static let all: [AnswerBlock] = [
    AnswerBlock(.heading("Titolo")), AnswerBlock(.summary("In breve.")), AnswerBlock(.paragraph("Testo.")),
    AnswerBlock(.steps(["Uno.", "Due."])), AnswerBlock(.documents(["Carta."])),
    AnswerBlock(.deadline(.init(text: "30 giorni", ifMissed: "Deve rifare la domanda."))),
    AnswerBlock(.amount(.init(text: "10,20 euro", period: "al mese", validity: "2026"))),
    AnswerBlock(.contactPoint(point)),
    AnswerBlock(.choice([.init(key: 1, text: "Ripeti", act: "repeat")])), AnswerBlock(.note("Non è gratis.")),
    AnswerBlock(.glossary(term: "ISEE", meaning: "Un numero.")),
    AnswerBlock(.source(.init(text: "Legge 104", url: "https://example.org", checked: "2026-11-23"))),
    AnswerBlock(
      .outcome("Fatto."), language: "en", isVerbatim: true,
      facts: [.init(kind: .number, text: "1", value: "1")]),
  ]

  @Test("every kind of block survives its JSON form", arguments: all)
  func roundTrip(block: AnswerBlock) throws {
    let data = try JSONEncoder().encode(block)
    #expect(try JSONDecoder().decode(AnswerBlock.self, from: data) == block)
  }

  @Test("the list of types names every kind once")
  func typeNames() {
    #expect(Self.all.map(\.typeName) == AnswerBlock.typeNames)
  }

  @Test("an unknown type is refused with the known ones")
  func unknownType() throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AnswerBlock.self, from: Data(#"{"type":"tabella"}"#.utf8))
    }
    #expect(String(describing: error).contains("contactPoint"))
  }

  @Test("mapping the text reaches every sentence and leaves names and numbers alone")
  func mapText() {
    let changed = Self.all.map { $0.mapText { _ in "X" } }
    #expect(changed[3].content == .steps(["X", "X"]))
    #expect(changed[7] == Self.all[7])
    #expect(changed[11] == Self.all[11])
    #expect(changed[5].texts == ["X", "X"])
  }
}
