/// A profile resolved for one channel and moment: every term has a value and the reason for it.
package struct ResolvedProfile: Sendable, Equatable, Codable {
  package var profileID: String?
  package var channel: Channel
  /// Every term of the table, by id.
  package var values: [String: ResolvedPreference]
  /// Required terms whose capability is not there: to be told to the operator.
  package var unmet: [String]

  package init(
    profileID: String?, channel: Channel, values: [String: ResolvedPreference], unmet: [String] = []
  ) {
    self.profileID = profileID
    self.channel = channel
    self.values = values
    self.unmet = unmet
  }

  /// The typed value of a term.
  package subscript<Value: PreferenceRepresentable>(key: TermKey<Value>) -> Value {
    guard let value = values[key.id]?.value, let typed = Value(preference: value) else { return key.fallback }
    return typed
  }
}

/// One term's value with the step of the resolver that gave it.
package struct ResolvedPreference: Sendable, Equatable, Codable {
  /// The resolver's steps, weakest first.
  package enum Origin: String, Sendable, Codable, CaseIterable {
    case systemDefault, channelDefault, template, profile, context, session, safety
  }

  package enum Status: String, Sendable, Codable {
    /// The term changes what a person gets.
    case active
    /// Kept and shown to the operator; its capability is not there yet.
    case recorded
  }

  package var value: PreferenceValue
  package var origin: Origin
  /// One sentence in Italian for a person: which step, which template or context.
  package var reason: String
  package var status: Status

  package init(value: PreferenceValue, origin: Origin, reason: String, status: Status) {
    self.value = value
    self.origin = origin
    self.reason = reason
    self.status = status
  }
}
