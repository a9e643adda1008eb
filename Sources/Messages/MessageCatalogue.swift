package import Foundation

/// The texts that people read and hear, by language and key, from `data/messages/LANGUAGE.json`.
///
/// A text may hold `{name}` places. A key missing in a language falls back to Italian; a test checks that no language
/// misses a key or a place.
package struct MessageCatalogue: Sendable {
  /// Language code of two letters to key to text.
  package let texts: [String: [String: String]]

  /// - Parameter folder: `data/messages`, one JSON file a language.
  /// - Throws: ``MessageError`` naming the file and what is wrong in it.
  package init(folder: URL) throws {
    var texts: [String: [String: String]] = [:]
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    for file in files where file.pathExtension == "json" {
      do {
        texts[file.deletingPathExtension().lastPathComponent] = try JSONDecoder().decode(
          [String: String].self, from: try Data(contentsOf: file))
      } catch {
        throw MessageError.unreadable(file: file.path, cause: String(describing: error))
      }
    }
    guard texts["it"] != nil else { throw MessageError.noItalian(folder: folder.path) }
    self.texts = texts
  }

  /// The text of a key with its places filled.
  ///
  /// - Parameters:
  ///   - language: BCP 47 tag; only its first part counts.
  ///   - places: values for `{name}` places.
  package func text(_ key: String, language: String = "it", _ places: [String: String] = [:]) -> String {
    let code = String(language.prefix { $0 != "-" }).lowercased()
    var text = texts[code]?[key] ?? texts["it"]?[key] ?? key
    for (name, value) in places { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
    return text
  }
}

/// A message file that cannot be used.
package enum MessageError: Error, CustomStringConvertible {
  case unreadable(file: String, cause: String)
  case noItalian(folder: String)

  package var description: String {
    switch self {
    case .unreadable(let file, let cause): "the message file \(file) cannot be read: \(cause)"
    case .noItalian(let folder): "no it.json in \(folder): the Italian messages are needed"
    }
  }
}
