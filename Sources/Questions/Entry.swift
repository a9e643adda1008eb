import Domain

/// A question made ready for matching.
struct Entry: Sendable {
  var question: FrequentQuestion
  var rule: QuestionRule
  /// The question and its variants as read: the ways of asking that the answer covers.
  var wordings: [Reading]
  /// Every concept (`c:`) and kind of question (`i:`) the answer covers.
  var covered: Set<String>
  /// Every other word its wordings use.
  var words: Set<String>
  /// Every key of its wordings.
  var keys: Set<String>

  init(question: FrequentQuestion, rule: QuestionRule, reader: Reader) {
    self.question = question
    self.rule = rule
    let texts = [question.question] + question.variants
    wordings = texts.map(reader.read)
    keys = wordings.reduce(into: []) { $0.formUnion($1.keys) }
    words = wordings.reduce(into: []) { $0.formUnion($1.words.keys) }
    let named = rule.needs.joined().reduce(into: Set(rule.also.map { "c:" + $0 })) {
      $0.formUnion(QuestionRule.keys(of: $1))
    }
    let parts = texts.reduce(into: Set<String>()) { $0.formUnion(reader.conceptsOfSingleWords($1)) }
    covered = named.union(parts).union(rule.answers.map { "i:" + $0 }).union(
      keys.filter { $0.hasPrefix("c:") }
    )
    .union(reader.lexicon.softConcepts.map { "c:" + $0 })
  }

  /// True if the answer covers one of the things a phrase may stand for.
  func covers(_ item: Reading.Item) -> Bool { item.isNeutral || !item.keys.isDisjoint(with: covered) }
}
