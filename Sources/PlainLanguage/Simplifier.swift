package import Foundation

/// Makes Italian administrative text plain or easy, and proves that it still says the same.
///
/// The same text and options give the same result, byte by byte; a result simplified again does not change.
package struct Simplifier: Sendable {
  private let language: Language

  /// - Parameter folder: the folder `data/plain-language`.
  /// - Throws: ``PlainLanguageError`` when a file is missing or has a bad line.
  package init(folder: URL) throws { language = try Language(folder: folder) }

  init(language: Language) { self.language = language }

  /// Finds the facts of texts with the same data.
  package var factExtractor: FactExtractor { language.facts }

  /// Measures a text without changing it.
  package func readability(of text: String) -> Readability {
    Readability(of: text, abbreviations: language.abbreviations)
  }

  /// Rewrites a text. Any text is accepted: empty, very long, in capitals, in another language.
  package func simplify(_ text: String, options: SimplificationOptions = .init()) -> Simplification {
    guard options.level == .easy else { return rewritten(text, options) }
    // lines and headings can let a broken text be read in another way: then with fewer steps, at last as it is
    for steps in Self.easySteps {
      var some = options
      some.without.formUnion(steps)
      let result = rewritten(text, some)
      some.syllables = false
      let plain = options.syllables ? rewritten(text, some) : result
      if rewritten(plain.text, Self.silent(options)).text == plain.text { return result }
    }
    var none = options
    none.level = .off
    return rewritten(text, none)
  }

  /// The steps left out one after the other where a result would change again.
  private static let easySteps: [Set<SimplificationStep>] = [
    [], [.sections], [.sections, .lines], [.sections, .easy, .complements, .lines],
  ]

  /// For a second pass of which only the text is looked at.
  private static func silent(_ options: SimplificationOptions) -> SimplificationOptions {
    var result = options
    result.syllables = false
    result.glossary = false
    return result
  }

  private func rewritten(_ text: String, _ options: SimplificationOptions) -> Simplification {
    var document = Document(text)
    let before = readability(of: text)
    if options.level == .off {
      let proof = Prover(language: language).prove(text, text)
      return Simplification(
        original: text, text: text, edits: [], undone: [], proof: proof, before: before, after: before,
        glossary: [])
    }
    rewriteSentences(&document, options)
    AcronymStep(language: language, options: options).expand(&document)
    if options.level == .easy, options.does(.easy) {
      let headings = SectionHeadings(language: language, options: options)
      document.layOut { text in
        EasyLayout(language: language, options: options).laidOut(
          options.does(.sections) ? headings.headed(text) : text)
      }
    }
    let result = document.text
    let edits = document.finishedEdits()
    return Simplification(
      original: text, text: options.syllables ? Syllables.shown(in: result) : result,
      edits: edits.map(\.edit), undone: document.undone,
      proof: document.proof, before: before, after: readability(of: result),
      glossary: options.glossary ? glossary(of: result) : [], passages: document.passages,
      traces: edits.map(\.trace))
  }

  /// All that the proof compared in a result of this simplifier: for the text, each changed sentence and each edit.
  package func proof(of result: Simplification) -> SimplificationProof {
    SimplificationProof(result, prover: Prover(language: language))
  }

  /// Whether an edit may name this rule: an entry of the lexicon, or a rule of the program.
  package func knows(rule id: String) -> Bool {
    if id.hasPrefix("lessico.") { return language.lexicon.entries.contains { $0.id == id } }
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && id.utf8.count <= 80
      && id.utf8.allSatisfy { $0 == 0x2E || $0 == 0x2D || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      && parts.allSatisfy { !$0.isEmpty }
  }

  private func glossary(of text: String) -> [GlossaryEntry] {
    let tokens = Tokenizer.tokens(text)
    return language.glossary.terms(in: tokens) + AcronymRule(language: language).unexplained(in: tokens)
  }

  private func rewriteSentences(_ document: inout Document, _ options: SimplificationOptions) {
    let units = LetterStep(language: language, options: options).units(document.original)
    let rewriter = SentenceRewriter(
      language: language, options: options,
      hasWriter: AddressStep.hasWriter(document.original, units, language))
    // forms and tables say the same sentence many times
    var known: [String: RewrittenSentence] = [:]
    for range in units {
      let sentence = String(decoding: document.originalUTF8[range], as: UTF8.self)
      let rewritten = known[sentence] ?? rewriter.rewrite(sentence)
      known[sentence] = rewritten
      document.add(rewritten, at: range)
    }
    document.finishSentences()
  }
}
