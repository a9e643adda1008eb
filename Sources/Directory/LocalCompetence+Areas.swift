import Domain

extension LocalCompetence {
  /// Where a body works, for the kinds of body of which a law says it.
  ///
  /// The category alone does not tell: IndicePA files associations, consortia and councils under "Comuni", "Province" and
  /// "Regioni" too. Only the body that governs a place has it as its area.
  ///
  /// - Parameter governs: ISTAT code of the comune that the body governs.
  func areas(of body: Organisation, governs comune: String?, names: ServedAreaNames) -> [ServedArea] {
    func area(_ text: String, _ source: String, isPartial: Bool = false) -> [ServedArea] {
      let origin = FactSource(source: source, checked: body.checked)
      return names.area(text, source: origin, isPartial: isPartial).map { [$0] } ?? []
    }
    if let comune { return area("comune:\(comune)", "Competenza del comune (D.Lgs. 267/2000, art. 13)") }
    if let sign = autonomousProvinces.first(where: { $0.value == body.code })?.key {
      return area("province:\(sign)", "Competenza della provincia autonoma (D.P.R. 670/1972)")
    }
    if let sign = provinces.first(where: { $0.value == body.code })?.key {
      return area("province:\(sign)", "Competenza della provincia (D.Lgs. 267/2000, art. 19)")
    }
    if let region = regions.first(where: { $0.value == body.code })?.key {
      return area("region:\(region)", "Competenza della regione (Costituzione, art. 117)")
    }
    if let category = body.category, Self.nationalCategories.contains(category) {
      return area("country:IT", "Ente nazionale (categoria di IndicePA)")
    }
    return asl.filter { $0.codes.contains(body.code) }.flatMap { entry -> [ServedArea] in
      // The rest of a province may be divided, or one of its comuni may have its own authority.
      let isPartial =
        entry.codes.count > 1
        || entry.comune == nil && asl.contains { $0.province == entry.province && $0.comune != nil }
      guard let name = entry.comune else {
        return area("province:\(entry.province)", source, isPartial: isPartial)
      }
      guard let code = names.comuneNamed("\(name) (\(entry.province))") else { return [] }
      return area("comune:\(code)", source, isPartial: isPartial)
    }
  }

  /// Ministries, constitutional organs, tax agencies, police forces, INPS and INAIL: all their bodies are national.
  private static let nationalCategories: Set<String> = ["C1", "C2", "C10", "C11", "C16"]
}
