import Domain
import Foundation

/// What another vocabulary cannot say of a profile, in a member of its own beside the standard's: `lineaAmica`.
struct OwnMembers: Codable {
  static let key = "lineaAmica"
  /// Foreign keys of preferences that a newer table knows and this one does not.
  static let foreignPrefix = "lineaAmica:"

  var name: String?
  var summary: String?
  var template: String?
  var termsVersion: Int?
  var preferences: [String: PreferenceValue]?
  var required: [String]?
  var contexts: [ProfileContext]?
  var foreign: [String: PreferenceValue]?

  /// - Parameters:
  ///   - unsaid: preferences the vocabulary cannot say, null where it says what the profile does not.
  ///   - foreign: members of other vocabularies kept in the profile.
  init(
    of profile: Profile, unsaid: [String: PreferenceValue], foreign: [String: PreferenceValue], saysName: Bool
  ) {
    name = saysName ? nil : profile.name
    summary = profile.summary
    template = profile.template
    termsVersion = profile.termsVersion == 1 ? nil : profile.termsVersion
    var stated = unsaid
    var others: [String: PreferenceValue] = [:]
    for (key, value) in foreign {
      if key.hasPrefix(Self.foreignPrefix) {
        stated[String(key.dropFirst(Self.foreignPrefix.count))] = value
      } else {
        others[key] = value
      }
    }
    preferences = stated.isEmpty ? nil : stated
    required = profile.required.isEmpty ? nil : profile.required.sorted()
    contexts = profile.contexts.isEmpty ? nil : profile.contexts
    self.foreign = others.isEmpty ? nil : others
  }

  /// Nil where there is nothing to say.
  var value: PreferenceValue? {
    guard let value = try? PreferenceValue(encoding: self), value != .object([:]) else { return nil }
    return value
  }

  /// Reads the member.
  ///
  /// - Throws: ``ProfileError`` `badDocument` where its form is not this one.
  static func read(_ value: PreferenceValue) throws(ProfileError) -> OwnMembers {
    var error: ProfileError
    do {
      return try ProfileDocument.decode(OwnMembers.self, from: ProfileDocument.encode(value))
    } catch let cause {
      error = cause
    }
    error.field = error.field == "JSON" ? key : "\(key).\(error.field)"
    throw error
  }

  /// Lays these members over a profile read from the vocabulary.
  func apply(to imported: inout ImportedProfile, table: TermTable) throws(ProfileError) {
    if let name { imported.profile.name = name }
    imported.profile.summary = summary
    imported.profile.template = template
    imported.profile.termsVersion = min(termsVersion ?? 1, table.version)
    imported.profile.contexts = contexts ?? []
    imported.profile.required = Set(required ?? []).filter { table[$0] != nil }
    imported.profile.foreign.merge(foreign ?? [:]) { ours, _ in ours }
    for (id, value) in (preferences ?? [:]).sorted(by: { $0.key < $1.key }) {
      if value == .null {
        imported.profile.preferences[id] = nil
      } else if table[id] == nil {
        imported.profile.foreign[Self.foreignPrefix + id] = value
        imported.notes.append(.unknown(id))
      } else {
        imported.profile.preferences[id] = try table.canonical(id: id, value: value)
      }
    }
  }
}

extension PreferenceValue {
  init(encoding value: some Encodable) throws {
    self = try JSONDecoder().decode(PreferenceValue.self, from: JSONEncoder().encode(value))
  }
}
