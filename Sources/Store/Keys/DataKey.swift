import Crypto
import Foundation

/// A random key that seals the values of one person or one thing. Whoever destroys it destroys them.
struct DataKey: Sendable {
  enum Purpose: String, Sendable, CaseIterable {
    /// A person's name, place, addresses, consents, delegates.
    case citizen
    case profile
    /// The turns of one contact.
    case transcript
    /// The last answer of one contact, its message's id and where to answer.
    case reply
    /// The question of one request.
    case request
    /// The words of one verdict on an edit.
    case feedback
    /// The state and the events of one conversation.
    case conversation
    /// The words, the place and the photograph of one report of disservice.
    case report
    /// What was said in one relay session; destroyed when it ends.
    case relay
    /// A relay transcript that a person keeps.
    case keptTranscript
  }

  let key: SymmetricKey

  init() { key = SymmetricKey(size: .bits256) }
  init(bytes: Data) { key = SymmetricKey(data: bytes) }

  func seal(_ text: String, _ table: String, _ column: String, _ row: String) throws -> Data {
    try Sealed.seal(Data(text.utf8), with: key, at: SealedPlace(table, column, row))
  }

  func sealIfPresent(_ text: String?, _ table: String, _ column: String, _ row: String) throws -> Data? {
    guard let text else { return nil }
    return try seal(text, table, column, row)
  }

  func open(_ sealed: Data, _ table: String, _ column: String, _ row: String) throws -> String {
    String(
      decoding: try Sealed.open(sealed, with: key, at: SealedPlace(table, column, row)), as: UTF8.self)
  }

  func openIfPresent(_ sealed: Data?, _ table: String, _ column: String, _ row: String) throws -> String? {
    guard let sealed else { return nil }
    return try open(sealed, table, column, row)
  }

  /// Seals a value as JSON.
  func seal(json value: some Encodable, _ table: String, _ column: String, _ row: String) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes: Data
    do {
      bytes = try encoder.encode(value)
    } catch {
      throw StoreError(
        .invalid, "Un valore di \(table).\(column) non si può scrivere in JSON.", cause: "\(error)")
    }
    guard bytes.count <= Limits.document else {
      throw StoreError(
        .invalid, "\(table).\(column): \(bytes.count) byte sono troppi. Al massimo \(Limits.document).")
    }
    return try Sealed.seal(bytes, with: key, at: SealedPlace(table, column, row))
  }

  func open<Value: Decodable>(
    json sealed: Data, as type: Value.Type = Value.self, _ table: String, _ column: String, _ row: String
  ) throws -> Value {
    let bytes = try Sealed.open(sealed, with: key, at: SealedPlace(table, column, row))
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch {
      // The cause stays out: a decoding error may quote the value.
      throw StoreError(.damaged, "Un valore di \(table).\(column) non ha la forma attesa.")
    }
  }
}
