package import Foundation

/// A matter that waits for a person: an operator, or Linea Amica itself as office of last resort.
package struct Request: Sendable, Equatable, Codable, Identifiable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case operatorAnswer, lastResort
  }

  package enum State: String, Sendable, Codable, CaseIterable {
    case open, taken, closed
  }

  package var id: String
  /// The number a person is given: year and counter, `2026-000123`.
  package var number: String
  package var contactID: String
  package var citizenID: String?
  package var kind: Kind
  package var state: State
  /// The citizen's words.
  package var question: String
  /// What the engine knew when it handed over, so that nobody is asked twice.
  package var known: [String: String]
  package var openedAt: Date
  package var closedAt: Date?

  package init(
    id: String, number: String, contactID: String, citizenID: String?, kind: Kind, state: State = .open,
    question: String, known: [String: String] = [:], openedAt: Date, closedAt: Date? = nil
  ) {
    self.id = id
    self.number = number
    self.contactID = contactID
    self.citizenID = citizenID
    self.kind = kind
    self.state = state
    self.question = question
    self.known = known
    self.openedAt = openedAt
    self.closedAt = closedAt
  }
}

/// One reading or change of a person's data, shown to that person on request.
package struct AccessRecord: Sendable, Equatable, Codable {
  /// Token name or command that read, never a citizen's name.
  package var actor: String
  package var role: ServiceRole
  package var citizenID: String
  /// What was read or changed: `profile`, `transcript`, `addresses`.
  package var subject: String
  package var act: String
  package var at: Date

  package init(actor: String, role: ServiceRole, citizenID: String, subject: String, act: String, at: Date) {
    self.actor = actor
    self.role = role
    self.citizenID = citizenID
    self.subject = subject
    self.act = act
    self.at = at
  }
}

/// Who a token speaks for.
package enum ServiceRole: String, Sendable, Codable, CaseIterable {
  case citizen, `operator`, supervisor, gateway, admin
}
