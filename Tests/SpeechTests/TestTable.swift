import Foundation

/// A table of the tests' own: fields between tabs, `# ` begins a comment.
enum TestTable {
  static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: SpeechFixture.table.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
