/// A person's accessibility profile: functional needs, never diagnoses.
package struct Profile: Sendable, Hashable, Codable, Identifiable {
  /// A template's file name, or an opaque id.
  package var id: String
  /// What the person, or the template, calls it.
  package var name: String?
  /// One or two sentences for the person who chooses it.
  package var summary: String?
  /// The template it starts from, by id.
  package var template: String?
  /// Version of the table of terms it was written against.
  package var termsVersion: Int
  /// Term id to value; every id is in the table of terms.
  package var preferences: [String: PreferenceValue]
  /// Terms that must be met: if one cannot be, the operator is told.
  package var required: Set<String>
  package var contexts: [ProfileContext]
  /// Imported terms no table knows, by vocabulary name: kept and exported unchanged.
  package var foreign: [String: PreferenceValue]

  package init(
    id: String, name: String? = nil, summary: String? = nil, template: String? = nil, termsVersion: Int = 1,
    preferences: [String: PreferenceValue] = [:], required: Set<String> = [], contexts: [ProfileContext] = [],
    foreign: [String: PreferenceValue] = [:]
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.template = template
    self.termsVersion = termsVersion
    self.preferences = preferences
    self.required = required
    self.contexts = contexts
    self.foreign = foreign
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, summary, template, termsVersion, preferences, required, contexts, foreign
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      name: try values.decodeIfPresent(String.self, forKey: .name),
      summary: try values.decodeIfPresent(String.self, forKey: .summary),
      template: try values.decodeIfPresent(String.self, forKey: .template),
      termsVersion: try values.decodeIfPresent(Int.self, forKey: .termsVersion) ?? 1,
      preferences: try values.decodeIfPresent([String: PreferenceValue].self, forKey: .preferences) ?? [:],
      required: try values.decodeIfPresent(Set<String>.self, forKey: .required) ?? [],
      contexts: try values.decodeIfPresent([ProfileContext].self, forKey: .contexts) ?? [],
      foreign: try values.decodeIfPresent([String: PreferenceValue].self, forKey: .foreign) ?? [:])
  }
}

/// Preferences that hold only under conditions ("by phone", "in the evening").
package struct ProfileContext: Sendable, Hashable, Codable {
  package var name: String
  /// Higher wins.
  package var priority: Int
  /// All that are given must hold; the number given is the context's specificity.
  package var conditions: Conditions
  package var preferences: [String: PreferenceValue]

  package init(name: String, priority: Int, conditions: Conditions, preferences: [String: PreferenceValue]) {
    self.name = name
    self.priority = priority
    self.conditions = conditions
    self.preferences = preferences
  }

  package struct Conditions: Sendable, Hashable, Codable {
    package var channels: [Channel]?
    /// Local time in Europe/Rome, minutes after midnight, from (included) to (excluded); may cross midnight.
    package var fromMinute: Int?
    package var toMinute: Int?
    /// 1 Monday to 7 Sunday.
    package var weekdays: [Int]?

    package init(
      channels: [Channel]? = nil, fromMinute: Int? = nil, toMinute: Int? = nil, weekdays: [Int]? = nil
    ) {
      self.channels = channels
      self.fromMinute = fromMinute
      self.toMinute = toMinute
      self.weekdays = weekdays
    }
  }
}
