/// The value of one preference: the JSON values, with integers kept apart from other numbers.
package enum PreferenceValue: Sendable, Hashable {
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([PreferenceValue])
  case object([String: PreferenceValue])
  case null
}

extension PreferenceValue: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([PreferenceValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: PreferenceValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .bool(let bool): try value.encode(bool)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    case .string(let string): try value.encode(string)
    case .array(let array): try value.encode(array)
    case .object(let object): try value.encode(object)
    case .null: try value.encodeNil()
    }
  }
}
