import Domain
import Foundation
import Profiles
import Testing

@Suite("Changing a profile")
struct ProfileEditorTests {
  private func editor() throws -> ProfileEditor {
    ProfileEditor(table: try Shipped.table(), templates: try Shipped.templates())
  }

  @Test(arguments: [
    ("speech.rate", "180", PreferenceValue.integer(180)), ("speech.rate", " 180 ", .integer(180)),
    ("speech.rate", "180,0", .integer(180)), ("speech.pitch", "0,5", .number(0.5)),
    ("speech.pitch", "0.5", .number(0.5)), ("speech.enabled", "sì", .bool(true)),
    ("speech.enabled", "No", .bool(false)), ("speech.enabled", "true", .bool(true)),
    ("text.simplify", "easy", .string("easy")), ("text.simplify", "Facile", .string("easy")),
    ("spell.mode", "nomi di città", .string("cityNames")),
    ("spell.auto", "IBAN, codice fiscale", .array([.string("codiceFiscale"), .string("iban")])),
    ("spell.auto", #"["protocollo"]"#, .array([.string("protocollo")])),
    ("spell.auto", "nessuno", .array([])),
    ("channel.order", "sms, email", .array([.string("sms"), .string("email")])),
    ("channel.order", "telefono;SMS", .array([.string("voice"), .string("sms")])),
    ("lang.interface", "en", .string("en")), ("braille.delivery", "none", .string("none")),
    ("emergency.instructions", "", .string("")),
  ])
  func `a value is read as a person types it`(term: String, text: String, value: PreferenceValue) throws {
    let changed = try editor().set(term, from: text, in: Profile(id: "p"))
    #expect(changed.preferences == [term: value])
  }

  @Test(arguments: [
    ("lun-ven 22:00-07:00", [[1, 2, 3, 4, 5], [1320, 420]]),
    ("22-7", [[1, 2, 3, 4, 5, 6, 7], [1320, 420]]),
    ("sabato e domenica dalle 9 alle 12.30", [[6, 7], [540, 750]]), ("dom 00:00-24:00", [[7], [0, 1440]]),
    ("tutti i giorni 20:00-00:00", [[1, 2, 3, 4, 5, 6, 7], [1200, 1440]]),
    ("ven-lun 8:00-9:00", [[1, 5, 6, 7], [480, 540]]),
    ("dal lunedì al mercoledì dalle 13:00 alle 15:00", [[1, 2, 3], [780, 900]]),
  ])
  func `weekly times are read as a person writes them`(text: String, expected: [[Int]]) throws {
    let changed = try editor().set("time.never", from: text, in: Profile(id: "p"))
    let time = WeeklyTime(weekdays: expected[0], fromMinute: expected[1][0], toMinute: expected[1][1])
    #expect(changed.preferences["time.never"] == .array([time.preference]))
    // What is shown can be typed again.
    let shown = ValueText.shown(.array([time.preference]), rule: try Shipped.table().term("time.never").rule)
    let again = try editor().set("time.never", from: shown, in: Profile(id: "p"))
    #expect(again.preferences == changed.preferences)
  }

  @Test(arguments: [
    ("speech.rate", "900", "da 80 a 449"), ("speech.rate", "veloce", "«veloce» non è un numero intero"),
    ("speech.rate", "", "numero intero"), ("speech.rate", "99999999999999999999", "fuori dai limiti"),
    ("speech.rate", "1e999", "da 80 a 449"), ("speech.enabled", "forse", "sì o no"),
    ("text.simplify", "facilissimo", "easy (facile)"),
    ("time.never", "boh", "lun-ven 22:00-07:00"), ("time.never", "lun 25:00-26:00", "non è un orario"),
    ("time.never", "lun 10:00", "non è un orario"), ("time.never", "abc 10-12", "non è un orario"),
    ("delegate", "mia figlia", "JSON"), ("delegate", "[{", "JSON"),
    ("speech.rat", "180", "Forse intendeva speech.rate."),
    ("channel.order", "piccione", "«piccione» non è fra le scelte"), ("template", "inesistente", "ascolto"),
    ("name", "La mia 104", "diagnosi"), ("lang.interface", "it_IT!", "it-IT"),
  ])
  func `a wrong value is refused with what is accepted and nothing changes`(
    term: String, text: String, words: String
  ) throws {
    let profile = Profile(id: "p", preferences: ["speech.rate": .integer(120)])
    let error = try #require(throws: ProfileError.self) { try editor().set(term, from: text, in: profile) }
    #expect(error.description.contains(words), "\(error)")
    #expect(profile.preferences == ["speech.rate": .integer(120)])
  }

  @Test func `unset gives the template's value back, and required terms are named`() throws {
    let editor = try editor()
    var profile = try editor.set("template", from: "ascolto", in: Profile(id: "p"))
    profile = try editor.set("speech.rate", from: "300", in: profile)
    profile = try editor.require("speech.rate", in: profile)
    #expect(profile.required == ["speech.rate"])
    profile = try editor.unset("speech.rate", in: profile)
    #expect(profile.preferences.isEmpty && profile.required.isEmpty && profile.template == "ascolto")
    #expect(throws: ProfileError.self) { try editor.unset("speech.rat", in: profile) }
    #expect(throws: ProfileError.self) { try editor.require("nope", in: profile) }
    #expect(try editor.set("name", from: "Per ascoltare", in: profile).name == "Per ascoltare")
  }
}
