/// What values a term, or one field of a record, accepts.
package struct ValueRule: Sendable, Hashable {
  package enum Kind: String, Sendable, Decodable {
    case boolean, integer, number, text
    /// One of the options.
    case choice
    /// Some of the options, each once; order means nothing.
    case set
    /// Some of the options, each once, best first.
    case order
    /// Integers in range, each once.
    case integers
    /// Short texts.
    case texts
    /// Objects with the fields given.
    case records
  }

  package enum Format: String, Sendable, Decodable {
    /// BCP 47 language tag, RFC 5646 section 2.1.
    case language
    /// A technical name: letters, digits and `+ . _ -`.
    case name
    /// A name as above, or nothing.
    case voice
    /// Digits, with an optional plus sign, spaces and separators.
    case phone
    /// Anything on one line: an e-mail address, a number, a street.
    case address
    /// `2026-11-23`.
    case date
    /// ISO 8601 with a time zone: `2026-11-23T10:00:00Z`.
    case dateTime
    /// A term's id, `group.*` or `*`.
    case termPattern
    /// A person's own words; health data is refused.
    case free
  }

  package var kind: Kind
  package var format: Format?
  /// Characters.
  package var maxLength: Int?
  package var minimum: Double?
  package var maximum: Double?
  /// How much one "more" or "less" changes; not a restriction on values.
  package var step: Double?
  package var unit: LocalizedText?
  package var options: [TermOption]
  package var maxItems: Int?
  package var fields: [RecordField]
}

/// One field of the records of a term.
package struct RecordField: Sendable, Hashable {
  package var name: String
  package var label: LocalizedText
  package var isRequired: Bool
  package var rule: ValueRule
}

extension ValueRule: Decodable {
  private enum CodingKeys: String, CodingKey {
    case type, format, maxLength, min, max, step, unit, options, maxItems, fields
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decode(Kind.self, forKey: .type)
    format = try values.decodeIfPresent(Format.self, forKey: .format)
    maxLength = try values.decodeIfPresent(Int.self, forKey: .maxLength)
    minimum = try values.decodeIfPresent(Double.self, forKey: .min)
    maximum = try values.decodeIfPresent(Double.self, forKey: .max)
    step = try values.decodeIfPresent(Double.self, forKey: .step)
    unit = try values.decodeIfPresent(LocalizedText.self, forKey: .unit)
    options = try values.decodeIfPresent([TermOption].self, forKey: .options) ?? []
    maxItems = try values.decodeIfPresent(Int.self, forKey: .maxItems)
    fields = try values.decodeIfPresent([RecordField].self, forKey: .fields) ?? []
  }
}

extension RecordField: Decodable {
  private enum CodingKeys: String, CodingKey {
    case name, label, required
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    label = try values.decode(LocalizedText.self, forKey: .label)
    isRequired = try values.decode(Bool.self, forKey: .required)
    rule = try ValueRule(from: decoder)
  }
}
