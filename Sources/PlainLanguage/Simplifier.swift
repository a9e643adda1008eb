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
    return Simplification(
      original: text, text: options.syllables ? Syllables.shown(in: result) : result,
      edits: document.finishedEdits(), undone: document.undone,
      proof: document.proof, before: before, after: readability(of: result),
      glossary: options.glossary ? glossary(of: result) : [])
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
    for range in units {
      let sentence = String(decoding: document.originalUTF8[range], as: UTF8.self)
      document.add(rewriter.rewrite(sentence), at: range)
    }
    document.finishSentences()
  }
}
