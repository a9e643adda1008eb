import Domain

extension ValueRule {
  /// The value in its one canonical form (whole numbers as integers, sets in the order of the options), or why it
  /// is refused.
  func checked(
    _ value: PreferenceValue, field: String, freeText: FreeTextRule
  ) throws(ProfileError) -> PreferenceValue {
    switch kind {
    case .boolean:
      guard case .bool = value else { throw wrongType(value, field, expected: "non è sì o no") }
      return value
    case .integer:
      return .integer(try checkedInteger(value, field: field))
    case .number:
      return try checkedNumber(value, field: field)
    case .text:
      return .string(try checkedText(value, field: field, freeText: freeText))
    case .choice:
      return .string(try checkedOption(value, field: field))
    case .set:
      let chosen = try checkedOptions(value, field: field)
      return .array(options.map(\.value).filter(chosen.contains).map(PreferenceValue.string))
    case .order:
      return .array(try checkedOptions(value, field: field).map(PreferenceValue.string))
    case .integers:
      return try checkedIntegers(value, field: field)
    case .texts:
      return try checkedTexts(value, field: field, freeText: freeText)
    case .records:
      return try checkedRecords(value, field: field, freeText: freeText)
    }
  }

  private func checkedInteger(_ value: PreferenceValue, field: String) throws(ProfileError) -> Int {
    let whole: Int
    switch value {
    case .integer(let integer): whole = integer
    case .number(let number):
      guard let integer = Int(exactly: number) else {
        // Beyond what an integer can hold it is out of any range.
        if number.rounded() == number {
          try checkRange(number, shown: ValueText.number(number), field: field)
        }
        throw wrongType(value, field, expected: "non è un numero intero")
      }
      whole = integer
    default: throw wrongType(value, field, expected: "non è un numero intero")
    }
    try checkRange(Double(whole), shown: String(whole), field: field)
    return whole
  }

  private func checkedNumber(_ value: PreferenceValue, field: String) throws(ProfileError) -> PreferenceValue
  {
    guard let number = Double(preference: value), number.isFinite else {
      throw wrongType(value, field, expected: "non è un numero")
    }
    try checkRange(number, shown: ValueText.number(number), field: field)
    if let whole = Int(exactly: number) { return .integer(whole) }
    return .number(number)
  }

  private func checkRange(_ number: Double, shown: String, field: String) throws(ProfileError) {
    let isLow = minimum.map { number < $0 } ?? false
    let isHigh = maximum.map { number > $0 } ?? false
    guard isLow || isHigh else { return }
    throw ProfileError(
      .outOfRange, field: field, reason: "\(shown) è fuori dai limiti.", allowed: ValueText.allowed(self))
  }

  private func checkedText(
    _ value: PreferenceValue, field: String, freeText: FreeTextRule
  ) throws(ProfileError) -> String {
    guard case .string(let text) = value else { throw wrongType(value, field, expected: "non è un testo") }
    if let maxLength, text.count > maxLength {
      throw ProfileError(
        .tooLong, field: field, reason: "il testo è troppo lungo (\(text.count) caratteri).",
        allowed: "al massimo \(maxLength) caratteri")
    }
    guard let format else { return text }
    guard format.accepts(text) else {
      throw ProfileError(
        .badFormat, field: field, reason: "«\(ValueText.excerpt(text))» non ha la forma giusta.",
        allowed: ValueText.allowed(self))
    }
    if format == .free { try freeText.check(text, field: field) }
    return text
  }

  private func checkedOption(_ value: PreferenceValue, field: String) throws(ProfileError) -> String {
    guard case .string(let text) = value else {
      throw wrongType(value, field, expected: "non è una delle scelte")
    }
    guard options.contains(where: { $0.value == text }) else {
      throw ProfileError(
        .notAnOption, field: field, reason: "«\(ValueText.excerpt(text))» non è fra le scelte.",
        allowed: ValueText.allowed(self))
    }
    return text
  }

  private func checkedOptions(_ value: PreferenceValue, field: String) throws(ProfileError) -> [String] {
    guard case .array(let values) = value else { throw wrongType(value, field, expected: "non è un elenco") }
    var chosen: [String] = []
    for value in values {
      let option = try checkedOption(value, field: field)
      guard !chosen.contains(option) else {
        throw ProfileError(.repeated, field: field, reason: "«\(option)» è scritto due volte.")
      }
      chosen.append(option)
    }
    return chosen
  }

  func wrongType(_ value: PreferenceValue, _ field: String, expected: String) -> ProfileError {
    ProfileError(
      .wrongType, field: field, reason: "«\(ValueText.raw(value))» \(expected).",
      allowed: ValueText.allowed(self))
  }
}
