import Domain
import Foundation
import GRDB

/// Derives what is searched from what was read: merged bodies, whole-name keys, places, words.
struct IndexRebuild {
  let vocabulary: Vocabulary
  let starter: StarterData
  let competence: LocalCompetence
  let officeKinds: OfficeKinds
  /// Of operators, oldest first.
  let corrections: [DirectoryNote]

  /// - Returns: the number of bodies.
  func run(_ db: Database) throws -> Int {
    var organisations = try EntryMerge.merged(db)
    var register = try ComuneRegister(db)
    register.matchBodies(organisations)
    let contacts = try comuneContacts(db)
    let lines = try tollFreeLines(db)
    let corrected = CorrectedEntries(corrections)
    let access = try AccessFacts(db)
    let names = Self.areaNames(competence, register)
    try db.execute(sql: "DELETE FROM uncorrected")
    let governed = Dictionary(register.bodies.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for index in organisations.indices {
      complete(&organisations[index], register: register, comuneCode: governed[organisations[index].code])
      if let code = governed[organisations[index].code] {
        for point in contacts[code] ?? [] { organisations[index].addContact(point) }
      }
      for point in lines[organisations[index].code] ?? [] { organisations[index].addContact(point) }
      access.complete(&organisations[index])
      if organisations[index].areasServed == nil {
        let areas = competence.areas(
          of: organisations[index], governs: governed[organisations[index].code], names: names)
        organisations[index].areasServed = areas.isEmpty ? nil : areas
      }
      guard corrected.has(organisations[index].code) else { continue }
      try put(db, "uncorrected", organisations[index].code, organisations[index])
      corrected.apply(to: &organisations[index], names: names)
      placeAgain(&organisations[index], register: register)
    }
    try clear(db)
    let former = try formerNames(db, register)
    try write(db, organisations, register: register, governed: governed, former: former)
    try writeOverlays(db, corrected: corrected, access: access, names: names)
    try writePlaces(db, register: register, former: former)
    try writeContactKeys(db, organisations)
    return organisations.count
  }

  /// A corrected comune brings its names with it.
  private func placeAgain(_ body: inout Organisation, register: ComuneRegister) {
    guard body.factSources?["comuneCode"]?.source == Correction.source,
      let comune = register.comune(body.comuneCode)
    else { return }
    body.comune = comune.name
    body.province = comune.province
    body.region = comune.region
  }

  private func clear(_ db: Database) throws {
    for table in ["organisation", "nameKey", "placeKey", "contactKey", "bodyText"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  private static func istat(_ day: String) -> FactSource {
    FactSource(source: "ISTAT, codici delle unità amministrative", checked: day)
  }

  /// Place names come from ISTAT, so that every source says the same.
  private func complete(_ body: inout Organisation, register: ComuneRegister, comuneCode: String?) {
    if let comune = register.comune(comuneCode ?? body.comuneCode) {
      if body.comuneCode != comune.code { body.note("comuneCode", Self.istat(body.checked)) }
      if body.comune != comune.name { body.note("comune", Self.istat(body.checked)) }
      body.comuneCode = comune.code
      body.comune = comune.name
      body.province = comune.province ?? body.province
      body.region = comune.region ?? body.region
    } else if let name = body.comune, let comune = register.comune(named: name, province: body.province) {
      body.comuneCode = comune.code
      body.region = comune.region ?? body.region
    }
    if let comuneCode, let comune = register.comune(comuneCode), ComuneRegister.comuneName(body.name) != nil,
      body.code != "c_h501"
    {
      body.name = "Comune di \(comune.name)"
    }
  }

  /// ISTAT code to the names of comuni that this one took the place of: those of `successors.json`, and abolished
  /// comuni whose name lives on in a new comune of the same province (`Sissa` in `Sissa Trecasali`).
  private func formerNames(_ db: Database, _ register: ComuneRegister) throws -> [String: [String]] {
    var former: [String: [String]] = [:]
    var known: Set<String> = []
    for successor in starter.comuneSuccessors {
      known.formUnion(successor.former.map { vocabulary.bareKey($0) + successor.province })
      guard let comune = register.comune(named: successor.comune, province: successor.province) else {
        continue
      }
      former[comune.code, default: []] += successor.former
    }
    // Comuni founded since 2009 have cadastral codes from M311 on.
    let founded = register.comuni.values.filter { ($0.cadastral ?? "") >= "M311" }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT name, province FROM abolishedComune WHERE province IS NOT NULL")
    while let row = try rows.next() {
      let name: String = row[0]
      let province: String = row[1]
      let key = vocabulary.bareKey(name)
      guard key.utf8.count >= 5, !known.contains(key + province) else { continue }
      let heirs = founded.filter {
        $0.province == province && " \(vocabulary.bareKey($0.name)) ".contains(" \(key) ")
          && vocabulary.bareKey($0.name) != key
      }
      if heirs.count == 1, let heir = heirs.first { former[heir.code, default: []].append(name) }
    }
    return former
  }

  private func comuneContacts(_ db: Database) throws -> [String: [ContactPoint]] {
    var contacts: [String: [ContactPoint]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT code, source, checked, phone, fax, email, pec FROM comuneContact")
    while let row = try rows.next() {
      let media: [(Int, ContactPoint.Medium)] = [(3, .phone), (4, .fax), (5, .email), (6, .pec)]
      contacts[row[0]] = media.compactMap { column, medium in
        let value: String? = row[column]
        return value.map {
          ContactPoint(
            organisation: "", organisationName: "", medium: medium, value: $0, source: row[1], checked: row[2]
          )
        }
      }
    }
    return contacts
  }

  private func write(
    _ db: Database, _ organisations: [Organisation], register: ComuneRegister, governed: [String: String],
    former: [String: [String]]
  ) throws {
    var acronymUse: [String: Int] = [:]
    for body in organisations {
      if let acronym = body.acronym { acronymUse[vocabulary.bareKey(acronym), default: 0] += 1 }
    }
    let names = NameKeys(
      vocabulary: vocabulary,
      aliases: Dictionary(starter.aliases.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
      successors: Dictionary(grouping: starter.bodySuccessors, by: \.code), acronymUse: acronymUse)
    let marks = String(repeating: "?, ", count: Entry.columns.count)
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO organisation (id, \(Entry.columns.joined(separator: ", ")),
          nameWords, aliasWords, placeWords, prior, isComune)
        VALUES (?, \(marks)?, ?, ?, ?, ?)
        """)
    let text = try db.makeStatement(
      sql: "INSERT INTO bodyText (rowid, name, alias, place) VALUES (?, ?, ?, ?)")
    let key = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO nameKey (key, code, kind, matched, strength) VALUES (?, ?, ?, ?, ?)")
    for (index, body) in organisations.enumerated() {
      let comune = governed[body.code].flatMap { register.comune($0) }
      let keys = names.keys(of: body, comune: comune, former: comune.flatMap { former[$0.code] } ?? [])
      let nameWords = vocabulary.bareKey(body.name)
      let others = keys.filter { $0.kind != .code && $0.key != nameWords }.map(\.key)
      let aliasWords = Set(others.flatMap { $0.split(separator: " ") }).sorted().joined(separator: " ")
      let placeWords = vocabulary.bareKey(
        [body.comune, body.province].compactMap(\.self).joined(separator: " "))
      let prior = Prior.of(body, comune: comune, vocabulary: vocabulary)
      try insert.execute(
        arguments: [index + 1] + Entry.values(of: body)
          + [nameWords, aliasWords, placeWords, prior, comune != nil])
      try text.execute(arguments: [index + 1, nameWords, aliasWords, placeWords])
      for item in keys {
        try key.execute(arguments: [item.key, body.code, item.kind.rawValue, item.matched, item.strength])
      }
    }
  }

  private func tollFreeLines(_ db: Database) throws -> [String: [ContactPoint]] {
    var lines: [String: [ContactPoint]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT organisation, point FROM tollFree ORDER BY number")
    while let row = try rows.next() { lines[row[0], default: []] += Entry.decoded(row[1]) }
    return lines
  }

  /// Those of the bodies, then those of their offices.
  func writeContactKeys(
    _ db: Database, _ organisations: [Organisation], offices: String = "ORDER BY code",
    _ arguments: StatementArguments = []
  ) throws {
    let insert = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO contactKey (kind, key, code, matched) VALUES (?, ?, ?, ?)")
    func add(_ key: ContactKey, _ code: String, _ matched: String) throws {
      try insert.execute(arguments: [key.kind.rawValue, key.key, code, matched])
    }
    for body in organisations {
      for (key, matched) in ContactKey.keys(of: body) { try add(key, body.code, matched) }
    }
    let rows = try Row.fetchCursor(db, sql: "\(OfficeRow.selectSQL) \(offices)", arguments: arguments)
    while let row = try rows.next() {
      let office = OfficeRow.office(row)
      for point in office.contactPoints {
        guard let (key, matched) = ContactKey.key(of: point) else { continue }
        try add(key, office.organisation, "\(matched), \(office.name)")
      }
    }
  }

  private func writePlaces(_ db: Database, register: ComuneRegister, former: [String: [String]]) throws {
    let insert = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO placeKey (key, comuneCode, kind) VALUES (?, ?, ?)")
    func add(_ name: String, _ code: String, _ kind: String) throws {
      let key = vocabulary.bareKey(name)
      guard !key.isEmpty else { return }
      try insert.execute(arguments: [key, code, kind])
      // People write both `San Remo` and `Sanremo`.
      let joined = key.replacingOccurrences(of: " ", with: "")
      if joined != key { try insert.execute(arguments: [joined, code, kind]) }
    }
    for comune in register.comuni.values.sorted(by: { $0.code < $1.code }) {
      try add(comune.name, comune.code, "name")
      for name in comune.otherName.map(NameKeys.languages) ?? [] { try add(name, comune.code, "other") }
      for name in former[comune.code] ?? [] { try add(name, comune.code, "former") }
    }
    for locality in starter.localities {
      guard let comune = register.comune(named: locality.comune, province: locality.province) else {
        continue
      }
      try add(locality.name, comune.code, "locality")
    }
  }
}
