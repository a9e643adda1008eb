import Domain
import Foundation

/// A consent as far as the resolver needs it: what for, how far, and whether it holds now.
struct Grant {
  var purpose: Consent.Purpose
  var scope: String
  var isValid: Bool

  init(_ consent: Consent, at moment: Date) {
    purpose = consent.purpose
    scope = consent.scope
    isValid = consent.givenAt <= moment && (consent.withdrawnAt.map { $0 > moment } ?? true)
  }

  /// From an entry of the term `consent`; nil where it is not one.
  init?(preference: PreferenceValue, at moment: Date) {
    guard case .object(let members) = preference,
      let purpose = text(members, "purpose").flatMap(Consent.Purpose.init(rawValue:)),
      let scope = text(members, "scope"),
      let givenAt = text(members, "givenAt").flatMap(Moment.parse)
    else { return nil }
    self.purpose = purpose
    self.scope = scope
    // A withdrawal whose date cannot be read is a withdrawal.
    let isWithdrawn =
      text(members, "withdrawnAt").map { (Moment.parse($0) ?? .distantPast) <= moment } ?? false
    isValid = givenAt <= moment && !isWithdrawn
  }

  func covers(_ purpose: Consent.Purpose, scope: String) -> Bool {
    self.purpose == purpose && (self.scope == "*" || self.scope == scope)
  }
}

/// An entry of the term `delegate`, as far as the resolver needs it.
struct DelegateEntry {
  var person: String
  var kind: Delegate.Kind
  var validFrom: CivilDate
  var validTo: CivilDate?

  init?(preference: PreferenceValue) {
    guard case .object(let members) = preference, let person = text(members, "person"),
      let kind = text(members, "kind").flatMap(Delegate.Kind.init(rawValue:)),
      let from = text(members, "validFrom").flatMap({ CivilDate($0) })
    else { return nil }
    self.person = person
    self.kind = kind
    validFrom = from
    validTo = text(members, "validTo").flatMap { CivilDate($0) }
  }

  /// The last day is included.
  func isValid(on day: CivilDate) -> Bool {
    validFrom <= day && (validTo.map { day <= $0 } ?? true)
  }
}

extension Delegate.Kind {
  var actsByLaw: Bool {
    switch self {
    case .genitore, .amministratoreDiSostegno, .curatore, .tutore: true
    case .caregiver, .delega: false
    }
  }
}

private func text(_ members: [String: PreferenceValue], _ name: String) -> String? {
  members[name].flatMap(String.init(preference:))
}
