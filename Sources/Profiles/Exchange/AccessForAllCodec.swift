package import Domain
package import Foundation

/// Profiles as AccessForAll Personal Needs and Preferences 3.0, in JSON with the information model's names.
///
/// Reads `{"accessForAllPnp": {...}}`, a record or a list of one record, and the bare object. Members the table does
/// not know and values it refuses are kept in the profile's `foreign` and written back unchanged; what the standard
/// cannot say goes to a member `lineaAmica` beside it.
package struct AccessForAllCodec: Sendable {
  /// Where a document holds the needs.
  enum Location: Hashable {
    case document(key: String)
    /// `accessForAllPnpRecords.records[0].accessForAllPnp`.
    case records(key: String, inner: String)
    case bare
  }

  static let foreignPrefix = "afa:"
  private static let shellKey = "afa:#document"
  private static let bareKey = "#bare"

  private let table: TermTable
  private let vocabulary: Vocabulary

  package init(table: TermTable) {
    self.table = table
    vocabulary = Vocabulary(.accessForAll, table: table)
  }

  /// Reads a document.
  ///
  /// - Throws: ``ProfileError``: not JSON, too large, several people's records, or our own members are refused.
  package func decode(_ data: Data, id: String) throws(ProfileError) -> ImportedProfile {
    var members = try ProfileDocument.members(of: data)
    guard members["flat"] == nil else {
      throw ProfileError(
        .badDocument, field: "JSON",
        reason: "sembra un insieme di preferenze GPII, non un documento AccessForAll.",
        allowed: "accessForAllPnp")
    }
    let own = members.removeValue(forKey: OwnMembers.key)
    var dropped: [ImportNote] = []
    let location = Self.location(in: members)
    var needs = try takeNeeds(from: &members, at: location)
    removeMedicalText(&needs, notes: &dropped)
    let reading = vocabulary.read(needs)
    var imported = ImportedProfile(profile: Profile(id: id), notes: dropped + reading.notes)
    imported.profile.preferences = reading.preferences
    for (name, value) in reading.rest.members { imported.profile.foreign[Self.foreignPrefix + name] = value }
    if let shell = Self.shell(members, at: location) { imported.profile.foreign[Self.shellKey] = shell }
    imported.notes += reading.strangers.map(ImportNote.unknown)
    if let own { try OwnMembers.read(own).apply(to: &imported, table: table) }
    imported.profile = try table.canonical(profile: imported.profile)
    return imported
  }

  /// Writes a document, keys sorted.
  ///
  /// - Throws: ``ProfileError`` `badDocument` where a number is not finite.
  package func encode(_ profile: Profile) throws(ProfileError) -> Data {
    var kept: [String: PreferenceValue] = [:]
    var others: [String: PreferenceValue] = [:]
    for (key, value) in profile.foreign where key != Self.shellKey {
      if key.hasPrefix(Self.foreignPrefix) {
        kept[String(key.dropFirst(Self.foreignPrefix.count))] = value
      } else {
        others[key] = value
      }
    }
    let needs = vocabulary.write(profile.preferences, over: VocabularyTree(members: kept))
    var document = Self.document(needs, in: profile.foreign[Self.shellKey])
    let own = OwnMembers(
      of: profile, unsaid: vocabulary.unsaid(profile.preferences, by: needs), foreign: others, saysName: false
    )
    document[OwnMembers.key] = own.value
    return try ProfileDocument.encode(document)
  }

  static func location(in members: [String: PreferenceValue]) -> Location {
    if let key = key("accessforallpnp", in: members) { return .document(key: key) }
    guard let key = key("accessforallpnprecords", in: members), case .object(let inner)? = members[key],
      case .array(let records)? = inner["records"], case .object(let record)? = records.first,
      let pnp = self.key("accessforallpnp", in: record)
    else { return .bare }
    return .records(key: key, inner: pnp)
  }

  private static func key(_ plain: String, in members: [String: PreferenceValue]) -> String? {
    members.keys.filter { VocabularyTree.plain($0) == plain }.min()
  }

  /// Takes the needs out of the document.
  private func takeNeeds(
    from members: inout [String: PreferenceValue], at location: Location
  ) throws(ProfileError) -> VocabularyTree {
    let taken: PreferenceValue?
    switch location {
    case .bare:
      taken = .object(members)
      members = [:]
    case .document(let key):
      taken = members.removeValue(forKey: key)
    case .records(let key, let inner):
      guard case .object(var list)? = members[key], case .array(let records)? = list["records"],
        records.count == 1, case .object(var record)? = records.first
      else {
        throw ProfileError(
          .badDocument, field: key,
          reason: "il documento contiene più persone: un profilo è di una persona sola.",
          allowed: "un solo record")
      }
      taken = record.removeValue(forKey: inner)
      list["records"] = .array([.object(record)])
      members[key] = .object(list)
    }
    guard case .object(let needs)? = taken else {
      throw ProfileError(.badDocument, field: "accessForAllPnp", reason: "non è un oggetto.")
    }
    return VocabularyTree(members: needs)
  }

  /// `environment.medical` is the standard's place for medical text: a profile never keeps it.
  private func removeMedicalText(_ needs: inout VocabularyTree, notes: inout [ImportNote]) {
    let before = needs
    if needs.value(at: ["environment", "medical"]) != nil {
      needs.remove(["environment", "medical"])
      notes.append(.dropped("environment.medical"))
    }
    if case .string(let text)? = needs.value(at: ["environment", "description"]),
      table.freeText.detail(in: text) != nil
    {
      needs.remove(["environment", "description"])
      notes.append(.dropped("environment.description"))
    }
    needs = needs.pruned(against: before)
  }

  /// What stood around the needs, to be written back; nil for the usual document.
  private static func shell(_ members: [String: PreferenceValue], at location: Location) -> PreferenceValue? {
    switch location {
    case .bare: .object([bareKey: .bool(true)])
    case .document(let key): members.isEmpty && key == "accessForAllPnp" ? nil : shell(members, keys: [key])
    case .records(let key, let inner): shell(members, keys: [key, inner])
    }
  }

  private static func shell(_ members: [String: PreferenceValue], keys: [String]) -> PreferenceValue {
    .object(["members": .object(members), "keys": .array(keys.map(PreferenceValue.string))])
  }

  /// The needs put back where they were.
  private static func document(
    _ needs: VocabularyTree, in shell: PreferenceValue?
  ) -> [String: PreferenceValue] {
    let inside = PreferenceValue.object(needs.members)
    guard case .object(let parts)? = shell else { return ["accessForAllPnp": inside] }
    if parts[bareKey] != nil { return needs.members }
    guard case .object(var members)? = parts["members"],
      let keys = parts["keys"].flatMap([String].init(preference:)), let key = keys.first
    else { return ["accessForAllPnp": inside] }
    guard keys.count == 2 else {
      members[key] = inside
      return members
    }
    guard case .object(var list)? = members[key], case .array(let records)? = list["records"],
      case .object(var record)? = records.first
    else { return ["accessForAllPnp": inside] }
    record[keys[1]] = inside
    list["records"] = .array([.object(record)])
    members[key] = .object(list)
    return members
  }
}
