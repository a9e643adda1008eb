package import Foundation

/// A report of disservice as a person or a channel gives it.
package struct ReportDraft: Sendable, Equatable {
  /// Code of the kind (`data/disservices/services.json`).
  package var service: String
  /// ISTAT code of the comune, 6 digits.
  package var comune: String?
  /// IndicePA code of the body that is to mend it.
  package var organisation: String?
  package var contactID: String?
  package var citizenID: String?
  package var words: ReportContent
  /// JPEG or PNG, at most 5 MiB.
  package var photo: Data?
  /// Makes the same report sent twice one report; nil where the channel gives none.
  package var idempotencyKey: String?

  package init(
    service: String, comune: String? = nil, organisation: String? = nil, contactID: String? = nil,
    citizenID: String? = nil, words: ReportContent, photo: Data? = nil, idempotencyKey: String? = nil
  ) {
    self.service = service
    self.comune = comune
    self.organisation = organisation
    self.contactID = contactID
    self.citizenID = citizenID
    self.words = words
    self.photo = photo
    self.idempotencyKey = idempotencyKey
  }
}

/// The sealed part of a report: what a person said, and who they are if they said so.
package struct ReportContent: Sendable, Equatable, Codable {
  /// The person's words.
  package var description: String
  /// The spot as it was said, or an address.
  package var place: String?
  /// WGS 84, degrees.
  package var latitude: Double?
  package var longitude: Double?
  /// Since when, as it was said.
  package var since: String?
  /// ISO 8601 day, where the words say one.
  package var sinceDay: String?
  /// Answers to the kind's questions, by attribute code.
  package var attributes: [String: [String]]
  /// How the person can be reached, by field: `first_name`, `last_name`, `email`, `phone`.
  package var reporter: [String: String]

  package init(
    description: String, place: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    since: String? = nil, sinceDay: String? = nil, attributes: [String: [String]] = [:],
    reporter: [String: String] = [:]
  ) {
    self.description = description
    self.place = place
    self.latitude = latitude
    self.longitude = longitude
    self.since = since
    self.sinceDay = sinceDay
    self.attributes = attributes
    self.reporter = reporter
  }
}

/// A report as it is kept.
package struct Report: Sendable, Equatable, Identifiable {
  package enum State: String, Sendable, Codable, CaseIterable {
    case open, closed
  }

  package var id: String
  /// The number a person is given, drawn from the same counter as those of requests: `2026-000124`.
  package var number: String
  package var service: String
  package var comune: String?
  package var organisation: String?
  package var state: State
  /// What staff say of it to everybody; never personal.
  package var statusNotes: String?
  package var citizenID: String?
  /// Nil once the words are deleted.
  package var words: ReportContent?
  package var hasPhoto: Bool
  package var requestedAt: Date
  package var updatedAt: Date
  package var closedAt: Date?
}

/// Which reports are wanted.
package struct ReportFilter: Sendable, Equatable {
  package var service: [String]
  package var state: Report.State?
  package var from: Date?
  package var to: Date?
  package var limit: Int
  package var offset: Int

  package init(
    service: [String] = [], state: Report.State? = nil, from: Date? = nil, to: Date? = nil, limit: Int = 100,
    offset: Int = 0
  ) {
    self.service = service
    self.state = state
    self.from = from
    self.to = to
    self.limit = limit
    self.offset = offset
  }
}
