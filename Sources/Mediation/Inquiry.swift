import Domain

/// A question as the answering engine takes it.
struct Inquiry: Sendable {
  var text: String
  /// Comune by name or ISTAT code, from the message or from what is on record.
  var place: String?
  /// The day of the question in Europe/Rome (ISO 8601), for the validity of answers.
  var day: String
  /// Language of labels and service sentences.
  var language: String

  /// The most characters a message may have.
  static let maximumLength = 20_000
}
