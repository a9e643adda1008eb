import Foundation
import GRDB

/// The record that says which master key a store belongs to.
enum StoreIdentity {
  private static let proof = Data("linea-amica".utf8)

  static func write(_ ring: KeyRing, in db: Database) throws {
    let storeID = UUID().uuidString.lowercased()
    try db.execute(
      sql: """
        INSERT INTO storeIdentity (id, storeID, keyFingerprint, keyCheck, createdAt) VALUES (1, ?, ?, ?, ?)
        """,
      arguments: [
        storeID, ring.fingerprint, try Sealed.seal(proof, with: ring.wrapping, at: place(storeID)),
        try Timestamp.column(Date()),
      ])
  }

  /// - Throws: ``StoreError`` `notAStore`, `wrongKey` or `damaged`.
  static func check(_ ring: KeyRing, path: String, in db: Database) throws {
    guard try db.tableExists("storeIdentity") else {
      throw StoreError(
        .notAStore,
        "Il file \(path) non è un archivio di Linea Amica. Indicare un'altra cartella con --data.")
    }
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM storeIdentity WHERE id = 1") else {
      throw StoreError.damaged(path: path, cause: "storeIdentity is empty")
    }
    let cells = Cells(row, of: "storeIdentity")
    guard try cells.bytes("keyFingerprint") == ring.fingerprint else {
      throw StoreError(
        .wrongKey,
        "La chiave principale non è quella dell'archivio \(path). Non è stato modificato niente. Usare la chiave "
          + "con cui è stato creato: il file \(MasterKey.fileName) della sua cartella o la variabile "
          + "\(MasterKey.variable).")
    }
    let opened = try Sealed.open(
      try cells.bytes("keyCheck"), with: ring.wrapping, at: place(try cells.text("storeID")))
    guard opened == proof else { throw StoreError.damaged(path: path, cause: "keyCheck") }
  }

  private static func place(_ storeID: String) -> SealedPlace {
    SealedPlace("storeIdentity", "keyCheck", storeID)
  }
}
