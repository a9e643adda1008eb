import Foundation
import Speech
import Testing

@Suite("What is normalised is said in Italian")
struct NormalisationPhonemeTests {
  private static let file = "normalisation-phonemes-it.tsv"

  @Test("eSpeak gives every spoken form of the table the phonemes that were read and approved")
  func phonemes() async throws {
    let spoken = Set(try TestTable.rows("normalisation-it.tsv").map { $0[1] }).sorted()
    let said = try await phonemes(of: spoken)
    if ProcessInfo.processInfo.environment["AMICA_WRITE_PHONEMES"] != nil { try write(spoken, said) }
    let approved = try TestTable.rows(Self.file)
    #expect(Set(approved.map { $0[0] }) == Set(spoken))
    for row in approved {
      try #require(row.count == 2, "\(row)")
      #expect(said[row[0]] == row[1], "\(row[0])")
    }
  }

  @Test("the approved phonemes have no switch of language, no English sound and no name of a symbol")
  func sanity() throws {
    for row in try TestTable.rows(Self.file) {
      try #require(row.count == 2, "\(row)")
      let foreign = row[1].unicodeScalars.filter { !Self.italian.contains($0) }
      #expect(foreign.isEmpty, "\(row[0]): \(row[1])")
      let symbols = row[0].unicodeScalars.filter {
        !$0.properties.isAlphabetic && !("0"..."9").contains($0) && !Self.marks.contains($0)
      }
      #expect(symbols.isEmpty, "\(row[0])")
    }
  }

  /// The sounds of eSpeak's Italian voice.
  private static let italian = Set(
    "abdefijklmnoprstuvwzɔəɛɡɪɲɾʃʊʎʒŋɱ̪ˈˌː \u{361}c".unicodeScalars)
  /// Marks that make a pause or none, and that the voice does not name.
  private static let marks = Set(" .,;:?!'’()«»“”\"-–…\u{AD}".unicodeScalars)

  private func phonemes(of texts: [String]) async throws -> [String: String] {
    try await SpeechFixture.withEngine { engine in
      var said: [String: String] = [:]
      for text in texts { said[text] = try await engine.pool.phonemes(text) }
      return said
    }
  }

  /// With `AMICA_WRITE_PHONEMES=1` the table is written anew, to be read before it is committed.
  private func write(_ spoken: [String], _ said: [String: String]) throws {
    let head =
      "# Come si dice, fonemi IPA di eSpeak NG 1.51. Scritto da AMICA_WRITE_PHONEMES=1 e controllato con uno script e a campione.\n"
    let rows = spoken.map { "\($0)\t\(said[$0] ?? "")\n" }.joined()
    try (head + rows).write(
      to: SpeechFixture.table.appendingPathComponent(Self.file), atomically: true, encoding: .utf8)
  }
}
