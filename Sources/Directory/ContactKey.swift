import Domain
import Foundation

/// What a number, an address, a site or a fiscal code is looked up by, however it is written.
struct ContactKey: Hashable {
  var kind: MatchReason.Kind
  var key: String

  /// Digits without the country's code and whatever stands between them: `+39 0371/72235` is `037172235`.
  static func phone(_ text: String) -> String {
    var digits = text.filter { $0.isASCII && $0.isNumber }
    if text.drop(while: { $0 == " " || $0 == "(" }).hasPrefix("+39") {
      digits.removeFirst(2)
    } else if digits.hasPrefix("0039") {
      digits.removeFirst(4)
    }
    return digits
  }

  /// The host without `www`: `https://www.inps.it/it/` is `inps.it`. Nil for what is not an address of a site.
  static func site(_ text: String) -> String? {
    var host = Substring(text.lowercased())
    if let scheme = host.range(of: "://") { host = host[scheme.upperBound...] }
    host = host.prefix { !"/?#:".contains($0) }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter),
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
    else { return nil }
    return String(host)
  }

  /// The keys of a body.
  static func keys(of body: Organisation) -> [(key: ContactKey, matched: String)] {
    var keys = body.contactPoints.compactMap(key(of:))
    if let fiscalCode = body.fiscalCode {
      keys.append((ContactKey(kind: .fiscalCode, key: fiscalCode.lowercased()), fiscalCode))
    }
    if let site = body.site, let host = self.site(site) {
      keys.append((ContactKey(kind: .site, key: host), site))
    }
    return keys
  }

  static func key(of point: ContactPoint) -> (key: ContactKey, matched: String)? {
    switch point.medium {
    case .phone, .fax, .sms, .textTelephone:
      let digits = phone(point.value)
      return digits.isEmpty ? nil : (ContactKey(kind: .phone, key: digits), point.value)
    case .email, .pec: return (ContactKey(kind: .email, key: point.value.lowercased()), point.value)
    case .web, .chat: return site(point.value).map { (ContactKey(kind: .site, key: $0), point.value) }
    case .counter, .video: return nil
    }
  }

  /// What a query may be, the likeliest first; empty for a query of words.
  static func readings(of query: String) -> [ContactKey] {
    let text = query.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.contains("@") { return address(text) }
    if let host = site(text), text.contains(".") { return [ContactKey(kind: .site, key: host)] }
    return number(text)
  }

  /// An address, and where it is not known the site of its domain.
  private static func address(_ text: String) -> [ContactKey] {
    let word = text.split(whereSeparator: \.isWhitespace).first { $0.contains("@") } ?? ""
    let address = word.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "<>(),;:"))
      .replacingOccurrences(of: "mailto:", with: "")
    guard let domain = address.split(separator: "@").last.flatMap({ site(String($0)) }) else { return [] }
    return [ContactKey(kind: .email, key: address), ContactKey(kind: .site, key: domain)]
  }

  /// Words that may stand beside a number.
  private static let labels: Set<String> = [
    "tel", "telefono", "numero", "fax", "cell", "cellulare", "chiama", "di", "chi", "e", "il", "codice",
    "fiscale",
    "cf", "c", "f", "partita", "iva", "p", "verde", "urp", "pec",
  ]
  /// Digits that a number has at least: 112 and 1500 are numbers too.
  private static let fewestDigits = 3

  private static func number(_ text: String) -> [ContactKey] {
    let words = Folding.key(text).split(separator: " ").filter { $0.contains(where: \.isLetter) }
    guard words.allSatisfy({ labels.contains(String($0)) }) else { return [] }
    let digits = phone(text.drop { !$0.isNumber && $0 != "+" }.description)
    guard digits.count >= fewestDigits, digits.count <= 14 else { return [] }
    let phone = ContactKey(kind: .phone, key: digits)
    let fiscalCode = ContactKey(kind: .fiscalCode, key: digits)
    return digits.count == 11 ? [fiscalCode, phone] : [phone]
  }
}
