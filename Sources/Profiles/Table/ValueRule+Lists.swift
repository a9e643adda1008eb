import Domain

extension ValueRule {
  func checkedIntegers(_ value: PreferenceValue, field: String) throws(ProfileError) -> PreferenceValue {
    let values = try items(of: value, field: field)
    guard !values.isEmpty else {
      throw ProfileError(
        .badFormat, field: field, reason: "l'elenco è vuoto.", allowed: ValueText.allowed(self))
    }
    var found: Set<Int> = []
    for value in values {
      guard case .integer(let integer) = value else {
        throw wrongType(value, field, expected: "non è un numero intero")
      }
      let low = minimum ?? -.infinity
      let high = maximum ?? .infinity
      guard Double(integer) >= low, Double(integer) <= high else {
        throw ProfileError(
          .outOfRange, field: field, reason: "\(integer) è fuori dai limiti.",
          allowed: ValueText.allowed(self))
      }
      guard found.insert(integer).inserted else {
        throw ProfileError(.repeated, field: field, reason: "\(integer) è scritto due volte.")
      }
    }
    return .array(found.sorted().map(PreferenceValue.integer))
  }

  func checkedTexts(
    _ value: PreferenceValue, field: String, freeText: FreeTextRule
  ) throws(ProfileError) -> PreferenceValue {
    for value in try items(of: value, field: field) {
      guard case .string(let text) = value else { throw wrongType(value, field, expected: "non è un testo") }
      guard !text.isEmpty, text.count <= maxLength ?? .max, Format.free.accepts(text) else {
        throw ProfileError(
          .badFormat, field: field,
          reason: "«\(ValueText.excerpt(text))» è vuoto, troppo lungo o illeggibile.",
          allowed: ValueText.allowed(self))
      }
      try freeText.check(text, field: field)
    }
    return value
  }

  func checkedRecords(
    _ value: PreferenceValue, field: String, freeText: FreeTextRule
  ) throws(ProfileError) -> PreferenceValue {
    var records: [PreferenceValue] = []
    for (index, item) in try items(of: value, field: field).enumerated() {
      let place = "\(field)[\(index)]"
      guard case .object(let members) = item else {
        throw wrongType(item, place, expected: "non è una voce con i suoi campi")
      }
      records.append(.object(try checkedRecord(members, place: place, freeText: freeText)))
    }
    return .array(records)
  }

  private func checkedRecord(
    _ members: [String: PreferenceValue], place: String, freeText: FreeTextRule
  ) throws(ProfileError) -> [String: PreferenceValue] {
    if let stranger = members.keys.sorted().first(where: { key in !fields.contains { $0.name == key } }) {
      throw ProfileError(
        .unknownField, field: place, reason: "il campo «\(ValueText.excerpt(stranger))» non esiste.",
        allowed: ValueText.allowed(self))
    }
    var record: [String: PreferenceValue] = [:]
    for field in fields {
      guard let value = members[field.name], value != .null else {
        guard field.isRequired else { continue }
        throw ProfileError(
          .missingField, field: place, reason: "manca «\(field.name)» (\(field.label.it)).",
          allowed: ValueText.allowed(self))
      }
      record[field.name] = try field.rule.checked(
        value, field: "\(place).\(field.name)", freeText: freeText)
    }
    return record
  }

  private func items(of value: PreferenceValue, field: String) throws(ProfileError) -> [PreferenceValue] {
    guard case .array(let values) = value else { throw wrongType(value, field, expected: "non è un elenco") }
    if let maxItems, values.count > maxItems {
      throw ProfileError(
        .tooLong, field: field, reason: "l'elenco è troppo lungo (\(values.count) voci).",
        allowed: "al massimo \(maxItems) voci")
    }
    return values
  }
}
