import Crypto
import Foundation
import Glibc

/// The key above all others: 32 bytes, in base64, from `AMICA_MASTER_KEY` or from the file `master.key` of the
/// data folder. Who has the store and this key can read everything; who has only one of them can read nothing.
struct MasterKey: Sendable {
  static let variable = "AMICA_MASTER_KEY"
  static let fileName = "master.key"

  let key: SymmetricKey

  /// The key that is there, or nil where neither the variable nor the file is.
  ///
  /// - Throws: ``StoreError`` `keyInvalid` or `keyExposed`.
  static func existing(in folder: URL, environment: [String: String]) throws -> MasterKey? {
    if let text = environment[variable], !text.isEmpty {
      return MasterKey(key: try parse(text, from: "la variabile \(variable)"))
    }
    let path = folder.appendingPathComponent(fileName).path
    guard let text = try PrivateFile.read(path) else { return nil }
    return MasterKey(key: try parse(text, from: "il file \(path)"))
  }

  /// Makes the file with a new random key and mode 0600. Where another process made it first, that one's key counts.
  static func made(in folder: URL) throws -> MasterKey {
    let fresh = SymmetricKey(size: .bits256)
    let text = fresh.withUnsafeBytes { Data($0) }.base64EncodedString() + "\n"
    let path = folder.appendingPathComponent(fileName).path
    try PrivateFile.create(path, content: Data(text.utf8))
    guard let key = try existing(in: folder, environment: [:]) else {
      throw StoreError(.folderNotWritable, "Il file \(path) è stato rimosso mentre veniva creato. Riprovare.")
    }
    return key
  }

  private static func parse(_ text: String, from place: String) throws -> SymmetricKey {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let bytes = Data(base64Encoded: trimmed), bytes.count == 32 else {
      throw StoreError(
        .keyInvalid,
        "La chiave principale in \(place) non è valida: servono 32 byte in base64 (44 caratteri). Ripristinarla "
          + "dalla sua copia; una nuova si ottiene con: openssl rand -base64 32")
    }
    return SymmetricKey(data: bytes)
  }
}
