package import Domain

/// What a channel, the terminal or the voice line sends: one message from a person (`POST /v1/contacts`).
package struct ContactMessage: Sendable, Equatable, Codable {
  package var channel: Channel
  /// The channel's own id of the message; the same (channel, externalId) twice is one contact.
  package var externalId: String
  /// Where the person wrote or called from: E.164 phone number, e-mail address, account name.
  package var address: String?
  package var text: String
  /// Profile id or template name; without it the profile on record for the address.
  package var profile: String?
  /// Comune the matter is about, by name or ISTAT code.
  package var place: String?
  /// Preferences for this session only, by term id.
  package var session: [String: PreferenceValue]?

  package init(
    channel: Channel, externalId: String, address: String? = nil, text: String, profile: String? = nil,
    place: String? = nil, session: [String: PreferenceValue]? = nil
  ) {
    self.channel = channel
    self.externalId = externalId
    self.address = address
    self.text = text
    self.profile = profile
    self.place = place
    self.session = session
  }

  /// The fields a JSON body may have; any other is refused by name.
  package static let fieldNames: Set<String> = [
    "channel", "externalId", "address", "text", "profile", "place", "session",
  ]
}
