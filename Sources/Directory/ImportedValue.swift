import Foundation

/// Single fields of open data, cleaned.
enum ImportedValue {
  /// The text without spaces around it; nil for the empty text and for the words that registers write instead of
  /// nothing (`null`, `n.d.`, `-`). `None` is not one of them: it is a comune near Turin.
  static func text(_ raw: String?) -> String? {
    guard let raw else { return nil }
    let text = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return nothing.contains(text.lowercased()) ? nil : text
  }

  private static let nothing: Set<String> = [
    "", "null", "nil", "n.d.", "nd", "n/d", "n/a", "na.", "-", "--", "---", ".", "0", "non disponibile",
    "da definire", "nessuno",
  ]

  /// An IndicePA code in lower case; nil when it is empty or holds spaces.
  static func code(_ raw: String?) -> String? {
    guard let text = text(raw)?.lowercased(), !text.contains(" "), text.utf8.count <= 40 else { return nil }
    return text
  }

  /// A six-digit ISTAT code; shorter numbers are padded (`1001` is `001001`).
  static func istat(_ raw: String?) -> String? {
    guard let text = text(raw), text.utf8.count <= 6, text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return String(repeating: "0", count: 6 - text.utf8.count) + text
  }

  /// Five digits.
  static func postcode(_ text: String?) -> String? {
    text.flatMap { $0.count == 5 && $0.allSatisfy(\.isNumber) ? $0 : nil }
  }

  /// The eleven digits of a body's fiscal code.
  static func fiscalCode(_ text: String?) -> String? {
    text.flatMap { $0.count == 11 && $0.allSatisfy(\.isNumber) && $0 != "00000000000" ? $0 : nil }
  }

  /// A site as an address that can be opened: `www.uslumbria1.gov.it/` becomes `https://www.uslumbria1.gov.it`.
  static func site(_ raw: String?) -> String? {
    guard var text = text(raw)?.lowercased(), text.contains("."), !text.contains(" "), !text.contains("@")
    else {
      return nil
    }
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text.removeFirst(scheme.count) }
    while text.hasSuffix("/") { text.removeLast() }
    return text.isEmpty ? nil : "https://" + text
  }

  /// An e-mail or PEC address in lower case; nil when it cannot be one.
  static func email(_ raw: String?) -> String? {
    // Of several addresses in one field the first is taken.
    guard let all = text(raw)?.lowercased(),
      let text = all.split(whereSeparator: { ";, ".contains($0) }).first.map(String.init)
    else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
    return text
  }

  /// An acronym that a person could use: letters, two to twelve, not one of the register's internal codes.
  static func acronym(_ raw: String?) -> String? {
    guard let text = text(raw), text.count >= 2, text.count <= 14 else { return nil }
    let key = Folding.key(text)
    guard !key.hasPrefix("ist"), !key.contains(where: \.isNumber) || key.count <= 8,
      key.contains(where: \.isLetter), key.filter(\.isNumber).count <= 2,
      !["aoo", "ufficio", "comune", "segretario", "protocollo", "pa", "com", "asuc", "ipa"].contains(key),
      !key.hasPrefix("comune "), !key.hasPrefix("com ")
    else { return nil }
    return text
  }

  /// The day in a file's name (`ipa-enti-2026-07-01.csv`), else the day the file was last changed (ISO 8601).
  static func day(of file: URL) -> String {
    let name = file.lastPathComponent
    if let match = name.firstMatch(of: /(\d{4})-(\d{2})-(\d{2})/) { return String(match.0) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    let date = attributes?[.modificationDate] as? Date ?? Date()
    return date.formatted(.iso8601.year().month().day())
  }

  /// Windows-1252 letters that were read as control characters (`Nabre\u{9e}ina` is `Nabrežina`).
  static func repairingControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else { return text }
    return text.unicodeScalars.map { scalar in
      guard (0x80...0x9F).contains(scalar.value),
        let repaired = String(data: Data([UInt8(scalar.value)]), encoding: .windowsCP1252)
      else { return String(scalar) }
      return repaired
    }.joined()
  }
}
