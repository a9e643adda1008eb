import Domain
import GRDB

/// Finds the body behind a rule of competence, with the person's place.
struct CompetentBodies {
  let competence: LocalCompetence
  let db: Database

  /// - Returns: the bodies, most competent first; empty when the directory does not have them.
  func bodies(_ rule: TopicTable.Competent, place: Place?) throws -> [Organisation] {
    switch rule.by {
    case .code:
      return try rule.code.flatMap { try body($0) }.map { [$0] } ?? []
    case .comune:
      return try place.flatMap { try BodyQuery.comuneBody(db, comuneCode: $0.code) }.map { [$0] } ?? []
    case .asl:
      return try place.map { try competence.healthAuthorities(of: $0).compactMap(body) } ?? []
    case .regione:
      return try region(of: place).flatMap { try body($0) }.map { [$0] } ?? []
    case .provincia:
      return try province(of: place).flatMap { try body($0) }.map { [$0] } ?? []
    case .universita:
      return try inComune(place, ["L17"], limit: 3)
    case .cameraCommercio:
      return try inProvince(place, ["L35"], limit: 1)
    case .edilizia:
      return try inProvince(place, ["L39"], limit: 1)
    case .dirittoStudio:
      guard let region = place?.region else { return [] }
      return try BodyQuery.bodies(db, categories: ["L15"], where: "region", equals: region, limit: 2)
    }
  }

  /// True where several bodies share the work and the comune does not say which serves the person (the three health
  /// authorities of Roma): any one of them is a guess.
  func isDivided(_ rule: TopicTable.Competent, place: Place?) throws -> Bool {
    switch rule.by {
    case .asl: place.map { Set(competence.healthAuthorities(of: $0)).count > 1 } ?? false
    case .universita, .dirittoStudio: try bodies(rule, place: place).count > 1
    case .code, .comune, .regione, .provincia, .cameraCommercio, .edilizia: false
    }
  }

  /// True for rules that need the person's place.
  static func needsPlace(_ rule: TopicTable.Competent) -> Bool { rule.by != .code }

  private func body(_ code: String) throws -> Organisation? { try BodyQuery.organisation(db, code: code) }

  private func region(of place: Place?) -> String? {
    guard let place else { return nil }
    return place.province.flatMap { competence.autonomousProvinces[$0] }
      ?? place.region.flatMap { competence.regions[$0] }
  }

  private func province(of place: Place?) -> String? {
    place?.province.flatMap { competence.provinces[$0] } ?? region(of: place)
  }

  private func inComune(_ place: Place?, _ categories: [String], limit: Int) throws -> [Organisation] {
    guard let place else { return [] }
    return try BodyQuery.bodies(
      db, categories: categories, where: "comuneCode", equals: place.code, limit: limit)
  }

  private func inProvince(_ place: Place?, _ categories: [String], limit: Int) throws -> [Organisation] {
    guard let province = place?.province else { return [] }
    return try BodyQuery.bodies(db, categories: categories, where: "province", equals: province, limit: limit)
  }
}
