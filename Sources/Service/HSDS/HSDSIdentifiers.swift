import Crypto
import Directory
import Foundation
import Synchronization

/// The UUIDs that HSDS wants, made from the codes of IndicePA: the same on every machine and after every import.
final class HSDSIdentifiers: Sendable {
  enum Subject: Sendable, Equatable {
    case body(String)
    /// What a body does for the public as a whole.
    case bodyService(String)
    case office(String)
  }

  private struct Table {
    var generation: String
    var subjects: [String: Subject]
  }

  /// Namespace of this product's names (RFC 9562, version 5), chosen at random once and for all.
  private static let namespace: [UInt8] = [
    0x5e, 0x0f, 0x6f, 0x3a, 0x86, 0x1d, 0x4c, 0x52, 0x9b, 0x7e, 0x21, 0xd4, 0x70, 0xc5, 0x8e, 0x19,
  ]

  private let directory: DirectoryIndex
  private let table = Mutex<Table?>(nil)

  init(_ directory: DirectoryIndex) {
    self.directory = directory
  }

  /// UUID, version 5, of a name.
  static func uuid(_ name: String) -> String {
    var bytes = Array(Insecure.SHA1.hash(data: Data(namespace + Array(name.utf8))).prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 0x0f, radix: 16) }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }

  static func body(_ code: String) -> String { uuid("organisation:\(code)") }
  static func service(ofBody code: String) -> String { uuid("service:\(code)") }
  static func office(_ code: String) -> String { uuid("office:\(code)") }

  /// What a UUID stands for; nil for one that is not of this directory.
  func subject(of id: String) throws -> Subject? {
    // Only what looks like one is worth the table, which takes some 100 ms over the full lists.
    guard UUID(uuidString: id) != nil else { return nil }
    let generation = try directory.generation()
    let id = id.lowercased()
    if let known = table.withLock({ $0 }), known.generation == generation { return known.subjects[id] }
    let codes = try directory.codes()
    var subjects: [String: Subject] = [:]
    for code in codes.bodies {
      subjects[Self.body(code)] = .body(code)
      subjects[Self.service(ofBody: code)] = .bodyService(code)
    }
    for code in codes.offices { subjects[Self.office(code)] = .office(code) }
    let fresh = Table(generation: codes.generation, subjects: subjects)
    table.withLock { $0 = fresh }
    return fresh.subjects[id]
  }
}
