/// When a question's answer may be given with certainty: the `match` object beside each question in the data.
struct QuestionRule: Sendable, Decodable {
  /// Each group must be met by one of its concepts in what was asked.
  var needs: [[String]]
  /// Kinds of question that the answer covers, besides ``common``.
  var answers: Set<String>
  /// Further concepts the answer covers, besides those of the question and its variants.
  var also: Set<String>

  /// Kinds every answer covers: how, where, with which documents, and the plain wish to have the thing.
  static let common: Set<String> = ["how", "request", "where", "documents"]

  private enum Key: String, CodingKey { case needs, answers, also }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    needs = try values.decode([[String]].self, forKey: .needs)
    answers = Set(try values.decodeIfPresent([String].self, forKey: .answers) ?? []).union(Self.common)
    also = Set(try values.decodeIfPresent([String].self, forKey: .also) ?? [])
  }
}
