/// A Swift type that a preference's value can have.
package protocol PreferenceRepresentable: Sendable {
  init?(preference: PreferenceValue)
}

/// A term of the table with its Swift type. `fallback` equals the table's default; a test compares them.
package struct TermKey<Value: PreferenceRepresentable>: Sendable {
  package let id: String
  package let fallback: Value

  package init(_ id: String, fallback: Value) {
    self.id = id
    self.fallback = fallback
  }
}

extension Bool: PreferenceRepresentable {
  package init?(preference: PreferenceValue) {
    guard case .bool(let value) = preference else { return nil }
    self = value
  }
}

extension Int: PreferenceRepresentable {
  package init?(preference: PreferenceValue) {
    guard case .integer(let value) = preference else { return nil }
    self = value
  }
}

extension Double: PreferenceRepresentable {
  package init?(preference: PreferenceValue) {
    switch preference {
    case .number(let value): self = value
    case .integer(let value): self = Double(value)
    default: return nil
    }
  }
}

extension String: PreferenceRepresentable {
  package init?(preference: PreferenceValue) {
    guard case .string(let value) = preference else { return nil }
    self = value
  }
}

extension Array: PreferenceRepresentable where Element: PreferenceRepresentable {
  package init?(preference: PreferenceValue) {
    guard case .array(let values) = preference else { return nil }
    var result: [Element] = []
    for value in values {
      guard let element = Element(preference: value) else { return nil }
      result.append(element)
    }
    self = result
  }
}
