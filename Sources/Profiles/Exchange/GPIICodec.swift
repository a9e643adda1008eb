package import Domain
package import Foundation

/// Profiles as GPII preference sets: `{"flat": {"name", "contexts": {"gpii-default": {"preferences"}}}}`, the same
/// without `flat`, or a bare map of terms (GPII common terms, http://registry.gpii.net/common/).
///
/// Terms the table does not know, values it refuses, other contexts and metadata are kept in the profile's `foreign`
/// and written back unchanged. What GPII cannot say goes to a member `lineaAmica` beside the set.
package struct GPIICodec: Sendable {
  private static let defaultContext = "gpii-default"
  /// Foreign key of the document without its preferences, where it is not the usual one.
  private static let shellKey = "gpii:#document"

  private let table: TermTable
  private let vocabulary: Vocabulary

  package init(table: TermTable) {
    self.table = table
    vocabulary = Vocabulary(.gpii, table: table)
  }

  /// Reads a preference set.
  ///
  /// - Throws: ``ProfileError``: not JSON, too large, not a preference set, or our own members are refused.
  package func decode(_ data: Data, id: String) throws(ProfileError) -> ImportedProfile {
    var shell = VocabularyTree(members: try ProfileDocument.members(of: data))
    guard AccessForAllCodec.location(in: shell.members) == .bare else {
      throw ProfileError(
        .badDocument, field: "JSON", reason: "sembra un documento AccessForAll, non un insieme GPII.",
        allowed: "flat con contexts, oppure una preferenza per riga")
    }
    let own = shell.members.removeValue(forKey: OwnMembers.key)
    let set = try Self.setPath(in: shell)
    let preferences = try takePreferences(from: &shell, set: set)
    let reading = vocabulary.read(VocabularyTree(members: preferences))
    var imported = ImportedProfile(profile: Profile(id: id), notes: reading.notes)
    imported.profile.preferences = reading.preferences
    imported.profile.foreign = reading.rest.members
    takeName(from: &shell, set: set, into: &imported)
    noteStrangers(reading, shell: shell, set: set, into: &imported)
    if shell != Self.usualShell(name: imported.profile.name) {
      imported.profile.foreign[Self.shellKey] = .object(shell.members)
    }
    if let own { try OwnMembers.read(own).apply(to: &imported, table: table) }
    imported.profile = try table.canonical(profile: imported.profile)
    return imported
  }

  /// Writes a preference set, keys sorted.
  ///
  /// - Throws: ``ProfileError`` `badDocument` where a number is not finite.
  package func encode(_ profile: Profile) throws(ProfileError) -> Data {
    var kept = profile.foreign.filter { !Self.isOther($0.key) }
    var shell = Self.usualShell(name: profile.name)
    if case .object(let members)? = kept.removeValue(forKey: Self.shellKey) {
      shell = VocabularyTree(members: members)
    }
    let preferences = vocabulary.write(profile.preferences, over: VocabularyTree(members: kept))
    let set = (try? Self.setPath(in: shell)) ?? nil
    if let set {
      if let name = profile.name { shell.set(.string(name), at: set + ["name"]) }
      put(preferences, into: &shell, at: set + ["contexts", Self.defaultContext])
    } else {
      shell.members.merge(preferences.members) { _, new in new }
    }
    let own = OwnMembers(
      of: profile, unsaid: vocabulary.unsaid(profile.preferences, by: preferences),
      foreign: profile.foreign.filter { Self.isOther($0.key) }, saysName: set != nil)
    shell.members[OwnMembers.key] = own.value
    return try ProfileDocument.encode(shell.members)
  }

  private static func isOther(_ key: String) -> Bool {
    key.hasPrefix(AccessForAllCodec.foreignPrefix) || key.hasPrefix(OwnMembers.foreignPrefix)
  }

  private static func usualShell(name: String?) -> VocabularyTree {
    var set: [String: PreferenceValue] = [
      "contexts": .object([defaultContext: .object(["name": .string("Default preferences")])])
    ]
    set["name"] = name.map(PreferenceValue.string)
    return VocabularyTree(members: ["flat": .object(set)])
  }

  /// Where `name` and `contexts` are; nil in a bare map.
  private static func setPath(in shell: VocabularyTree) throws(ProfileError) -> [String]? {
    if let flat = shell.members["flat"] {
      guard case .object = flat else { throw badShape("flat") }
      return ["flat"]
    }
    return shell.members["contexts"]?.isObject == true ? [] : nil
  }

  private func takePreferences(
    from shell: inout VocabularyTree, set: [String]?
  ) throws(ProfileError) -> [String: PreferenceValue] {
    guard let set else {
      defer { shell.members = [:] }
      return shell.members
    }
    if let contexts = shell.value(at: set + ["contexts"]), !contexts.isObject {
      throw Self.badShape("contexts")
    }
    let path = set + ["contexts", Self.defaultContext]
    if let context = shell.value(at: path), !context.isObject { throw Self.badShape(Self.defaultContext) }
    guard let preferences = shell.value(at: path + ["preferences"]) else { return [:] }
    guard case .object(let members) = preferences else { throw Self.badShape("preferences") }
    // An empty one stays in the shell, so that it is written back.
    if !members.isEmpty { shell.remove(path + ["preferences"]) }
    return members
  }

  private func takeName(
    from shell: inout VocabularyTree, set: [String]?, into imported: inout ImportedProfile
  ) {
    guard let set, case .string(let name)? = shell.value(at: set + ["name"]) else { return }
    var named = imported.profile
    named.name = name
    if (try? table.validate(profile: named)) != nil {
      imported.profile.name = name
    } else if table.freeText.detail(in: name) != nil {
      shell.remove(set + ["name"])
      imported.notes.append(.dropped("name"))
    }
  }

  private func noteStrangers(
    _ reading: Vocabulary.Reading, shell: VocabularyTree, set: [String]?, into imported: inout ImportedProfile
  ) {
    imported.notes += reading.strangers.map(ImportNote.unknown)
    guard let set, case .object(let contexts)? = shell.value(at: set + ["contexts"]) else { return }
    for name in contexts.keys.sorted() where name != Self.defaultContext {
      imported.notes.append(.context(name))
    }
  }

  private func put(_ preferences: VocabularyTree, into shell: inout VocabularyTree, at path: [String]) {
    guard !preferences.members.isEmpty else { return }
    shell.set(.object(preferences.members), at: path + ["preferences"])
  }

  private static func badShape(_ field: String) -> ProfileError {
    ProfileError(
      .badDocument, field: field, reason: "non è un oggetto come in un insieme di preferenze GPII.")
  }
}
