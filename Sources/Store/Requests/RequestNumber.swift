import Foundation
import GRDB

/// The number a person is given: year and counter, `2026-000123`. It is drawn inside the transaction that makes the
/// request, so that a year's numbers have no gaps.
struct RequestNumber: CustomStringConvertible {
  let year: Int64
  let counter: Int64

  var description: String {
    let digits = String(counter)
    return "\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  init(year: Int64, counter: Int64) {
    self.year = year
    self.counter = counter
  }

  /// Reads a number as a person gives it: `2026-000123`, `2026-123`, with spaces around.
  init?(_ text: String) {
    let parts = text.trimmingCharacters(in: .whitespacesAndNewlines)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].count == 4, let year = Int64(parts[0]), let counter = Int64(parts[1]), counter > 0
    else { return nil }
    self.init(year: year, counter: counter)
  }

  static func next(at date: Date, in db: Database) throws -> RequestNumber {
    let year = Int64(romeYear(of: date))
    let last = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO requestCounter (year, last) VALUES (?, 1)
        ON CONFLICT (year) DO UPDATE SET last = requestCounter.last + 1 RETURNING last
        """,
      arguments: [year])
    guard let last else {
      throw StoreError(.database, "Il numero della richiesta non si può assegnare. Riprovare.")
    }
    return RequestNumber(year: year, counter: last)
  }

  /// The year on an Italian calendar: at 23.30 UTC on 31 December it is already the next one.
  private static func romeYear(of date: Date) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Rome") ?? .gmt
    return calendar.component(.year, from: date)
  }
}
