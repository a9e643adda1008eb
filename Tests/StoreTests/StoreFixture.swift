import Domain
import Foundation
import TestSupport

@testable import Store

/// A moment that every test can count from.
let noon = Date(timeIntervalSince1970: 1_795_000_000)

/// An environment with a key of its own, other than that of the next call.
func ownKey(_ byte: UInt8 = 7) -> [String: String] {
  ["AMICA_MASTER_KEY": Data(repeating: byte, count: 32).base64EncodedString()]
}

/// A store in a new folder, closed and removed afterwards.
func withStore<Result>(_ body: (Store) async throws -> Result) async throws -> Result {
  try await TestFolders.temporary { folder in
    let store = try Store(folder: folder, environment: [:])
    defer { try? store.close() }
    return try await body(store)
  }
}

/// All files of a folder with their content.
func files(in folder: URL) throws -> [String: Data] {
  var result: [String: Data] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
    result[name] = try Data(contentsOf: folder.appendingPathComponent(name))
  }
  return result
}

/// The store of a folder, its log and everything else there, as one run of bytes.
func bytes(in folder: URL) throws -> Data {
  try files(in: folder).filter { $0.key != MasterKey.fileName }.values.reduce(into: Data()) { $0.append($1) }
}

func modes(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

extension Store {
  func openContact(
    _ externalID: String = "<1@example.org>", channel: Channel = .email, citizenID: String? = nil,
    at date: Date = noon
  ) async throws -> Contact {
    try await contacts.open(
      ContactDraft(channel: channel, externalID: externalID, citizenID: citizenID, openedAt: date)
    ).contact
  }

  /// A question and its answer.
  func talk(_ contact: Contact, question: String, answer: String) async throws {
    _ = try await contacts.record(
      contact.id,
      ContactStep(
        turns: [
          Turn(index: 0, speaker: .citizen, original: question, at: noon),
          Turn(index: 1, speaker: .service, original: answer, simplified: answer, at: noon),
        ], answer: Data(#"{"text":"\#(answer)"}"#.utf8), outcome: .answered))
  }
}

/// The code with which the store refuses something; nil where it does not.
func refusal(_ body: () async throws -> Void) async -> StoreError.Code? {
  do {
    try await body()
    return nil
  } catch {
    return (error as? StoreError)?.code
  }
}
