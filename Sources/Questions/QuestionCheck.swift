import Domain
import Foundation

/// The rules that every question must keep (docs/questions.md); the first breach is thrown.
struct QuestionCheck {
  static let leastVariants = 6
  static let mostWords = 25

  var lexicon: Lexicon

  func check(_ files: [(name: String, file: QuestionFile)]) throws {
    var seen: [String: String] = [:]
    for (name, file) in files {
      for entry in file.questions {
        if let fault = fault(entry.question) ?? fault(entry.rule) {
          throw QuestionsError(.invalid, file: name, question: entry.question.id, message: fault)
        }
        if let other = seen[entry.question.id] {
          throw QuestionsError(
            .invalid, file: name, question: entry.question.id, message: "the id is used in \(other) too")
        }
        seen[entry.question.id] = name
      }
    }
    guard !seen.isEmpty else {
      throw QuestionsError(.invalid, file: "data/questions", message: "holds no question")
    }
  }

  private func fault(_ question: FrequentQuestion) -> String? {
    if question.id.isEmpty || question.question.isEmpty { return "id and question must not be empty" }
    if question.variants.count < Self.leastVariants {
      return "has \(question.variants.count) variants; at least \(Self.leastVariants) are needed"
    }
    if question.topics.isEmpty { return "names no topic" }
    if question.competent.isEmpty { return "names no competent body" }
    for date in [question.validFrom, question.validTo, question.reviewed].compactMap({ $0 })
    where !Territory.isDate(date) {
      return "'\(date)' is not a date of the form 2026-11-23"
    }
    if let end = question.validTo, end < question.validFrom { return "validTo is before validFrom" }
    return blockFault(question.blocks) ?? question.easy.flatMap { EasyCheck.fault($0, of: question.blocks) }
  }

  private func blockFault(_ blocks: [AnswerBlock]) -> String? {
    let names = blocks.map(\.typeName)
    guard names.first == "heading", names.dropFirst().first == "summary" else {
      return "must begin with a heading and then a summary"
    }
    let sources = blocks.compactMap { block -> AnswerBlock.SourceNote? in
      if case .source(let source) = block.content { return source }
      return nil
    }
    guard !sources.isEmpty else { return "has no source" }
    for source in sources {
      guard let url = source.url, url.hasPrefix("http"), URL(string: url) != nil else {
        return "the source '\(source.text)' has no web address"
      }
      guard Territory.isDate(source.checked) else { return "the source '\(source.text)' has no date" }
    }
    for text in blocks.flatMap(\.plainTexts) {
      for sentence in Sentence.sentences(of: text) {
        let count = sentence.text.split(whereSeparator: \.isWhitespace).count
        if count > Self.mostWords {
          return "a sentence has \(count) words, more than \(Self.mostWords): \(sentence.text)"
        }
      }
    }
    return nil
  }

  private func fault(_ rule: QuestionRule) -> String? {
    if rule.needs.isEmpty || rule.needs.contains(where: \.isEmpty) { return "match.needs must name concepts" }
    let needed = (Array(rule.needs.joined()) + rule.excludes).reduce(into: Set<String>()) {
      $0.formUnion(QuestionRule.keys(of: $1))
    }
    let concepts = needed.filter { $0.hasPrefix("c:") }.map { String($0.dropFirst(2)) }
    let unknown = rule.also.union(concepts).subtracting(lexicon.conceptIDs)
    if let first = unknown.min() {
      return "match names the concept '\(first)', which synonyms.json does not hold"
    }
    let kinds = rule.answers.union(needed.filter { $0.hasPrefix("i:") }.map { String($0.dropFirst(2)) })
      .subtracting(QuestionRule.common).subtracting(lexicon.intentIDs)
    if let first = kinds.min() { return "match names the kind '\(first)', which intents.json does not hold" }
    return nil
  }
}

extension AnswerBlock {
  /// The block's texts that a person reads as sentences; a source is a reference, not a sentence.
  var plainTexts: [String] {
    switch content {
    case .heading(let text), .summary(let text), .paragraph(let text), .note(let text), .outcome(let text):
      [text]
    case .steps(let items), .documents(let items): items
    case .deadline(let deadline): [deadline.text] + (deadline.ifMissed.map { [$0] } ?? [])
    case .amount(let amount): [amount.text] + [amount.period, amount.validity].compactMap { $0 }
    case .glossary(_, let meaning): [meaning]
    case .contactPoint, .choice, .source: []
    }
  }
}
