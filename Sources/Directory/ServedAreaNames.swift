import Domain
import Foundation

/// Reads and names parts of the country: `comune:058091`, `province:RM`, `region:Lazio`, `country:IT`.
struct ServedAreaNames {
  let competence: LocalCompetence
  /// The name of a comune under its ISTAT code.
  let comuneName: (String) -> String?
  /// The ISTAT code of a comune of a name, with its province sign where several have it.
  let comuneNamed: (String) -> String?

  static func key(_ area: ServedArea) -> String { "\(area.kind.rawValue):\(area.code)" }

  /// The key in its one spelling (`province:rm` is `province:RM`); nil for what is not an area.
  func key(_ text: String) -> String? {
    area(text, source: FactSource(source: "", checked: "")).map(Self.key)
  }

  /// - Returns: nil for what is not an area of this country.
  func area(_ text: String, source: FactSource, isPartial: Bool = false) -> ServedArea? {
    let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2, let kind = ServedArea.Kind(rawValue: parts[0].lowercased()) else { return nil }
    guard let (code, name) = named(kind, parts[1]) else { return nil }
    return ServedArea(
      kind: kind, code: code, name: name, isPartial: isPartial ? true : nil, source: source.source,
      checked: source.checked)
  }

  /// The ISTAT code of a comune that is given by its code or its name.
  func comuneCode(_ text: String) -> String? {
    comuneName(text) != nil ? text : comuneNamed(text)
  }

  private func named(_ kind: ServedArea.Kind, _ text: String) -> (String, String)? {
    switch kind {
    case .country: return text.uppercased() == "IT" ? ("IT", "Italia") : nil
    case .region:
      let known = competence.regions.keys.first { Folding.key($0) == Folding.key(text) }
      return known.map { ($0, $0) }
    case .province:
      let sign = text.uppercased()
      return competence.provinceNames[sign].map { (sign, $0) }
    case .comune:
      guard let code = comuneCode(text), let name = comuneName(code) else { return nil }
      return (code, name)
    }
  }
}
