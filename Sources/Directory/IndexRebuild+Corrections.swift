import Domain
import Foundation
import GRDB

/// What operators have said, put over what the sources say.
extension IndexRebuild {
  /// The offices that show otherwise than their source has them.
  func writeOverlays(
    _ db: Database, corrected: CorrectedEntries, access: AccessFacts, names: ServedAreaNames
  ) throws {
    try db.execute(sql: "DELETE FROM officeOverlay")
    for code in Set(corrected.offices + access.offices).sorted() {
      try writeOverlay(db, code, corrected: corrected, access: access, names: names)
    }
  }

  private func writeOverlay(
    _ db: Database, _ code: String, corrected: CorrectedEntries, access: AccessFacts, names: ServedAreaNames
  ) throws {
    guard
      let row = try Row.fetchOne(db, sql: "\(OfficeRow.selectSQL) WHERE code = ?", arguments: [code])
    else { return }
    let asRead = OfficeRow.asRead(row)
    var office = asRead
    access.complete(&office)
    corrected.apply(to: &office, names: names)
    if office.name != asRead.name { office.kind = officeKinds.kind(of: office.name) }
    let body = try BodyQuery.organisation(db, code: office.organisation)?.name
    for index in office.contactPoints.indices {
      office.contactPoints[index].office = office.name
      if let body { office.contactPoints[index].organisationName = body }
    }
    try put(db, "officeOverlay", code, office)
  }

  func put(_ db: Database, _ table: String, _ code: String, _ value: some Encodable) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO \(table) (code, value) VALUES (?, ?)",
      arguments: [code, String(decoding: try JSONEncoder().encode(value), as: UTF8.self)])
  }

  static func areaNames(_ competence: LocalCompetence, _ register: ComuneRegister) -> ServedAreaNames {
    ServedAreaNames(
      competence: competence, comuneName: { register.comuni[$0]?.name },
      comuneNamed: { text in
        let parts = text.split(whereSeparator: { $0 == "(" || $0 == ")" })
        let province = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces).uppercased() : nil
        return register.comune(named: String(parts.first ?? ""), province: province)?.code
      })
  }

  /// Derives one body and its offices anew after a correction that changes neither its name nor its place: the rest of
  /// the index stays as it is.
  func refresh(_ db: Database, body code: String, names: ServedAreaNames) throws {
    let corrected = CorrectedEntries(corrections.filter { $0.organisation == code })
    guard var body = try BodyQuery.organisation(db, code: code) else { return }
    if let kept = try String.fetchOne(
      db, sql: "SELECT value FROM uncorrected WHERE code = ?", arguments: [code])
    {
      body = try JSONDecoder().decode(Organisation.self, from: Data(kept.utf8))
    } else {
      try put(db, "uncorrected", code, body)
    }
    if !corrected.has(code) {
      try db.execute(sql: "DELETE FROM uncorrected WHERE code = ?", arguments: [code])
    }
    corrected.apply(to: &body, names: names)
    let columns = ["address", "postcode", "fiscalCode", "site", "contactPoints", "details"]
    try db.execute(
      sql: "UPDATE organisation SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE code = ?",
      arguments: [
        body.address, body.postcode, body.fiscalCode, body.site, Entry.encoded(body.contactPoints),
        EntryDetails(of: body).encoded, code,
      ])
    let access = try AccessFacts(db, body: code)
    try db.execute(
      sql: "DELETE FROM officeOverlay WHERE code IN (SELECT code FROM office WHERE organisation = ?)",
      arguments: [code])
    for office in Set(corrected.offices + access.offices).sorted() {
      try writeOverlay(db, office, corrected: corrected, access: access, names: names)
    }
    try db.execute(sql: "DELETE FROM contactKey WHERE code = ?", arguments: [code])
    try writeContactKeys(db, [body], offices: "WHERE organisation = ? ORDER BY code", [code])
  }
}
