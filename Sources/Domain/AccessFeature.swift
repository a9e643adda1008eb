/// One thing that matters to a person with a disability at a place or at a contact point, and whether it is there.
///
/// Nothing is concluded from silence: what nobody has said is not in the list.
package struct AccessFeature: Sendable, Hashable, Codable {
  /// The raw values are ids of `access-features.json`, where their words stand.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The entrance, or a second one, without a step.
    case stepFree
    case ramp
    /// A lift that a wheelchair fits in.
    case lift
    case stairLift
    case accessibleToilet
    /// A parking place for holders of the European disability parking card.
    case reservedParking
    case tactilePath
    case inductionLoop
    /// Somebody who signs: LIS, Italian sign language.
    case signLanguage
    /// An interpreter of sign language by video.
    case signLanguageVideo
    case textTelephone
    case realTimeText
    /// Forms and information in easy-to-read language.
    case easyLanguage
    /// A counter or a queue with precedence.
    case precedence
    /// A room without noise and bright light.
    case quietRoom
    /// The staff comes to the home of who cannot leave it.
    case homeService
  }

  package enum Availability: String, Sendable, Codable, CaseIterable {
    case yes, no, onRequest
  }

  package var kind: Kind
  package var availability: Availability
  /// How, where, with whom: "ingresso da via Larga 2, campanello", in plain Italian.
  package var note: String?
  /// Page, data set or operator it comes from.
  package var source: String
  /// Day it was read (ISO 8601 date).
  package var checked: String

  package init(
    kind: Kind, availability: Availability, note: String? = nil, source: String, checked: String
  ) {
    self.kind = kind
    self.availability = availability
    self.note = note
    self.source = source
    self.checked = checked
  }
}
