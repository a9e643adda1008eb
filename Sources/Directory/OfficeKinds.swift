import Foundation

/// The kinds of office that people look for (`office-kinds.json`), told by the words of an office's name.
struct OfficeKinds: Sendable {
  struct Kind: Sendable, Decodable {
    var id: String
    /// In Italian, for people.
    var label: String
    /// Words, folded, that an office's name has when it is of this kind.
    var names: [String]
  }

  static let file = "office-kinds.json"

  let kinds: [Kind]

  /// - Throws: ``DirectoryError``: `dataFile`.
  init(_ files: DataFile) throws {
    kinds = try files.read(Self.file, as: [Kind].self)
  }

  /// The kind whose longest name stands, in whole words, in an office's name.
  func kind(of name: String) -> String? {
    let key = " \(Folding.key(name)) "
    var best: (id: String, length: Int)?
    for kind in kinds {
      for words in kind.names where key.contains(" \(words) ") && words.count > (best?.length ?? 0) {
        best = (kind.id, words.count)
      }
    }
    return best?.id
  }

  func label(_ id: String) -> String? { kinds.first { $0.id == id }?.label }
}
