/// For which places a block of an answer holds: rules that differ by province are told only to whom they concern.
package struct PlaceCondition: Sendable, Hashable, Codable {
  /// True: also where the place is not known.
  package var unknown: Bool?
  /// Province signs for which the block holds.
  package var provinces: [String]?
  /// Province signs for which it does not; it holds for every other one.
  package var notProvinces: [String]?

  package init(unknown: Bool? = nil, provinces: [String]? = nil, notProvinces: [String]? = nil) {
    self.unknown = unknown
    self.provinces = provinces
    self.notProvinces = notProvinces
  }

  /// - Parameter province: two-letter sign; nil where the place is not known.
  package func holds(province: String?) -> Bool {
    guard let province else { return unknown ?? false }
    if let provinces { return provinces.contains(province) }
    if let notProvinces { return !notProvinces.contains(province) }
    return false
  }
}
