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

  /// Fields that come from whichever source has them, by the names people and programs know them by.
  private static var fields: [(String, WritableKeyPath<Organisation, String?>)] {
    [
      ("acronym", \.acronym), ("category", \.category), ("comuneCode", \.comuneCode), ("comune", \.comune),
      ("province", \.province), ("region", \.region), ("fiscalCode", \.fiscalCode), ("site", \.site),
    ]
  }

  /// The strongest first; nil for no layer.
  static func merge(_ layers: [Organisation]) -> Organisation? {
    guard var result = layers.first else { return nil }
    for weaker in layers.dropFirst() {
      let origin = FactSource(source: weaker.source, checked: weaker.checked)
      for (name, path) in fields where result[keyPath: path] == nil {
        guard let value = weaker[keyPath: path] else { continue }
        result[keyPath: path] = value
        result.note(name, origin)
      }
      result.accessibility = result.accessibility ?? weaker.accessibility
      // An address and its postcode belong together.
      if result.address == nil {
        if let address = weaker.address {
          result.address = address
          result.note("address", origin)
        }
        if result.postcode == nil, let postcode = weaker.postcode {
          result.postcode = postcode
          result.note("postcode", origin)
        }
      }
      for point in weaker.contactPoints { result.addContact(point) }
    }
    return result
  }
}

extension Organisation {
  /// Tells where a field's value comes from, unless that is where the entry comes from.
  mutating func note(_ field: String, _ origin: FactSource) {
    let isOwn = origin == FactSource(source: source, checked: checked)
    var sources = factSources ?? [:]
    sources[field] = isOwn ? nil : origin
    factSources = sources.isEmpty ? nil : sources
  }

  /// Adds a contact point unless the same medium and value is there.
  mutating func addContact(_ point: ContactPoint) {
    func digits(_ text: String) -> String { String(text.filter { !$0.isWhitespace }).lowercased() }
    let known = contactPoints.firstIndex {
      $0.medium == point.medium && digits($0.value) == digits(point.value)
    }
    if let known {
      contactPoints[known].complete(with: point)
      return
    }
    var own = point
    own.organisation = code
    own.organisationName = name
    contactPoints.append(own)
  }
}

extension ContactPoint {
  private static var details: [(String, WritableKeyPath<ContactPoint, String?>)] {
    [
      ("hours", \.hours), ("service", \.service), ("reachableFrom", \.reachableFrom),
      ("accessibility", \.accessibility),
    ]
  }

  /// The same number in a weaker source: what only that one tells of it is kept, with its source.
  mutating func complete(with weaker: ContactPoint) {
    if hours == nil, schedule == nil { schedule = weaker.schedule }
    for (name, path) in Self.details where self[keyPath: path] == nil {
      guard let value = weaker[keyPath: path] else { continue }
      self[keyPath: path] = value
      guard weaker.source != source || weaker.checked != checked else { continue }
      factSources = (factSources ?? [:]).merging(
        [name: FactSource(source: weaker.source, checked: weaker.checked)]) { $1 }
    }
    features = features ?? weaker.features
  }
}
