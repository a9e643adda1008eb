import Foundation
import TestSupport
import Testing

/// Pairs of a sentence and its rewriting, from a file beside the tests.
struct PairTable {
  struct Pair: Sendable, CustomTestStringConvertible {
    var before: String
    var after: String
    var note: String
    var testDescription: String { "\(note): \(before) → \(after)" }
  }

  let pairs: [Pair]

  init(_ file: String) throws {
    let folder = TestFolders.checkout.appendingPathComponent("Tests/PlainLanguageTests", isDirectory: true)
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let columns = line.split(separator: "\t").map { String($0).replacing("\\n", with: "\n") }
      return columns.count == 3 ? Pair(before: columns[0], after: columns[1], note: columns[2]) : nil
    }
  }
}
