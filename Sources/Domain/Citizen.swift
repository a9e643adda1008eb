package import Foundation

/// A person the service knows. Names, places and addresses are encrypted where they are stored.
package struct Citizen: Sendable, Equatable, Codable, Identifiable {
  package var id: String
  package var name: String?
  /// ISTAT code of the comune they named as theirs.
  package var comuneCode: String?
  package var addresses: [Address]
  package var createdAt: Date

  package init(
    id: String, name: String? = nil, comuneCode: String? = nil, addresses: [Address] = [], createdAt: Date
  ) {
    self.id = id
    self.name = name
    self.comuneCode = comuneCode
    self.addresses = addresses
    self.createdAt = createdAt
  }
}

/// Where a person can be reached: a phone number in E.164, an e-mail address, ...
package struct Address: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case phone, email, fax, account
  }

  package var kind: Kind
  package var value: String
  /// False where others may read or hear.
  package var isPrivate: Bool
  package var verifiedAt: Date?

  package init(kind: Kind, value: String, isPrivate: Bool = true, verifiedAt: Date? = nil) {
    self.kind = kind
    self.value = value
    self.isPrivate = isPrivate
    self.verifiedAt = verifiedAt
  }
}

/// A consent, with the text it was given to.
package struct Consent: Sendable, Equatable, Codable, Identifiable {
  package enum Purpose: String, Sendable, Codable, CaseIterable {
    case keepTranscript, shareProfile, delegateAccess, training
  }

  package var id: String
  package var citizenID: String
  package var purpose: Purpose
  /// What it covers: `*`, or the id of one contact, body or delegate.
  package var scope: String
  package var textVersion: String
  package var givenBy: String
  package var channel: Channel
  package var givenAt: Date
  package var withdrawnAt: Date?

  package init(
    id: String, citizenID: String, purpose: Purpose, scope: String, textVersion: String, givenBy: String,
    channel: Channel, givenAt: Date, withdrawnAt: Date? = nil
  ) {
    self.id = id
    self.citizenID = citizenID
    self.purpose = purpose
    self.scope = scope
    self.textVersion = textVersion
    self.givenBy = givenBy
    self.channel = channel
    self.givenAt = givenAt
    self.withdrawnAt = withdrawnAt
  }
}

/// Someone who acts for a citizen, within scopes and dates.
package struct Delegate: Sendable, Equatable, Codable, Identifiable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case caregiver, genitore, amministratoreDiSostegno, curatore, tutore, delega
  }

  package var id: String
  package var citizenID: String
  package var name: String
  package var kind: Kind
  package var scopes: [String]
  package var validFrom: Date
  package var validTo: Date?
  /// What shows the power: number and court of the decree, date of the delegation.
  package var evidence: String?

  package init(
    id: String, citizenID: String, name: String, kind: Kind, scopes: [String], validFrom: Date,
    validTo: Date? = nil,
    evidence: String? = nil
  ) {
    self.id = id
    self.citizenID = citizenID
    self.name = name
    self.kind = kind
    self.scopes = scopes
    self.validFrom = validFrom
    self.validTo = validTo
    self.evidence = evidence
  }
}
