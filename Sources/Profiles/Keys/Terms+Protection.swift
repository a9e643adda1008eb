package import Domain

extension TermKey where Value == [PreferenceRecord] {
  /// People who act for you.
  package static var delegate: TermKey<[PreferenceRecord]> { TermKey("delegate", fallback: []) }
  /// Consents.
  package static var consent: TermKey<[PreferenceRecord]> { TermKey("consent", fallback: []) }
  /// What to share with bodies.
  package static var sharePolicy: TermKey<[PreferenceRecord]> { TermKey("share.policy", fallback: []) }
  /// Whom to alert in an emergency.
  package static var emergencyContact: TermKey<[PreferenceRecord]> {
    TermKey("emergency.contact", fallback: [])
  }
}

extension TermKey where Value == Bool {
  /// Alerts in an emergency.
  package static var emergencyEnabled: TermKey<Bool> { TermKey("emergency.enabled", fallback: false) }
}

extension TermKey where Value == String {
  /// Emergency instructions.
  package static var emergencyInstructions: TermKey<String> {
    TermKey("emergency.instructions", fallback: "")
  }
}
