import Foundation
import GRDB

/// Typed reading of a row that answers a damaged value with an error; GRDB's own subscripts would stop the program.
struct Cells {
  let row: Row
  let table: String

  init(_ row: Row, of table: String) {
    self.row = row
    self.table = table
  }

  func text(_ column: String) throws -> String {
    guard let value = try optionalText(column) else { throw damaged(column) }
    return value
  }

  func optionalText(_ column: String) throws -> String? {
    switch try storage(column) {
    case .null: nil
    case .string(let value): value
    default: throw damaged(column)
    }
  }

  func integer(_ column: String) throws -> Int64 {
    guard case .int64(let value) = try storage(column) else { throw damaged(column) }
    return value
  }

  func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

  func date(_ column: String) throws -> Date { Timestamp.date(try integer(column)) }

  func optionalDate(_ column: String) throws -> Date? {
    if case .null = try storage(column) { return nil }
    return try date(column)
  }

  func bytes(_ column: String) throws -> Data {
    guard let value = try optionalBytes(column) else { throw damaged(column) }
    return value
  }

  func optionalBytes(_ column: String) throws -> Data? {
    switch try storage(column) {
    case .null: nil
    case .blob(let value): value
    default: throw damaged(column)
    }
  }

  func word<Word: RawRepresentable>(_ column: String, as type: Word.Type = Word.self) throws -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text(column)) else { throw damaged(column) }
    return word
  }

  func optionalWord<Word: RawRepresentable>(_ column: String, as type: Word.Type = Word.self) throws -> Word?
  where Word.RawValue == String {
    guard try optionalText(column) != nil else { return nil }
    return try word(column, as: type)
  }

  private func storage(_ column: String) throws -> DatabaseValue.Storage {
    guard row.hasColumn(column) else { throw damaged(column) }
    let value: DatabaseValue = row[column]
    return value.storage
  }

  private func damaged(_ column: String) -> StoreError {
    StoreError(
      .damaged,
      "Nell'archivio un valore di \(table).\(column) non è leggibile. Ripristinare l'ultima copia di sicurezza."
    )
  }
}
