/// Who is competent where, when it does not follow from the register: `local-competence.json`.
struct LocalCompetence: Decodable, Sendable {
  /// The health authority of a province, or of one of its comuni.
  struct HealthArea: Decodable, Sendable {
    let province: String
    /// Only this comune; nil for the rest of the province.
    let comune: String?
    /// IndicePA codes; several where the province is divided and the comune decides.
    let codes: [String]
  }

  /// The acts it was read from.
  let source: String
  let asl: [HealthArea]
  /// Region name to IndicePA code.
  let regions: [String: String]
  /// Province sign to the code of the body that acts as its region (Trento, Bolzano).
  let autonomousProvinces: [String: String]
  /// Province sign to the code of its province or metropolitan city.
  let provinces: [String: String]
  /// Province sign to its name (`FC`: Forlì-Cesena).
  let provinceNames: [String: String]
  /// Comuni whose names are common words: believed only after a word of place, with a capital letter.
  let commonWords: [String]

  /// The health authorities of a comune, the one of that very comune first.
  func healthAuthorities(of place: Place) -> [String] {
    let name = Folding.key(place.name)
    let own = asl.first { $0.province == place.province && $0.comune.map(Folding.key) == name }
    return own?.codes ?? asl.first { $0.province == place.province && $0.comune == nil }?.codes ?? []
  }
}
