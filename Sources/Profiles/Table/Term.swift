package import Domain

/// The same words in the service's languages.
package struct LocalizedText: Sendable, Hashable, Codable {
  package var it: String
  package var en: String

  /// The words in the language of a BCP 47 tag; Italian where there are none.
  package func text(_ language: String = "it") -> String {
    language.lowercased().hasPrefix("en") ? en : it
  }
}

/// One value that a choice, set or order accepts.
package struct TermOption: Sendable, Hashable, Codable {
  package var value: String
  package var label: LocalizedText
}

/// One preference a person can state: a row of `profiles/terms.json`.
package struct Term: Sendable, Hashable, Identifiable {
  /// `speech.rate`: group and name.
  package var id: String
  package var group: String
  package var label: LocalizedText
  package var description: LocalizedText
  package var rule: ValueRule
  package var defaultValue: PreferenceValue
  /// Stronger than the default on these channels.
  package var channelDefaults: [Channel: PreferenceValue]
  /// Only the person's own profile may set it: contexts and the requests of one contact may not.
  package var isProtected: Bool
  package var gpii: VocabularyMapping?
  package var accessForAll: VocabularyMapping?
  package var status: ResolvedPreference.Status
  /// What a recorded term waits for; nil where it is active.
  package var capability: LocalizedText?
}

extension Term: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, group, label, description, `default`, channelDefaults, protected, gpii, accessForAll, status
    case capability
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    group = try values.decode(String.self, forKey: .group)
    label = try values.decode(LocalizedText.self, forKey: .label)
    description = try values.decode(LocalizedText.self, forKey: .description)
    rule = try ValueRule(from: decoder)
    defaultValue = try values.decode(PreferenceValue.self, forKey: .default)
    isProtected = try values.decodeIfPresent(Bool.self, forKey: .protected) ?? false
    gpii = try values.decodeIfPresent(VocabularyMapping.self, forKey: .gpii)
    accessForAll = try values.decodeIfPresent(VocabularyMapping.self, forKey: .accessForAll)
    status = try values.decode(ResolvedPreference.Status.self, forKey: .status)
    capability = try values.decodeIfPresent(LocalizedText.self, forKey: .capability)
    channelDefaults = [:]
    let named =
      try values.decodeIfPresent([String: PreferenceValue].self, forKey: .channelDefaults) ?? [:]
    for (name, value) in named {
      guard let channel = Channel(rawValue: name) else {
        throw DecodingError.dataCorruptedError(
          forKey: .channelDefaults, in: values, debugDescription: "unknown channel \(name) in \(id)")
      }
      channelDefaults[channel] = value
    }
  }
}
