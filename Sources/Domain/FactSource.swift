/// Where one fact of an entry comes from, when it is not where the entry itself comes from.
package struct FactSource: Sendable, Hashable, Codable {
  package var source: String
  /// Day it was read (ISO 8601 date).
  package var checked: String

  package init(source: String, checked: String) {
    self.source = source
    self.checked = checked
  }
}
