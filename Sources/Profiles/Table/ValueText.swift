package import Domain

/// Values and limits in words a person reads, in Italian.
package enum ValueText {
  /// What a rule accepts: "da 80 a 449 parole al minuto".
  package static func allowed(_ rule: ValueRule) -> String {
    switch rule.kind {
    case .boolean: "sì o no"
    case .integer, .number: range(rule) + (rule.unit.map { " \($0.it)" } ?? "")
    case .choice: "uno fra " + choices(rule)
    case .set: "nessuno, uno o più fra " + choices(rule)
    case .order: "in ordine di preferenza, fra " + choices(rule)
    case .integers: "numeri interi " + range(rule)
    case .texts:
      "un elenco di testi brevi" + (rule.maxLength.map { ", al massimo \($0) caratteri l'uno" } ?? "")
    case .records: "un elenco di voci con " + rule.fields.map(fieldName).joined(separator: ", ")
    case .text: textForm(rule)
    }
  }

  /// A value as a person reads it: "180 parole al minuto", "sì", "chiaro".
  package static func shown(_ value: PreferenceValue, rule: ValueRule) -> String {
    switch value {
    case .bool(let bool): return bool ? "sì" : "no"
    case .integer(let integer): return String(integer) + unit(rule, isOne: integer == 1)
    case .number(let double): return number(double) + unit(rule, isOne: false)
    case .string(let text):
      if let option = rule.options.first(where: { $0.value == text }) { return option.label.it }
      return text.isEmpty ? "non indicato" : text
    case .array(let values):
      if values.isEmpty { return "nessuno" }
      if rule.kind == .records {
        if let times = WeeklyTime.list(value) { return WeeklyTimesText.shown(times) }
        return values.count == 1 ? "una voce" : "\(values.count) voci"
      }
      return values.map { shown($0, rule: rule) }.joined(separator: ", ")
    case .object, .null: return raw(value)
    }
  }

  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value).replacing(".", with: ",")
  }

  /// A refused value, shortened, as it was given.
  static func raw(_ value: PreferenceValue) -> String {
    switch value {
    case .bool(let bool): bool ? "sì" : "no"
    case .integer(let integer): String(integer)
    case .number(let double): number(double)
    case .string(let text): excerpt(text)
    case .array: "un elenco"
    case .object: "un oggetto"
    case .null: "vuoto"
    }
  }

  /// At most 60 characters, without control characters: a refused text is repeated to a terminal or a log.
  static func excerpt(_ text: String) -> String {
    let clean = String(text.prefix(60).map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } ? $0 : " " })
    return text.count > 60 ? clean + "…" : clean
  }

  private static func range(_ rule: ValueRule) -> String {
    switch (rule.minimum, rule.maximum) {
    case (let low?, let high?): "da \(number(low)) a \(number(high))"
    case (let low?, nil): "da \(number(low)) in su"
    case (nil, let high?): "fino a \(number(high))"
    case (nil, nil): "qualsiasi numero"
    }
  }

  private static func choices(_ rule: ValueRule) -> String {
    rule.options.map { $0.value == $0.label.it ? $0.value : "\($0.value) (\($0.label.it))" }
      .joined(separator: ", ")
  }

  private static func fieldName(_ field: RecordField) -> String {
    "\(field.name) (\(field.label.it)\(field.isRequired ? "" : ", facoltativo"))"
  }

  private static func textForm(_ rule: ValueRule) -> String {
    let length = rule.maxLength.map { ", al massimo \($0) caratteri" } ?? ""
    return switch rule.format {
    case .language: "un codice di lingua come it-IT o de"
    case .name, .voice: "lettere senza accento, cifre e i segni + - . _" + length
    case .phone: "un numero di telefono, da 2 a 15 cifre"
    case .date: "una data come 2026-11-23"
    case .dateTime: "data e ora con il fuso, come 2026-11-23T10:00:00Z"
    case .termPattern: "il nome di una preferenza, un gruppo come speech.* oppure *"
    case .address, .free, nil: "un testo su una riga" + length
    }
  }

  private static func unit(_ rule: ValueRule, isOne: Bool) -> String {
    guard let unit = rule.unit?.it else { return "" }
    // The only unit of the table that a value of one meets often.
    return isOne && unit == "volte" ? " volta" : " \(unit)"
  }
}
