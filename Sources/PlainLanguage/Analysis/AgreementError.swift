/// Words of a sentence that should agree and do not.
struct AgreementError: Hashable, Sendable {
  enum Kind: String, Sendable {
    /// `la modulo`, `dei domanda`.
    case article
    /// `il stato`, `un ufficia`: the article's form before the sound that follows.
    case articleForm
    /// `domanda presentato`.
    case adjective
    /// `le domande scade`.
    case subject
    /// `la domanda è presentato`.
    case predicate
  }

  var kind: Kind
  /// The tokens that clash, in their order.
  var first: Int
  var second: Int
  /// Their text, for messages and to compare a sentence before and after an edit.
  var words: String
}
