import Foundation
import Speech
import Testing

@Suite("The facts of a message are said in the other languages")
struct LanguageNormalisationTests {
  static let languages = ["de", "en", "fr", "sl"]
  private static let phonemes = "normalisation-phonemes-foreign.tsv"

  @Test("every row of the language's table", arguments: languages)
  func table(_ language: String) throws {
    let normaliser = try SpeechFixture.normaliser()
    let rows = try TestTable.rows("normalisation-\(language).tsv")
    #expect(rows.count >= 40)
    for row in rows {
      try #require(row.count == 2, "\(row)")
      #expect(normaliser.normalise(row[0], language: language) == row[1], "\(row[0])")
    }
  }

  @Test("eSpeak gives them the phonemes that were read and approved, without a switch to another language")
  func spoken() async throws {
    var spoken: [[String]] = []
    for language in Self.languages {
      let forms = Set(try TestTable.rows("normalisation-\(language).tsv").map { $0[1] })
      spoken += forms.sorted().map { [language, $0] }
    }
    let forms = spoken
    let said = try await SpeechFixture.withEngine { engine in
      var said: [[String]] = []
      for form in forms { said.append(form + [try await engine.pool.phonemes(form[1], language: form[0])]) }
      return said
    }
    if ProcessInfo.processInfo.environment["AMICA_WRITE_PHONEMES"] != nil { try write(said) }
    let approved = try TestTable.rows(Self.phonemes)
    #expect(approved == said)
    let switched = approved.filter { $0.count == 3 && $0[2].contains("(") }
    #expect(switched.isEmpty)
  }

  @Test("a text without a rule stays as it is, and a date that does not exist is left alone")
  func untouched() throws {
    let normaliser = try SpeechFixture.normaliser()
    for language in Self.languages {
      #expect(normaliser.normalise("31/02/2026", language: language) == "31/02/2026")
      #expect(normaliser.normalise("Trieste", language: language) == "Trieste")
    }
    #expect(normaliser.normalise("art. 3 del 31/12/2026", language: "ja") == "art. 3 del 31/12/2026")
  }

  @Test("a table without a form that is needed is refused")
  func damaged() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: SpeechFixture.voices.resolvingSymlinksInPath(), to: folder)
    let forms = folder.appendingPathComponent("de/forms.tsv")
    try "mesi\tJanuar\n".write(to: forms, atomically: true, encoding: .utf8)
    #expect(throws: SpeechError.dataFile(path: forms.path, reason: "manca la voce «data»")) {
      try Normaliser(voicesFolder: folder)
    }
  }

  private func write(_ rows: [[String]]) throws {
    let head = "# Lingua, come si dice, fonemi IPA di eSpeak NG 1.51. Scritto da AMICA_WRITE_PHONEMES=1.\n"
    let text = head + rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    try text.write(
      to: SpeechFixture.table.appendingPathComponent(Self.phonemes), atomically: true, encoding: .utf8)
  }
}
