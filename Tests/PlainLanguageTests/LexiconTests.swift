import Testing

@testable import PlainLanguage

/// Lines of the phrase file change a sentence made for them, and the proof holds.
@Suite struct LexiconTests {
  /// Of about 170 entries of a part.
  private static let mostRefused = 12

  /// In parts, so that all processors work and no other test waits for the whole.
  @Test(arguments: 0..<16) func everyEntryChangesItsSample(part: Int) throws {
    let language = try Shipped.language.get()
    #expect(language.lexicon.entries.count >= 2_600)
    var dead: [String] = []
    for (number, entry) in language.lexicon.entries.enumerated() where number % 16 == part {
      let samples = LexiconSample(entry: entry, language: language).sentences()
      let options = SimplificationOptions(level: entry.level)
      let works = samples.contains { sample in
        // most samples do not fit their entry: the rule alone tells, and quickly
        let passage = Passage(sample, language: language)
        let changes = LexiconRule(passage: passage, language: language, level: entry.level).replacements()
        guard changes.contains(where: { $0.rule.id == entry.id }) else { return false }
        let result = Simplifier(language: language).simplify(sample, options: options)
        return result.proof.holds && result.edits.contains { $0.rule == entry.id }
      }
      if !works { dead.append("\(entry.id): \(samples.first ?? "")") }
    }
    // The proof refuses the samples of some entries, which then change no text: docs/plain-language.md says how many.
    #expect(
      dead.count <= Self.mostRefused, "\(dead.count) entries change nothing:\n\(dead.joined(separator: "\n"))"
    )
  }

  @Test func tablesAreRichEnough() throws {
    let language = try Shipped.language.get()
    #expect(language.acronyms.all.count >= 90)
    #expect(language.glossary.entries.count >= 560)
  }

  @Test func expandedNamesAddNoFactAndDoNotChangeAgain() throws {
    let language = try Shipped.language.get()
    for entry in language.acronyms.all {
      let text = "Scriva a \(entry.acronym) (\(entry.name)) domani."
      #expect(try Shipped.plain(text).text == text, "\(entry.acronym)")
      #expect(!entry.name.contains { $0.isNumber })
    }
  }

  @Test func badLineIsNamed() throws {
    #expect(throws: SyntaxProblem.self) { try PhraseSyntax.pattern("=domanda:f") }
    #expect(throws: SyntaxProblem.self) { try PhraseSyntax.pattern("{boh}") }
    #expect(throws: SyntaxProblem.self) { try PhraseGuard("boh=1") }
  }
}
