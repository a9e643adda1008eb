import Crypto
import Foundation

/// The keys made from the master key, each for one use (HKDF-SHA256, RFC 5869).
struct KeyRing: Sendable {
  /// Wraps data keys.
  let wrapping: SymmetricKey
  /// Says of which master key this is, without telling anything about it.
  let fingerprint: Data
  private let lookup: SymmetricKey

  init(_ master: MasterKey) {
    func derive(_ use: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: master.key, info: Data("linea-amica/1/\(use)".utf8), outputByteCount: 32)
    }
    wrapping = derive("wrap")
    lookup = derive("lookup")
    fingerprint = derive("fingerprint").withUnsafeBytes { Data($0.prefix(16)) }
  }

  /// HMAC-SHA256 of a normalised value, to find it without storing it. `use` keeps the hashes of different columns
  /// apart: the same number as a phone and as a message's id gives two hashes.
  func lookupHash(_ value: String, use: String) -> Data {
    var hmac = HMAC<SHA256>(key: lookup)
    hmac.update(data: Data(use.utf8))
    hmac.update(data: Data([0]))
    hmac.update(data: Data(value.utf8))
    return Data(hmac.finalize())
  }
}
