import Domain
import GRDB

/// Makes one body out of what several sources say of it.
///
/// Names and categories: starter, then the list of bodies, then the older list. Addresses, fiscal codes, acronyms
/// and PEC come from whichever has them. A body that only the older list holds is left out as soon as the newer list
/// has been imported: it no longer exists.
enum EntryMerge {
  static func merged(_ db: Database) throws -> [Organisation] {
    let sql = "SELECT origin, \(Entry.columns.joined(separator: ", ")) FROM entry ORDER BY code"
    var layers: [String: [Entry.Origin: Organisation]] = [:]
    var hasCurrentList = false
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      guard let origin = Entry.Origin(rawValue: row[0]) else { continue }
      let body = Entry.body(row, from: 1)
      layers[body.code, default: [:]][origin] = body
      if origin == .ipaEnti { hasCurrentList = true }
    }
    return layers.keys.sorted().compactMap { code in
      guard let layer = layers[code] else { return nil }
      if hasCurrentList, layer[.starter] == nil, layer[.ipaEnti] == nil { return nil }
      return merge([layer[.starter], layer[.ipaEnti], layer[.ipaAmministrazioni]].compactMap(\.self))
    }
  }

  /// The strongest first; nil for no layer.
  static func merge(_ layers: [Organisation]) -> Organisation? {
    guard var result = layers.first else { return nil }
    for weaker in layers.dropFirst() {
      result.acronym = result.acronym ?? weaker.acronym
      result.category = result.category ?? weaker.category
      result.comuneCode = result.comuneCode ?? weaker.comuneCode
      result.comune = result.comune ?? weaker.comune
      result.province = result.province ?? weaker.province
      result.region = result.region ?? weaker.region
      result.fiscalCode = result.fiscalCode ?? weaker.fiscalCode
      result.site = result.site ?? weaker.site
      // An address and its postcode belong together.
      if result.address == nil {
        result.address = weaker.address
        result.postcode = result.postcode ?? weaker.postcode
      }
      for point in weaker.contactPoints { result.addContact(point) }
    }
    return result
  }
}

extension Organisation {
  /// Adds a contact point unless the same medium and value is there.
  mutating func addContact(_ point: ContactPoint) {
    func digits(_ text: String) -> String { String(text.filter { !$0.isWhitespace }).lowercased() }
    let known = contactPoints.firstIndex {
      $0.medium == point.medium && digits($0.value) == digits(point.value)
    }
    if let known {
      // The same number: what only the weaker source tells of it is kept.
      contactPoints[known].hours = contactPoints[known].hours ?? point.hours
      contactPoints[known].service = contactPoints[known].service ?? point.service
      contactPoints[known].reachableFrom = contactPoints[known].reachableFrom ?? point.reachableFrom
      contactPoints[known].accessibility = contactPoints[known].accessibility ?? point.accessibility
      return
    }
    var own = point
    own.organisation = code
    own.organisationName = name
    contactPoints.append(own)
  }
}
