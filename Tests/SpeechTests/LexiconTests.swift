import Foundation
import Speech
import Testing

@Suite("The pronunciation lexicon")
struct LexiconTests {
  @Test("every entry is said as its alias, and eSpeak gives the phonemes that were checked")
  func phonemes() async throws {
    let lexicon = try Lexicon(file: SpeechFixture.voices.appendingPathComponent("lexicon-it.pls"))
    let checked = try TestTable.rows("lexicon-phonemes-it.tsv")
    #expect(checked.count >= 80)
    #expect(Set(checked.map { $0[0] }) == Set(lexicon.entries.keys))
    let normaliser = try SpeechFixture.normaliser()
    try await SpeechFixture.withEngine { engine in
      for row in checked {
        try #require(row.count == 3, "\(row)")
        let said = normaliser.normalise("la \(row[0]) qui")
        #expect(said == "la \(row[1]) qui")
        let phonemes = try await engine.pool.phonemes(row[1])
        #expect(phonemes == row[2], "\(row[0])")
        // In a sentence eSpeak spells words of three capitals, which alone it says as words.
        let inside = try await engine.pool.phonemes(said)
        #expect(letters(inside).contains(letters(phonemes)), "\(row[0]): \(inside)")
      }
    }
  }

  /// Phonemes without stress and open vowels, which a sentence changes.
  private func letters(_ phonemes: String) -> String {
    let closed: [Character: Character] = ["ɪ": "i", "ʊ": "u", "ɔ": "o", "ɛ": "e"]
    return String(phonemes.filter { !"ˈˌː ".contains($0) }.map { closed[$0] ?? $0 })
  }
}
