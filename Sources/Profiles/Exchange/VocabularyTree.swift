import Domain

/// The members of a document in another vocabulary, reached by paths.
///
/// A member is also found when only its case or its hyphens differ (`language-of-interface`), because XML tools turn
/// names into JSON in several ways.
struct VocabularyTree: Hashable {
  var members: [String: PreferenceValue]

  func value(at path: [String]) -> PreferenceValue? {
    guard let key = path.first.flatMap(actualKey), let value = members[key] else { return nil }
    if path.count == 1 { return value }
    guard case .object(let inner) = value else { return nil }
    return VocabularyTree(members: inner).value(at: Array(path.dropFirst()))
  }

  /// A path in the document's own spelling.
  func spelling(of path: [String]) -> [String] {
    guard let wanted = path.first else { return [] }
    let key = actualKey(wanted) ?? wanted
    guard case .object(let inner)? = members[key] else { return [key] + path.dropFirst() }
    return [key] + VocabularyTree(members: inner).spelling(of: Array(path.dropFirst()))
  }

  /// Whether the document spells every member of the path exactly so.
  func spells(_ path: [String]) -> Bool {
    guard let key = path.first, let value = members[key] else { return false }
    if path.count == 1 { return true }
    guard case .object(let inner) = value else { return false }
    return VocabularyTree(members: inner).spells(Array(path.dropFirst()))
  }

  /// Sets a member, making the objects on the way. An object is laid over the object that is there.
  mutating func set(_ value: PreferenceValue, at path: [String]) {
    guard let first = path.first else { return }
    let key = actualKey(first) ?? first
    var inner: [String: PreferenceValue] = [:]
    if case .object(let there)? = members[key] { inner = there }
    if path.count == 1 {
      if case .object(let laid) = value {
        members[key] = .object(inner.merging(laid) { _, new in new })
      } else {
        members[key] = value
      }
      return
    }
    var tree = VocabularyTree(members: inner)
    tree.set(value, at: Array(path.dropFirst()))
    members[key] = .object(tree.members)
  }

  /// Removes a member; the objects on the way stay, even empty.
  mutating func remove(_ path: [String]) {
    guard let key = path.first.flatMap(actualKey) else { return }
    if path.count == 1 {
      members[key] = nil
      return
    }
    guard case .object(let inner)? = members[key] else { return }
    var tree = VocabularyTree(members: inner)
    tree.remove(Array(path.dropFirst()))
    members[key] = .object(tree.members)
  }

  /// Without the objects that have become empty since `original`.
  func pruned(against original: VocabularyTree) -> VocabularyTree {
    var result = self
    for (key, value) in members {
      guard case .object(let inner) = value, case .object(let before)? = original.members[key] else {
        continue
      }
      let tree = VocabularyTree(members: inner).pruned(against: VocabularyTree(members: before))
      result.members[key] = tree.members.isEmpty && !before.isEmpty ? nil : .object(tree.members)
    }
    return result
  }

  private func actualKey(_ wanted: String) -> String? {
    if members[wanted] != nil { return wanted }
    // A hostile document may have thousands of members; a real one never.
    guard members.count <= 300 else { return nil }
    let plain = Self.plain(wanted)
    return members.keys.filter { Self.plain($0) == plain }.min()
  }

  static func plain(_ name: String) -> String {
    name.contains("://") ? name : name.lowercased().replacing("-", with: "")
  }
}
