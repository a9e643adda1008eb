import Domain
import GRDB

/// Puts the starter bodies into the index, in place of those of an earlier version; imports are not touched.
struct StarterSeed {
  let starter: StarterData

  func run(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM entry WHERE origin = ?", arguments: [Entry.Origin.starter.rawValue])
    try db.execute(sql: "DELETE FROM comune WHERE origin = 'starter'")
    let insert = try db.makeStatement(sql: Entry.insertSQL)
    // Until ISTAT's list is imported, the comuni known are those of the starter bodies.
    let comune = try db.makeStatement(
      sql: """
        INSERT OR IGNORE INTO comune (code, cadastral, name, province, region, isCapital, origin)
        VALUES (?, ?, ?, ?, ?, ?, 'starter')
        """)
    for original in starter.organisations {
      var body = original
      body.code = body.code.lowercased()
      for index in body.contactPoints.indices { body.contactPoints[index].organisation = body.code }
      try insert.execute(arguments: Entry(origin: .starter, body: body).arguments)
      guard let code = body.comuneCode, let name = body.comune else { continue }
      try comune.execute(arguments: [
        code, body.category == "L6" ? ComuneRegister.cadastral(inCode: body.code) : nil, name, body.province,
        body.region, body.category == "L6",
      ])
    }
  }
}
