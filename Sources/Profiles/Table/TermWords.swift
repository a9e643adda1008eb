/// What a rule accepts, in the words of the guide.
enum TermWords {
  static func allowed(_ rule: ValueRule, english: Bool) -> String {
    english ? self.english(rule) : ValueText.allowed(rule)
  }

  private static func english(_ rule: ValueRule) -> String {
    switch rule.kind {
    case .boolean: "yes or no"
    case .integer, .number: range(rule) + (rule.unit.map { " \($0.en)" } ?? "")
    case .choice: "one of " + choices(rule)
    case .set: "none, one or more of " + choices(rule)
    case .order: "in order of preference, of " + choices(rule)
    case .integers: "whole numbers " + range(rule)
    case .texts: "a list of short texts"
    case .records: "a list of entries with " + rule.fields.map(field).joined(separator: ", ")
    case .text: textForm(rule)
    }
  }

  private static func range(_ rule: ValueRule) -> String {
    let low = rule.minimum.map { Int(exactly: $0).map(String.init) ?? String($0) } ?? "any"
    let high = rule.maximum.map { Int(exactly: $0).map(String.init) ?? String($0) } ?? "any"
    return "\(low) to \(high)"
  }

  private static func choices(_ rule: ValueRule) -> String {
    rule.options.map { "`\($0.value)` (\($0.label.en))" }.joined(separator: ", ")
  }

  private static func field(_ field: RecordField) -> String {
    "`\(field.name)` (\(field.label.en)\(field.isRequired ? "" : ", optional"))"
  }

  private static func textForm(_ rule: ValueRule) -> String {
    let length = rule.maxLength.map { ", at most \($0) characters" } ?? ""
    return switch rule.format {
    case .language: "a BCP 47 language tag such as it-IT"
    case .name, .voice: "letters without accents, digits and + - . _" + length
    case .phone: "a telephone number, 2 to 15 digits"
    case .date: "a date such as 2026-11-23"
    case .dateTime: "date and time with a zone, such as 2026-11-23T10:00:00Z"
    case .termPattern: "a term, a group such as speech.* or *"
    case .address, .free, nil: "one line of text" + length
    }
  }
}
