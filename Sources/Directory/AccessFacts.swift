import Domain
import Foundation
import GRDB

/// What an import has told of access to places (`accessibilita`).
struct AccessFacts {
  private var ofBodies: [String: [AccessFeature]] = [:]
  private var ofOffices: [String: [AccessFeature]] = [:]

  /// - Parameter body: IndicePA code; nil for all.
  init(_ db: Database, body: String? = nil) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT organisation, office, kind, availability, note, source, checked FROM accessFact
        WHERE ?1 IS NULL OR organisation = ?1 ORDER BY organisation, office, kind
        """, arguments: [body])
    while let row = try rows.next() {
      guard let kind = AccessFeature.Kind(rawValue: row[2]),
        let availability = AccessFeature.Availability(rawValue: row[3])
      else { continue }
      let feature = AccessFeature(
        kind: kind, availability: availability, note: row[4], source: row[5], checked: row[6])
      let office: String = row[1]
      if office.isEmpty {
        ofBodies[row[0], default: []].append(feature)
      } else {
        ofOffices[office, default: []].append(feature)
      }
    }
  }

  var offices: [String] { Array(ofOffices.keys) }

  func complete(_ body: inout Organisation) {
    body.accessibility = joined(body.accessibility, ofBodies[body.code])
  }

  func complete(_ office: inout Office) {
    office.accessibility = joined(office.accessibility, ofOffices[office.id])
  }

  /// What is known already stays.
  private func joined(_ known: [AccessFeature]?, _ more: [AccessFeature]?) -> [AccessFeature]? {
    guard let more else { return known }
    let kinds = Set((known ?? []).map(\.kind))
    return (known ?? []) + more.filter { !kinds.contains($0.kind) }
  }
}
