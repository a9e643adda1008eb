import Domain
import Foundation
import GRDB

/// One body as one source describes it.
struct Entry: Sendable {
  /// Where an entry comes from; stronger sources overrule weaker ones field by field.
  enum Origin: String, Sendable {
    case starter
    case ipaEnti = "ipa-enti"
    case ipaAmministrazioni = "ipa-amministrazioni"
  }

  var origin: Origin
  var body: Organisation

  static let columns = [
    "code", "name", "acronym", "category", "comuneCode", "comune", "province", "region", "address",
    "postcode",
    "fiscalCode", "site", "contactPoints", "source", "checked", "details",
  ]

  static let insertSQL = """
    INSERT OR REPLACE INTO entry (origin, \(columns.joined(separator: ", ")))
    VALUES (?\(String(repeating: ", ?", count: columns.count)))
    """

  var arguments: StatementArguments { [origin.rawValue] + Self.values(of: body) }

  /// The columns' values in the order of ``columns``.
  static func values(of body: Organisation) -> StatementArguments {
    [
      body.code, body.name, body.acronym, body.category, body.comuneCode, body.comune, body.province,
      body.region,
      body.address, body.postcode, body.fiscalCode, body.site, encoded(body.contactPoints), body.source,
      body.checked, EntryDetails(of: body).encoded,
    ]
  }

  /// Reads the columns of ``columns`` from a row, in their order, beginning at `start`.
  static func body(_ row: Row, from start: Int = 0) -> Organisation {
    let points: String? = row[start + 12]
    let details = EntryDetails(encoded: row[start + 15])
    return Organisation(
      code: row[start], name: row[start + 1], acronym: row[start + 2], category: row[start + 3],
      comuneCode: row[start + 4], comune: row[start + 5], province: row[start + 6], region: row[start + 7],
      address: row[start + 8], postcode: row[start + 9], fiscalCode: row[start + 10], site: row[start + 11],
      contactPoints: decoded(points), accessibility: details.accessibility, areasServed: details.areasServed,
      factSources: details.factSources, source: row[start + 13], checked: row[start + 14])
  }

  static func encoded(_ points: [ContactPoint]) -> String? {
    guard !points.isEmpty, let data = try? JSONEncoder().encode(points) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  static func decoded(_ text: String?) -> [ContactPoint] {
    guard let text else { return [] }
    return (try? JSONDecoder().decode([ContactPoint].self, from: Data(text.utf8))) ?? []
  }
}

/// What only some entries have, in one column as JSON.
struct EntryDetails: Codable {
  var accessibility: [AccessFeature]?
  var areasServed: [ServedArea]?
  var factSources: [String: FactSource]?

  init(of body: Organisation) {
    accessibility = body.accessibility
    areasServed = body.areasServed
    factSources = body.factSources
  }

  init(of office: Office) {
    accessibility = office.accessibility
    areasServed = office.areasServed
    factSources = office.factSources
  }

  init(encoded: String?) {
    guard let encoded, let known = try? JSONDecoder().decode(Self.self, from: Data(encoded.utf8)) else {
      return
    }
    self = known
  }

  /// Nil where there is nothing to keep.
  var encoded: String? {
    guard accessibility != nil || areasServed != nil || factSources != nil,
      let data = try? Self.encoder.encode(self)
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// The same bytes from the same facts.
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }()
}
