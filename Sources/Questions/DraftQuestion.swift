package import Domain

/// A question and answer in the operator's hands. Only a published one may reach a citizen: an imported answer says
/// nothing of who answers for it, where and until when it holds.
package struct DraftQuestion: Sendable, Equatable, Codable, Identifiable {
  package enum Status: String, Sendable, Codable, CaseIterable {
    case draft, published, withdrawn
  }

  /// Where the entry was read.
  package struct Origin: Sendable, Equatable, Codable {
    package var format: QuestionImportFormat
    package var file: String
    /// Screen of the app, or path inside the list.
    package var section: String
    /// Addresses the text linked to; the blocks hold the words only.
    package var links: [String]
  }

  /// One change, for the list of who did what when.
  package struct Change: Sendable, Equatable, Codable {
    package var day: String
    /// In Italian: "importata", "pubblicata".
    package var what: String
  }

  package var id: String
  package var status: Status
  package var question: String
  package var variants: [String]
  package var topics: [String]
  package var blocks: [AnswerBlock]
  /// Who answers for it: a code of the directory, or `comune`, `asl`, `regione`.
  package var competent: String?
  /// `IT` or the ISTAT code of a region, province or comune.
  package var place: String?
  package var validFrom: String?
  package var validTo: String?
  package var reviewed: String?
  /// The day by which the answer must be read again.
  package var reviewBy: String?
  package var origin: Origin
  package var history: [Change]

  /// The entry as citizens get it, nil unless it is published and whole.
  package var served: FrequentQuestion? {
    guard status == .published, let competent, let place, let validFrom, let reviewed else { return nil }
    return FrequentQuestion(
      id: id, question: question, variants: variants, topics: topics, competent: competent, place: place,
      validFrom: validFrom, validTo: validTo, reviewed: reviewed, blocks: blocks)
  }

  /// True if a published entry must be read again on a day: its date has come, or its validity ends.
  package func isDue(on day: String) -> Bool {
    guard status == .published else { return false }
    if let validTo, validTo <= day { return true }
    return reviewBy.map { $0 <= day } ?? true
  }
}
