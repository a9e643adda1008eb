import Testing

@testable import PlainLanguage

/// Every wrong edit is caught, and right ones are let through: a proof that refuses everything proves nothing.
@Suite struct MutationTests {
  private static let written = Result { try PairTable("mutations.tsv").pairs }
  private static let right = Result { try PairTable("rewrites.tsv").pairs }

  @Test func writtenMutationsAreCaught() throws {
    let pairs = try Self.written.get()
    #expect(pairs.count >= 300)
    let prover = Prover(language: try Shipped.language.get())
    for pair in pairs { #expect(!prover.prove(pair.before, pair.after).holds, "\(pair.testDescription)") }
  }

  /// Wrong changes made by rule, of the sentence itself and of what the simplifier makes of it.
  @Test func madeMutationsAreCaught() throws {
    let simplifier = try Shipped.simplifier()
    let prover = Prover(language: try Shipped.language.get())
    var count = 0
    for sentence in try Self.right.get().map(\.before) {
      let simplified = simplifier.simplify(sentence, options: SimplificationOptions(expandAcronyms: false))
        .text
      for mutation in SentenceMutation.all {
        for text in Set([sentence, simplified]).sorted() {
          guard let wrong = try mutation.apply(text) else { continue }
          count += 1
          #expect(!prover.prove(sentence, wrong).holds, "\(mutation.name): \(sentence) → \(wrong)")
        }
      }
    }
    #expect(count >= 1000, "\(count)")
  }

  /// At least 200 right rewritings pass, and at most one in eight is refused in vain.
  @Test func rightRewritingsPass() throws {
    let pairs = try Self.right.get()
    let prover = Prover(language: try Shipped.language.get())
    let passed = pairs.count { prover.prove($0.before, $0.after).holds }
    #expect(passed >= 200, "\(passed) of \(pairs.count)")
    #expect(Double(pairs.count - passed) / Double(pairs.count) <= 0.125)
  }

  /// Words that no file knows are refused; that is the price of catching every wrong word.
  @Test func manyFreeRewritingsPass() throws {
    let prover = Prover(language: try Shipped.language.get())
    let pairs = try PairTable("free-rewrites.tsv").pairs
    #expect(pairs.count { prover.prove($0.before, $0.after).holds } >= 12)
  }

  @Test func wordsOfTheProofAreWellFormed() throws {
    let language = try Shipped.language.get()
    for opposites in [
      ("aperto", "chiuso"), ("accogliere", "respingere"), ("madre", "padre"), ("mesi", "anni"),
    ] {
      let keys = language.wordKeys.all(opposites.0)
      let others = Set(language.wordKeys.all(opposites.1))
      for key in keys { #expect(language.proofWords.equals[key]?.isDisjoint(with: others) ?? true) }
    }
  }
}
