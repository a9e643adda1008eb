import Domain

/// Reads and writes the members of one vocabulary by the mappings of the table.
struct Vocabulary: Sendable {
  enum Kind: Sendable {
    case gpii, accessForAll
  }

  struct Reading {
    var preferences: [String: PreferenceValue] = [:]
    /// What the preferences do not say exactly: unknown members, refused values, other spellings.
    var rest: VocabularyTree
    var notes: [ImportNote] = []
    /// Paths of the members that gave a preference, also where they are kept for their spelling.
    var understood: Set<String> = []

    /// Names of the members that nothing is known of, parted by dots, in alphabetical order.
    var strangers: [String] {
      let refused = Set(notes.map(\.name))
      func isKnown(_ name: String) -> Bool { understood.contains(name) || refused.contains(name) }
      let features = Set(
        (understood.union(refused)).compactMap { $0.split(separator: ".").first.map(String.init) })
      return rest.members.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
        guard case .object(let inner) = value, features.contains(name) else {
          return isKnown(name) ? [] : [name]
        }
        // Of a feature that is known, only the details that are not.
        return inner.keys.sorted().map { "\(name).\($0)" }.filter { !isKnown($0) && !refused.contains(name) }
      }
    }
  }

  private struct Entry: Sendable {
    var id: String
    var mapping: VocabularyMapping
    var path: [String]
    /// The standard's name, not an alias.
    var isStandard: Bool
  }

  let kind: Kind
  private let table: TermTable
  /// Deepest first: a feature's details are read before the feature itself.
  private let entries: [Entry]

  init(_ kind: Kind, table: TermTable) {
    self.kind = kind
    self.table = table
    var entries: [Entry] = []
    for term in table.terms {
      guard let mapping = kind == .gpii ? term.gpii : term.accessForAll else { continue }
      for name in mapping.allNames {
        for (index, path) in Self.paths(of: name, kind: kind).enumerated() {
          entries.append(
            Entry(id: term.id, mapping: mapping, path: path, isStandard: name == mapping.name && index == 0))
        }
      }
    }
    self.entries = entries.enumerated().sorted {
      ($1.element.path.count, $0.offset) < ($0.element.path.count, $1.offset)
    }.map(\.element)
  }

  private static func paths(of name: String, kind: Kind) -> [[String]] {
    switch kind {
    case .accessForAll: [name.split(separator: ".").map(String.init)]
    // Some tools leave the registry's address out.
    case .gpii: [[name], [name.replacing("http://registry.gpii.net/common/", with: "")]]
    }
  }

  func read(_ tree: VocabularyTree) -> Reading {
    var reading = Reading(rest: tree)
    for entry in entries {
      guard reading.preferences[entry.id] == nil, let theirs = tree.value(at: entry.path) else { continue }
      let name = tree.spelling(of: entry.path).joined(separator: ".")
      guard let ours = entry.mapping.ours(theirs) else {
        reading.notes.append(.unconverted(name, value: theirs, term: entry.id))
        continue
      }
      do {
        let value = try table.canonical(id: entry.id, value: ours)
        reading.preferences[entry.id] = value
        reading.understood.insert(tree.spelling(of: entry.path).joined(separator: "."))
        let left = reading.rest.value(at: entry.path)
        if entry.isStandard, tree.spells(entry.path), left == entry.mapping.theirs(value) {
          reading.rest.remove(entry.path)
        }
      } catch {
        reading.notes.append(.refused(name, error: error))
      }
    }
    reading.rest = reading.rest.pruned(against: tree)
    if kind == .accessForAll { readActivation(tree, into: &reading) }
    return reading
  }

  /// The preferences laid over the members kept from an import. What is left as it was said the same already.
  func write(_ preferences: [String: PreferenceValue], over kept: VocabularyTree) -> VocabularyTree {
    let said = read(kept).preferences
    var tree = kept
    for term in table.terms {
      guard let mapping = kind == .gpii ? term.gpii : term.accessForAll, let value = preferences[term.id],
        said[term.id] != value
      else { continue }
      let theirs = mapping.theirs(value)
      for entry in entries where entry.id == term.id && (theirs == nil || !entry.isStandard) {
        tree.remove(entry.path)
      }
      if let theirs, let standard = entries.first(where: { $0.id == term.id && $0.isStandard }) {
        tree.set(theirs, at: standard.path)
      }
    }
    return tree
  }

  /// What the vocabulary cannot say of these preferences: the values it lost, and null where it says what they do not.
  func unsaid(_ preferences: [String: PreferenceValue], by tree: VocabularyTree) -> [String: PreferenceValue]
  {
    let said = read(tree).preferences
    var missing: [String: PreferenceValue] = [:]
    for (id, value) in preferences where said[id] != value { missing[id] = value }
    for id in said.keys where preferences[id] == nil { missing[id] = .null }
    return missing
  }

  /// AccessForAll PNP 3.0 may name a need only in the sets of features to activate or to prohibit.
  private func readActivation(_ tree: VocabularyTree, into reading: inout Reading) {
    for (set, isWanted) in [("activateAtInitializationSet", true), ("prohibitSet", false)] {
      guard let value = tree.value(at: [set, "features"]) ?? tree.value(at: [set]),
        let features = [String](preference: value)
      else { continue }
      let named = Set(features.map(VocabularyTree.plain))
      for entry in entries where entry.mapping.form == .feature && entry.path.count == 1 {
        guard reading.preferences[entry.id] == nil, named.contains(VocabularyTree.plain(entry.path[0])),
          let ours = entry.mapping.ours(.bool(isWanted)),
          let value = try? table.canonical(id: entry.id, value: ours)
        else { continue }
        reading.preferences[entry.id] = value
        reading.understood.formUnion([set, set + ".features"])
      }
    }
  }
}
