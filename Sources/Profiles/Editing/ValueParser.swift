import Domain
import Foundation

/// Reads a value as a person types it, by the term's rule. The result is still to be checked by the table.
enum ValueParser {
  private static let yes: Set<String> = ["sì", "si", "vero", "true", "yes", "on", "acceso", "attivo", "1"]
  private static let no: Set<String> = ["no", "falso", "false", "off", "spento", "0"]
  private static let nothing: Set<String> = ["", "nessuno", "nessuna", "niente", "vuoto", "none"]

  static func value(from typed: String, term: Term) throws(ProfileError) -> PreferenceValue {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    let rule = term.rule
    switch rule.kind {
    case .boolean:
      let word = text.lowercased()
      if yes.contains(word) { return .bool(true) }
      if no.contains(word) { return .bool(false) }
      return .string(text)
    case .integer, .number:
      return number(text)
    case .text:
      return .string(text)
    case .choice:
      return .string(option(text, in: rule))
    case .set, .order:
      if let list = json(text) { return list }
      if isNothing(text, rule: rule) { return .array([]) }
      return .array(parts(of: text, separators: ",;").map { .string(option($0, in: rule)) })
    case .integers, .texts:
      return json(text) ?? .array(parts(of: text, separators: ",;").map(number))
    case .records:
      return try records(text, term: term)
    }
  }

  private static func number(_ text: String) -> PreferenceValue {
    if let whole = Int(text) { return .integer(whole) }
    // Italian writes the decimals after a comma.
    if let number = Double(text.replacing(",", with: ".")), number.isFinite { return .number(number) }
    return .string(text)
  }

  /// The option of that value or label, in any case; else the text itself, for the table to refuse.
  private static func option(_ text: String, in rule: ValueRule) -> String {
    let wanted = text.lowercased()
    if rule.options.contains(where: { $0.value == text }) { return text }
    let match = rule.options.first { option in
      [option.value, option.label.it, option.label.en].contains { $0.lowercased() == wanted }
    }
    return match?.value ?? text
  }

  private static func records(_ text: String, term: Term) throws(ProfileError) -> PreferenceValue {
    if let list = json(text) { return list }
    if nothing.contains(text.lowercased()) { return .array([]) }
    if term.group == "time" {
      return .array(try WeeklyTimesText.times(from: text, field: term.id).map(\.preference))
    }
    throw ProfileError(
      .badFormat, field: term.id, reason: "serve un elenco in JSON, come [{…}].",
      allowed: ValueText.allowed(term.rule))
  }

  private static func isNothing(_ text: String, rule: ValueRule) -> Bool {
    nothing.contains(text.lowercased()) && !rule.options.contains { $0.value == text.lowercased() }
  }

  private static func parts(of text: String, separators: String) -> [String] {
    text.split(whereSeparator: { separators.contains($0) }).map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
  }

  private static func json(_ text: String) -> PreferenceValue? {
    guard text.hasPrefix("[") || text.hasPrefix("{") else { return nil }
    return try? JSONDecoder().decode(PreferenceValue.self, from: Data(text.utf8))
  }
}
