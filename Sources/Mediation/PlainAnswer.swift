import Domain
import Foundation
import PlainLanguage

/// The blocks of an answer in the words a profile asks for, every edit proved and kept.
struct PlainAnswer: Sendable {
  let simplifier: Simplifier
  let facts: FactExtractor

  struct Result: Sendable {
    /// The original blocks with their facts.
    var facts: [AnswerBlock]
    /// The same in plain words, with glossary blocks.
    var blocks: [AnswerBlock]
    var edits: [Edit]
  }

  /// - Parameter easy: The same answer in easy language, written by people; nil where there is none.
  func simplified(
    _ blocks: [AnswerBlock], easy: [AnswerBlock]? = nil, options: SimplificationOptions
  ) -> Result {
    let original = blocks.map(withFacts)
    guard options.level != .off else { return Result(facts: original, blocks: original, edits: []) }
    if options.level == .easy, let easy {
      let written = easy.map(withFacts)
      let terms = written.flatMap { glossary(of: $0, options: options) }
      return Result(
        facts: original, blocks: options.glossary ? Self.adding(terms, to: written) : written, edits: [])
    }
    var edits: [Edit] = []
    var terms: [GlossaryEntry] = []
    var expanded: Set<String> = []
    let plain = original.map { block -> AnswerBlock in
      // What we write ourselves is plain already and edited by people; the words of a body are made plain here.
      guard block.isVerbatim, block.language.hasPrefix("it") else {
        terms += block.language.hasPrefix("it") ? glossary(of: block, options: options) : []
        return block
      }
      var plain = block.mapText { text in
        // An acronym is written out once in an answer, not once in every block.
        var options = options
        options.expandAcronyms = !expanded.contains { text.contains($0) }
        let result = simplifier.simplify(text, options: options)
        edits += result.edits
        expanded.formUnion(result.edits.compactMap { Self.acronym(of: $0.rule) })
        terms += result.glossary
        return result.text
      }
      if plain.content != block.content { plain.isVerbatim = false }
      return plain
    }
    return Result(
      facts: original, blocks: options.glossary ? Self.adding(terms, to: plain) : plain, edits: edits)
  }

  /// "INPS" of the rule `sigle.INPS`.
  private static func acronym(of rule: String) -> String? {
    rule.hasPrefix("sigle.") ? String(rule.dropFirst("sigle.".count)) : nil
  }

  private func glossary(of block: AnswerBlock, options: SimplificationOptions) -> [GlossaryEntry] {
    guard options.glossary else { return [] }
    switch block.content {
    case .outcome, .source, .contactPoint, .choice, .glossary: return []
    default: return block.texts.flatMap { simplifier.simplify($0, options: options).glossary }
    }
  }

  private func withFacts(_ block: AnswerBlock) -> AnswerBlock {
    var block = block
    block.facts = block.texts.flatMap { facts.facts(in: $0).map(\.fact) }
    return block
  }

  /// Glossary blocks go before the sources; a term explained already is not explained again.
  private static func adding(_ terms: [GlossaryEntry], to blocks: [AnswerBlock]) -> [AnswerBlock] {
    var known = Set(
      blocks.compactMap { block -> String? in
        if case .glossary(let term, _) = block.content { term.lowercased() } else { nil }
      })
    let new = terms.filter { known.insert($0.term.lowercased()).inserted }
    let end = blocks.firstIndex { if case .source = $0.content { true } else { false } } ?? blocks.endIndex
    var blocks = blocks
    blocks.insert(contentsOf: new.map { AnswerBlock(.glossary(term: $0.term, meaning: $0.meaning)) }, at: end)
    return blocks
  }
}

extension [AnswerBlock] {
  /// The essential before the details (`text.summaryFirst`): after the heading the summary, then deadlines and warnings.
  var summaryFirst: [AnswerBlock] {
    func rank(_ block: AnswerBlock) -> Int {
      switch block.content {
      case .heading: 0
      case .summary: 1
      case .deadline: 2
      case .note: 3
      default: 4
      }
    }
    return enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
      \.element)
  }

  /// The blocks with the request's number where a draft left its place.
  func numbered(_ number: String?) -> [AnswerBlock] {
    map { block in block.mapText { $0.replacingOccurrences(of: Draft.requestNumber, with: number ?? "") } }
  }
}
