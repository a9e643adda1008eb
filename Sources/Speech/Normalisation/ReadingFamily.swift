/// Families of things that are said otherwise than they are written, by the name users read.
package enum ReadingFamily: String, Sendable, Codable, CaseIterable {
  case address = "indirizzo web o e-mail"
  case code = "codice"
  case province = "provincia"
  case shortNumber = "numero breve"
  case fraction = "frazione"
  case date = "data"
  case weekday = "giorno"
  case time = "ora"
  case amount = "importo"
  case act = "atto"
  case phone = "telefono"
  case roman = "numero romano"
  case abbreviation = "abbreviazione"
  case acronym = "sigla o parola straniera"
  case ordinal = "ordinale"
  case range = "intervallo"
  case quantity = "misura"
  case number = "numero"
  case accent = "accento"
  case capitals = "maiuscole"
  case tag = "marcatura"
  case list = "elenco"
  case pictogram = "emoji"
  case punctuation = "punteggiatura"
  case slash = "barra"
  case symbol = "simbolo"
}

/// One place of a text that is said otherwise than it is written.
package struct ReadingStep: Sendable, Equatable, Codable {
  package var written: String
  /// Empty for marks of layout, which are silent.
  package var spoken: String
  package var family: ReadingFamily

  package init(written: String, spoken: String, family: ReadingFamily) {
    self.written = written
    self.spoken = spoken
    self.family = family
  }
}
