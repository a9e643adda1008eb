import Foundation
import Messages

/// The terminal's own sentences in the language of the session.
struct TerminalTexts: Sendable {
  let messages: MessageCatalogue
  /// BCP 47 tag.
  var language: String

  /// A sentence with its `{name}` places filled in one pass: what a person wrote is never read as a place.
  func callAsFunction(_ key: String, _ places: [String: String] = [:]) -> String {
    guard let template = find(key) else { return key }
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      text += places[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// A sentence with a count, from `KEY.one` or `KEY.many`.
  func count(_ key: String, _ count: Int, _ places: [String: String] = [:]) -> String {
    self(
      "\(key).\(count == 1 ? "one" : "many")", places.merging(["count": String(count)]) { first, _ in first })
  }

  /// The sentence, or nil where no language has the key.
  func find(_ key: String) -> String? {
    let code = String(language.prefix { $0 != "-" }).lowercased()
    return messages.texts[code]?[key] ?? messages.texts["it"]?[key]
  }

  /// An ISO 8601 date as it is said; any other text unchanged.
  func date(_ iso: String) -> String {
    let parts = iso.prefix(10).split(separator: "-").map(String.init)
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]),
      let name = find("month.\(month)")
    else { return iso }
    return self("date", ["day": String(day), "month": name, "year": parts[0]])
  }

  /// The words said for signs, from the keys `symbol.HEX`.
  var symbols: [Unicode.Scalar: String] {
    var symbols: [Unicode.Scalar: String] = [:]
    for texts in [messages.texts["it"], messages.texts[String(language.prefix(2)).lowercased()]] {
      for (key, words) in texts ?? [:] where key.hasPrefix("symbol.") {
        guard let value = UInt32(key.dropFirst(7), radix: 16), let scalar = Unicode.Scalar(value) else {
          continue
        }
        symbols[scalar] = words
      }
    }
    return symbols
  }
}
