import Domain
package import Foundation

/// What an article of law is about, in plain words with a source, from `data/mediation/laws.json`.
package struct LawNotes: Sendable {
  struct Note: Sendable, Codable, Equatable {
    /// Number and year, `104/1992`.
    var law: String
    var article: String?
    var comma: String?
    var meaning: String
    var source: String
    var url: String
    var checked: String
  }

  private struct File: Decodable {
    var version: Int
    var laws: [Note]
  }

  let notes: [Note]

  /// - Throws: ``MediationError`` naming the file.
  package init(file: URL) throws {
    notes = try DataFile.read(File.self, file).laws
  }

  /// The most exact note on a reference such as "art. 3, comma 3, della legge 104/1992".
  func note(for reference: String) -> Note? {
    let numbers = LawNumbers(reference)
    return notes.filter {
      $0.law == numbers.law && ($0.article == nil || $0.article == numbers.article)
        && ($0.comma == nil || $0.comma == numbers.comma)
    }.max { exactness($0) < exactness($1) }
  }

  private func exactness(_ note: Note) -> Int {
    (note.article == nil ? 0 : 1) + (note.comma == nil ? 0 : 1)
  }
}

/// Article, comma and law number read from a reference in words.
struct LawNumbers: Equatable {
  var law: String?
  var article: String?
  var comma: String?

  init(_ reference: String) {
    let text = reference.lowercased()
    article = Self.first(#"art(?:icolo|t)?\.?\s*(\d+(?:-?(?:bis|ter|quater))?)"#, text)
    comma = Self.first(#"comm[ai]\s*(\d+)"#, text)
    if let slashed = Self.pair(#"(\d{1,4})\s*/\s*(\d{4}|\d{2})(?!\d)"#, text) {
      law = slashed
    } else if let dated = Self.pair(#"(\d{4}),?\s*n(?:\.|°|umero)?\s*(\d{1,4})"#, text) {
      let parts = dated.split(separator: "/")
      law = parts.count == 2 ? "\(parts[1])/\(parts[0])" : nil
    } else {
      law =
        Self.pair(#"n(?:\.|°|umero)?\s*(\d{1,4})\s+del\s+(?:\d{1,2}\s+\p{L}+\s+)?(\d{4})"#, text)
        ?? Self.pair(#"legge\s+(\d{1,4})\s+del\s+(\d{4})"#, text)
    }
    if let parts = law?.split(separator: "/"), parts.count == 2, parts[1].count == 2, let year = Int(parts[1])
    {
      law = "\(parts[0])/\(year > 40 ? 1900 + year : 2000 + year)"
    }
  }

  private static func groups(_ pattern: String, _ text: String) -> [String]? {
    guard let expression = try? NSRegularExpression(pattern: pattern),
      let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
    else { return nil }
    return (1..<match.numberOfRanges).compactMap {
      Range(match.range(at: $0), in: text).map { String(text[$0]) }
    }
  }

  private static func first(_ pattern: String, _ text: String) -> String? {
    groups(pattern, text)?.first
  }

  private static func pair(_ pattern: String, _ text: String) -> String? {
    guard let found = groups(pattern, text), found.count == 2 else { return nil }
    return "\(found[0])/\(found[1])"
  }
}
