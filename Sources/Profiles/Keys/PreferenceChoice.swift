package import Domain

/// A Swift type whose cases are the options of a term; a test compares both.
package protocol PreferenceChoice: PreferenceRepresentable, CaseIterable, RawRepresentable, Hashable
where RawValue == String {}

extension PreferenceChoice {
  package init?(preference: PreferenceValue) {
    guard case .string(let text) = preference else { return nil }
    self.init(rawValue: text)
  }
}

extension Channel: PreferenceChoice {}

/// One record of a term whose records have no type of their own: its fields by name.
package struct PreferenceRecord: PreferenceRepresentable, Hashable {
  package var fields: [String: PreferenceValue]

  package init?(preference: PreferenceValue) {
    guard case .object(let members) = preference else { return nil }
    fields = members
  }

  package subscript(name: String) -> String? { fields[name].flatMap(String.init(preference:)) }
}
