package import Domain

/// The words for features of access (`access-features.json`).
package struct AccessFeatureTable: Sendable {
  /// A feature, or whether it is there, in words.
  struct Item<ID: Decodable & Sendable>: Decodable, Sendable {
    let id: ID
    let it: String
    let en: String
    /// Folded words by which a data set names it: the same thing, never one that is like it.
    let words: [String]
  }

  private struct Content: Decodable {
    let availability: [Item<AccessFeature.Availability>]
    let features: [Item<AccessFeature.Kind>]
  }

  static let file = "access-features.json"

  private let availabilities: [Item<AccessFeature.Availability>]
  private let features: [Item<AccessFeature.Kind>]

  /// - Throws: ``DirectoryError``: `dataFile`.
  init(_ files: DataFile) throws {
    let content = try files.read(Self.file, as: Content.self)
    availabilities = content.availability
    features = content.features
  }

  /// "ingresso senza gradini: sì", "step-free entrance: on request".
  package func line(_ feature: AccessFeature, language: String) -> String {
    let name = Self.text(features.first { $0.id == feature.kind }, language) ?? feature.kind.rawValue
    let availability =
      Self.text(availabilities.first { $0.id == feature.availability }, language)
      ?? feature.availability.rawValue
    return "\(name): \(availability)" + (feature.note.map { " (\($0))" } ?? "")
  }

  /// By id, by its Italian name, or by words that a data set uses for it; nil for any other.
  func kind(_ text: String) -> AccessFeature.Kind? { Self.id(of: text, in: features) }

  func availability(_ text: String) -> AccessFeature.Availability? { Self.id(of: text, in: availabilities) }

  private static func text<ID>(_ item: Item<ID>?, _ language: String) -> String? {
    item.map { language == "en" ? $0.en : $0.it }
  }

  private static func id<ID: RawRepresentable>(of text: String, in items: [Item<ID>]) -> ID?
  where ID.RawValue == String {
    let key = Folding.key(text)
    let found = items.first {
      $0.id.rawValue.lowercased() == key || Folding.key($0.it) == key || $0.words.contains(key)
    }
    return found?.id
  }
}
