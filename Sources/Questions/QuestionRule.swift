/// When a question's answer may be given with certainty: the `match` object beside each question in the data.
struct QuestionRule: Sendable, Decodable {
  /// Each group must be met by one of its alternatives: a concept ("contrassegno"), a kind of question ("i:lost"), or
  /// several of them together ("auto+iva").
  var needs: [[String]]
  /// Kinds of question that the answer covers, besides ``common``.
  var answers: Set<String>
  /// Further concepts the answer covers, besides those of the question and its variants.
  var also: Set<String>

  /// Kinds every answer covers: how, where, with which documents, and the plain wish to have the thing.
  static let common: Set<String> = ["how", "request", "where", "documents"]

  /// Concepts or kinds of question ("i:lost") that make the answer the wrong one, though it covers them.
  var excludes: Set<String>

  /// The rule of a question nobody wrote a rule for: its need is never met, so no match with it is certain.
  static let neverCertain = QuestionRule()

  private init() {
    needs = [[]]
    (answers, also, excludes) = (Self.common, [], [])
  }

  private enum Key: String, CodingKey { case needs, answers, also, excludes }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    needs = try values.decode([[String]].self, forKey: .needs)
    answers = Set(try values.decodeIfPresent([String].self, forKey: .answers) ?? []).union(Self.common)
    also = Set(try values.decodeIfPresent([String].self, forKey: .also) ?? [])
    excludes = Set(try values.decodeIfPresent([String].self, forKey: .excludes) ?? [])
  }

  /// The keys (`c:`, `i:`) of one alternative.
  static func keys(of alternative: String) -> Set<String> {
    Set(alternative.split(separator: "+").map { $0.hasPrefix("i:") ? String($0) : "c:" + $0 })
  }
}
