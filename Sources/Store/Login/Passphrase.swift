import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Synchronization

/// Passphrases as scrypt makes them hard to guess (RFC 7914): 2^15 rounds, block 8, about 85 ms and 32 MB each.
enum Passphrase {
  static let length = 12...200
  /// At most this many wait; more are told to come again, so that who tries many at once holds nobody up for long.
  static let mostWaiting = 40
  private static let queue = DispatchQueue(label: "linea-amica.scrypt")
  private static let waiting = Mutex(0)

  /// - Throws: ``StoreError`` `invalid` for one that is too short or too long.
  static func check(_ passphrase: String) throws {
    guard length.contains(passphrase.count) else {
      throw StoreError(
        .invalid,
        "La frase segreta ha da \(length.lowerBound) a \(length.upperBound) caratteri: più parole, che "
          + "nessun altro userebbe insieme.")
    }
  }

  static func newSalt() -> Data {
    SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
  }

  /// One at a time, on a thread of its own: neither the service's threads nor its memory are taken by many who try.
  ///
  /// - Throws: ``StoreError`` `busy` where too many wait.
  static func hash(_ passphrase: String, salt: Data) async throws -> Data {
    let isAdmitted = waiting.withLock { count in
      guard count < mostWaiting else { return false }
      count += 1
      return true
    }
    guard isAdmitted else {
      throw StoreError(.busy, "Troppi accessi insieme. Riprovare tra qualche secondo.")
    }
    defer { waiting.withLock { $0 -= 1 } }
    let text = Data(passphrase.precomposedStringWithCanonicalMapping.utf8)
    return try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(
          with: Result {
            try KDF.Scrypt.deriveKey(
              from: text, salt: salt, outputByteCount: 32, rounds: 1 << 15, blockSize: 8, parallelism: 1
            ).withUnsafeBytes { Data($0) }
          })
      }
    }
  }

  /// Equal in constant time.
  static func isSame(_ one: Data, _ other: Data) -> Bool {
    one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
