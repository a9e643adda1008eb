import Foundation

/// A moment as a column: whole milliseconds since 1970-01-01 UTC.
enum Timestamp {
  /// - Throws: ``StoreError`` `invalid` for a moment outside the years 1 to 9999.
  static func column(_ date: Date) throws -> Int64 {
    let seconds = date.timeIntervalSince1970
    guard seconds.isFinite, seconds > -62_135_596_800, seconds < 253_402_300_800 else {
      throw StoreError(.invalid, "Una data è fuori dagli anni da 1 a 9999.")
    }
    return Int64((seconds * 1000).rounded())
  }

  static func date(_ column: Int64) -> Date {
    Date(timeIntervalSince1970: Double(column) / 1000)
  }

  /// The moment as it will be read back.
  static func stored(_ date: Date) throws -> Date {
    Self.date(try column(date))
  }
}
