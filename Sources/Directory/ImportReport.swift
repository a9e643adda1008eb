/// The files that can be imported. The raw value is the name used on the command line.
package enum ImportFormat: String, Sendable, Codable, CaseIterable {
  /// The list of bodies of IndicePA (CSV): code, category, name, ISTAT comune, site.
  case ipaEnti = "ipa-enti"
  /// IndicePA `amministrazioni.txt` (CSV): acronym, address, postcode, fiscal code, PEC.
  case ipaAmministrazioni = "ipa-amministrazioni"
  /// The comuni of ISTAT (JSON): names in both languages, cadastral code.
  case istatComuni = "istat-comuni"
  /// Phone, fax, e-mail and PEC of comuni (JSON).
  case comuniContatti = "comuni-contatti"
  /// Comuni that no longer exist (JSON).
  case comuniSoppressi = "comuni-soppressi"
  /// The offices of IndicePA, unità organizzative (CSV or CKAN's JSON).
  case ipaUO = "ipa-uo"
  /// Toll-free lines (CSV).
  case numeriVerdi = "numeri-verdi"
  /// Features of access to places (CSV).
  case accessibilita
}

/// What an import did, and what it had to mend or leave out.
package struct ImportReport: Sendable, Equatable, Codable {
  /// One kind of dirt met in the file.
  package struct Dirt: Sendable, Equatable, Codable {
    /// In Italian, for the operator: "apostrofo al posto dell'accento".
    package var kind: String
    package var count: Int
    /// The first case met.
    package var example: String

    package init(kind: String, count: Int, example: String) {
      self.kind = kind
      self.count = count
      self.example = example
    }
  }

  package var format: ImportFormat
  /// File name without its folder.
  package var file: String
  /// Data rows in the file.
  package var read: Int
  /// Rows kept.
  package var kept: Int
  /// Rows left out, each counted under its kind of dirt.
  package var skipped: Int
  /// Bodies in the directory after the import.
  package var organisations: Int
  package var dirt: [Dirt]

  package init(
    format: ImportFormat, file: String, read: Int = 0, kept: Int = 0, skipped: Int = 0,
    organisations: Int = 0,
    dirt: [Dirt] = []
  ) {
    self.format = format
    self.file = file
    self.read = read
    self.kept = kept
    self.skipped = skipped
    self.organisations = organisations
    self.dirt = dirt
  }

  /// Counts one case of dirt, keeping the first as the example.
  mutating func note(_ kind: String, example: @autoclosure () -> String) {
    if let index = dirt.firstIndex(where: { $0.kind == kind }) {
      dirt[index].count += 1
    } else {
      dirt.append(Dirt(kind: kind, count: 1, example: example()))
    }
  }
}
