package import Domain

/// A profile read from another vocabulary, with what could not be taken over as it was.
package struct ImportedProfile: Sendable, Hashable {
  package var profile: Profile
  /// For the person who imports: nothing is changed silently.
  package var notes: [ImportNote]
}

/// One thing an import did not turn into a preference.
package struct ImportNote: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// Not in the table of terms: kept, and exported unchanged.
    case unknown
    /// Known, but the table refuses the value: kept, exported unchanged, not applied.
    case refused
    /// Context whose conditions Linea Amica cannot see: kept, exported unchanged, not applied.
    case context
    /// Health data: not kept.
    case dropped
  }

  package var kind: Kind
  /// The name in the document.
  package var name: String
  /// One or two sentences in Italian.
  package var message: String

  static func unknown(_ name: String) -> ImportNote {
    ImportNote(
      kind: .unknown, name: name,
      message: "\(ValueText.excerpt(name)): Linea Amica non la conosce. È conservata e sarà esportata com'è.")
  }

  static func unconverted(_ name: String, value: PreferenceValue, term: String) -> ImportNote {
    ImportNote(
      kind: .refused, name: name,
      message: "\(name): «\(ValueText.raw(value))» non si può dire con \(term). "
        + "Il valore è conservato e sarà esportato com'è, ma non si applica.")
  }

  static func refused(_ name: String, error: ProfileError) -> ImportNote {
    ImportNote(
      kind: .refused, name: name,
      message:
        "\(name): \(error.description) Il valore è conservato e sarà esportato com'è, ma non si applica.")
  }

  static func context(_ name: String) -> ImportNote {
    ImportNote(
      kind: .context, name: name,
      message: "Contesto «\(ValueText.excerpt(name))»: Linea Amica non sa quando vale. "
        + "È conservato e sarà esportato com'è, ma non si applica.")
  }

  static func dropped(_ name: String) -> ImportNote {
    ImportNote(
      kind: .dropped, name: name,
      message: "\(name): contiene dati sulla salute. Il profilo dice solo che cosa serve: non è conservato.")
  }
}
