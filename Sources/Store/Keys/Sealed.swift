import Crypto
import Foundation

/// Where a sealed value belongs. It is authenticated with the value, which therefore opens nowhere else: a value moved
/// to another row or column is refused.
struct SealedPlace: CustomStringConvertible {
  let table: String
  let column: String
  let row: String

  init(_ table: String, _ column: String, _ row: String) {
    self.table = table
    self.column = column
    self.row = row
  }

  var description: String { "\(table).\(column).\(row)" }
}

/// AES-256-GCM (NIST SP 800-38D): one byte of format, 12 of random nonce, the text, 16 of tag.
enum Sealed {
  private static let format: UInt8 = 1

  static func seal(_ bytes: Data, with key: SymmetricKey, at place: SealedPlace) throws -> Data {
    do {
      let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(place.description.utf8))
      guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
      return Data([format]) + combined
    } catch {
      throw StoreError(
        .database, "Un valore di \(place.table).\(place.column) non si può cifrare.", cause: "\(error)")
    }
  }

  static func open(_ sealed: Data, with key: SymmetricKey, at place: SealedPlace) throws -> Data {
    do {
      guard sealed.first == format else { throw CryptoKitError.authenticationFailure }
      let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
      return try AES.GCM.open(box, using: key, authenticating: Data(place.description.utf8))
    } catch {
      throw StoreError(
        .damaged,
        "Un valore cifrato di \(place.table).\(place.column) non è quello che vi era stato scritto: l'archivio è "
          + "danneggiato o è stato modificato. Ripristinare l'ultima copia di sicurezza.",
        cause: "riga \(StoreError.shown(place.row))")
    }
  }
}
