package import Domain

/// A term's name and form in another vocabulary: the GPII common terms, or AccessForAll PNP 3.0.
package struct VocabularyMapping: Sendable, Hashable, Decodable {
  package enum Form: String, Sendable, Decodable {
    /// The same value.
    case value
    /// Pairs of values.
    case values
    /// An object that is there when the need is there, or true and false.
    case feature
    /// A list of `{"xmlLang"}`; the first counts.
    case languages
    /// One `{"xmlLang"}`.
    case languageMode
    /// A list of names, by pairs.
    case items
    /// One name, by pairs.
    case one
  }

  package struct Pair: Sendable, Hashable, Decodable {
    package var ours: PreferenceValue
    package var theirs: PreferenceValue
  }

  /// The standard's name: members parted by dots for AccessForAll, a URI for GPII. Nil where the standard has none.
  package var name: String?
  /// Other names under which documents carry it; read, never written.
  package var aliases: [String]?
  package var form: Form
  package var values: [Pair]?
  /// What a feature's object holds when it is written.
  package var content: PreferenceValue?

  package var allNames: [String] { [name].compactMap { $0 } + (aliases ?? []) }

  /// Their value as ours; nil where it does not convert. The table still checks the result.
  func ours(_ theirs: PreferenceValue) -> PreferenceValue? {
    switch form {
    case .value: theirs == .null ? nil : theirs
    case .values: paired(theirs: theirs)
    case .feature: isPresent(theirs).flatMap { values == nil ? .bool($0) : paired(theirs: .bool($0)) }
    case .languages: languages(theirs).first
    case .languageMode: language(theirs)
    case .items: items(theirs)
    case .one: oneItem(theirs)
    }
  }

  /// Our value as theirs, in the standard's own form; nil where it cannot be said exactly.
  func theirs(_ ours: PreferenceValue) -> PreferenceValue? {
    switch form {
    case .value: return ours
    case .values: return paired(ours: ours)
    case .feature:
      let isPresent = values == nil ? ours : paired(ours: ours)
      return isPresent == .bool(true) ? content ?? .object([:]) : nil
    case .languages: return .array([.object(["xmlLang": ours])])
    case .languageMode: return .object(["xmlLang": ours])
    case .items: return items(ours: ours).map(PreferenceValue.array)
    case .one:
      guard let items = items(ours: ours), items.count == 1 else { return nil }
      return items.first
    }
  }

  private func paired(theirs: PreferenceValue) -> PreferenceValue? {
    values?.first { $0.theirs == theirs }?.ours
  }

  private func paired(ours: PreferenceValue) -> PreferenceValue? {
    values?.first { $0.ours == ours }?.theirs
  }

  private func isPresent(_ theirs: PreferenceValue) -> Bool? {
    switch theirs {
    case .object(let members): contradicts(members) ? nil : true
    case .bool(let bool): bool
    default: nil
    }
  }

  /// Whether a feature's object asks for something else than ours: another sign language.
  private func contradicts(_ members: [String: PreferenceValue]) -> Bool {
    guard case .object(let own)? = content else { return false }
    return own.contains { name, value in members[name] != nil && members[name] != value }
  }

  private func language(_ theirs: PreferenceValue) -> PreferenceValue? {
    switch theirs {
    case .string: theirs
    case .object(let members): members["xmlLang"].flatMap(language)
    default: nil
    }
  }

  private func languages(_ theirs: PreferenceValue) -> [PreferenceValue] {
    if case .array(let entries) = theirs { return entries.compactMap(language) }
    return language(theirs).map { [$0] } ?? []
  }

  /// The names that pair, each once; nil where none does in a list that has some.
  private func items(_ theirs: PreferenceValue) -> PreferenceValue? {
    guard case .array(let names) = theirs else { return nil }
    var found: [PreferenceValue] = []
    for name in names {
      if let ours = paired(theirs: name), !found.contains(ours) { found.append(ours) }
    }
    return found.isEmpty && !names.isEmpty ? nil : .array(found)
  }

  private func oneItem(_ theirs: PreferenceValue) -> PreferenceValue? {
    if case .array = theirs { return items(theirs) }
    return items(.array([theirs]))
  }

  private func items(ours: PreferenceValue) -> [PreferenceValue]? {
    guard case .array(let values) = ours else { return nil }
    let names = values.compactMap(paired(ours:))
    return names.count == values.count ? names : nil
  }
}
