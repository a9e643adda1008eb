package import Domain

/// The words for features of access (`access-features.json`).
package struct AccessFeatureTable: Sendable {
  struct Item: Decodable, Sendable {
    let id: AccessFeature.Kind
    let it: String
    let en: String
    /// Folded words by which a data set names it.
    let words: [String]
  }

  static let file = "access-features.json"

  let items: [Item]

  /// - Throws: ``DirectoryError``: `dataFile`.
  init(_ files: DataFile) throws {
    items = try files.read(Self.file, as: [Item].self)
  }

  /// "ingresso senza gradini: sì", "step-free entrance: on request".
  package func line(_ feature: AccessFeature, language: String) -> String {
    let isEnglish = language == "en"
    let availability =
      switch feature.availability {
      case .yes: isEnglish ? "yes" : "sì"
      case .no: "no"
      case .onRequest: isEnglish ? "on request" : "su richiesta"
      }
    let line = "\(label(feature.kind, language: language)): \(availability)"
    return feature.note.map { "\(line) (\($0))" } ?? line
  }

  package func label(_ kind: AccessFeature.Kind, language: String) -> String {
    items.first { $0.id == kind }.map { language == "en" ? $0.en : $0.it } ?? kind.rawValue
  }

  /// By id, by its Italian name, or by words that a data set uses for it; nil where several fit or none.
  func kind(_ text: String) -> AccessFeature.Kind? {
    let key = Folding.key(text)
    if let own = items.first(where: { $0.id.rawValue.lowercased() == key || Folding.key($0.it) == key }) {
      return own.id
    }
    let found = items.filter { $0.words.contains(key) }
    return found.count == 1 ? found.first?.id : nil
  }
}
