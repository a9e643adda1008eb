import Domain
import Foundation
import GRDB

/// The comuni, and which body governs each.
///
/// Bodies are joined to comuni with care: the lists carry ISTAT codes of different years (in Sardinia the provinces
/// changed again in 2026), IndicePA codes that only look like cadastral codes, and companies filed as comuni.
struct ComuneRegister {
  struct Comune {
    var code: String
    var cadastral: String?
    var name: String
    var otherName: String?
    var province: String?
    var region: String?
    var isCapital: Bool
    var population: Int?
  }

  private(set) var comuni: [String: Comune] = [:]
  /// Codes of other years to the code in use here.
  private var currentCode: [String: String] = [:]
  /// ISTAT code to the IndicePA code of the comune's own body.
  private(set) var bodies: [String: String] = [:]
  private var byCadastral: [String: String] = [:]
  private var byName: [String: [String]] = [:]

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT comune.code, cadastral, name, otherName, province, region, isCapital, population
        FROM comune LEFT JOIN comuneContact ON comuneContact.code = comune.code
        """)
    while let row = try rows.next() {
      let comune = Comune(
        code: row[0], cadastral: row[1], name: row[2], otherName: row[3], province: row[4], region: row[5],
        isCapital: row[6], population: row[7])
      comuni[comune.code] = comune
      if let cadastral = comune.cadastral { byCadastral[cadastral] = comune.code }
      for key in Self.keys(of: comune) { byName[key, default: []].append(comune.code) }
    }
  }

  /// The comune under a code of any year; nil when it is not known.
  func comune(_ code: String?) -> Comune? {
    guard let code else { return nil }
    return comuni[code] ?? currentCode[code].flatMap { comuni[$0] }
  }

  /// The comune of a name, in a province if one is given and there are several.
  func comune(named name: String, province: String?) -> Comune? {
    let candidates = (byName[Self.compact(name)] ?? []).compactMap { comuni[$0] }
    if candidates.count == 1 { return candidates.first }
    let same = candidates.filter { $0.province == province }
    return same.count == 1 ? same.first : nil
  }

  /// Finds the body of every comune, and with it the codes of other years.
  mutating func matchBodies(_ organisations: [Organisation]) {
    var best: [String: (score: Int, body: Organisation)] = [:]
    for body in organisations where body.category == "L6" {
      guard let (comune, score) = match(body) else { continue }
      if let code = body.comuneCode, comuni[code] == nil, score >= 4 { currentCode[code] = comune.code }
      if let known = best[comune.code], known.score >= score { continue }
      best[comune.code] = (score, body)
    }
    bodies = best.mapValues(\.body.code)
  }

  /// The comune a body governs and how sure that is; nil for companies and consortia filed as comuni.
  private func match(_ body: Organisation) -> (Comune, Int)? {
    let name = Self.comuneName(body.name)
    let isNamedSo = name != nil
    let cadastral = Self.cadastral(inCode: body.code)
    let compact = Self.compact(name ?? body.name)
    if let code = body.comuneCode, let comune = comuni[code] {
      if Self.keys(of: comune).contains(compact) { return (comune, isNamedSo ? 9 : 6) }
      // Bilingual and long official names: `Comune di Avelengo - Gemeinde Hafling`.
      if isNamedSo, Self.keys(of: comune).contains(where: { compact.hasPrefix($0) }) { return (comune, 8) }
      if isNamedSo, comune.cadastral == cadastral { return (comune, 7) }
    }
    if let cadastral, let code = byCadastral[cadastral], let comune = comuni[code] {
      if Self.keys(of: comune).contains(where: { compact.hasPrefix($0) }) { return (comune, 7) }
      if isNamedSo, comune.province == body.province || comune.region == body.region { return (comune, 4) }
    }
    guard isNamedSo, let name else { return nil }
    if let comune = self.comune(named: name, province: body.province) { return (comune, 6) }
    let inRegion = (byName[compact] ?? []).compactMap { comuni[$0] }.filter { $0.region == body.region }
    if inRegion.count == 1, let comune = inRegion.first { return (comune, 5) }
    // A comune that has just changed its name (`Capaccio Paestum`): the code decides.
    if let code = body.comuneCode, let comune = comuni[code] { return (comune, 3) }
    return nil
  }

  /// `c_h501` holds the cadastral code `H501`.
  static func cadastral(inCode code: String) -> String? {
    guard code.hasPrefix("c_"), code.utf8.count == 6 else { return nil }
    return code.dropFirst(2).uppercased()
  }

  /// What follows `Comune di`, `Città di`, ...; nil when the body does not call itself a comune.
  static func comuneName(_ name: String) -> String? {
    let key = Folding.words(name).map(\.text)
    guard let first = key.first else { return nil }
    if key == ["roma", "capitale"] { return "roma" }
    guard
      ["comune", "citta", "municipio", "magnifica"].contains(first) || key.contains("comune") && key.count < 5
    else { return nil }
    var rest = key[...]
    while let word = rest.first, heads.contains(word) { rest = rest.dropFirst() }
    return rest.isEmpty ? nil : rest.joined(separator: " ")
  }

  private static let heads: Set<String> = [
    "comune", "citta", "municipio", "di", "d", "del", "della", "dei", "delle", "magnifica", "regola",
    "borgata",
    "capitale",
  ]

  /// The names of a comune without spaces: `sandonadipiave`.
  static func keys(of comune: Comune) -> Set<String> {
    var keys: Set<String> = [compact(comune.name)]
    if let other = comune.otherName {
      keys.insert(compact(other))
      keys.insert(compact(comune.name + " " + other))
    }
    return keys
  }

  /// Folded, without spaces and without `j` for `i` (`Jonica`, `Ionica`).
  static func compact(_ text: String) -> String {
    Folding.key(text).replacingOccurrences(of: " ", with: "").replacingOccurrences(of: "j", with: "i")
  }
}
