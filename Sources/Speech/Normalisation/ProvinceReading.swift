import Foundation

/// The sign of a province after a place: "Muggia (TS)" is said "Muggia (provincia di Trieste)".
struct ProvinceReading: Sendable {
  /// Sign to how it is said: "RM" to "provincia di Roma".
  let provinces: [String: String]

  var reading: Reading {
    Reading { text, index, _ in
      guard text[index] == "(", text.isUpper(index + 1), text.isUpper(index + 2), text[index + 3] == ")",
        let spoken = provinces[text.string(index + 1..<index + 3)]
      else { return nil }
      // "Regolamento (CE) n. 1071/2009".
      let next = text.skipSpaces(index + 4)
      guard !text.isDigit(next), text.end(of: "n.", at: next) == nil, text.end(of: "n°", at: next) == nil
      else {
        return nil
      }
      let names = Self.names(text, before: index)
      // "INPS (TS)" is an office.
      guard let first = names.first, first != first.uppercased() || Pronounceability.isWord(first),
        !Self.isNoTown(first.lowercased()),
        !isAcronym(text.string(index + 1..<index + 3), of: names, spoken)
      else { return nil }
      return .init(end: index + 4, spoken: "(\(spoken))")
    }
  }

  /// The words with a capital that end before an index, nearest first; small words between them are left out.
  private static func names(_ text: SourceText, before index: Int) -> [String] {
    var names: [String] = []
    var position = index
    while names.count < 4 {
      while text.isSpace(position - 1) || text[position - 1] == "'" || text[position - 1] == "-" {
        position -= 1
      }
      let end = position
      while text.isLetter(position - 1) { position -= 1 }
      guard end - position > 0 else { return names }
      if text.isUpper(position), end - position > 1 || !names.isEmpty {
        names.append(text.string(position..<end))
      } else if names.isEmpty || end - position > 5 {
        return names
      }
    }
    return names
  }

  /// "Pubblica Amministrazione (PA)" is no place near Palermo, but "Reggio Emilia (RE)" is one.
  private func isAcronym(_ sign: String, of names: [String], _ spoken: String) -> Bool {
    let initials = String(names.prefix(2).reversed().compactMap(\.first)).uppercased()
    return names.count >= 2 && initials == sign
      && !names.prefix(2).contains { spoken.contains($0.capitalized) }
  }

  private static func isNoTown(_ word: String) -> Bool {
    countries.contains(word) || offices.contains(word)
  }

  /// Words with a capital that are no place, and are followed by an acronym of their own.
  private static let offices: Set<String> = [
    "regolamento", "regolamenti", "direttiva", "direttive", "decisione", "raccomandazione", "governo",
    "ministero",
    "regione", "istituto", "ente", "ufficio", "servizio", "servizi", "codice", "articolo", "capo", "titolo",
    "allegato", "carta", "documento", "modulo", "area", "reparto", "settore", "corso", "laurea", "centro",
    "casa",
    "polizia", "guardia", "commissione", "consiglio", "comitato", "tribunale", "corte", "agenzia",
    "amministrazione",
    "certificata", "elettronica", "sanitaria", "sociale", "pubblica", "nazionale", "regionale", "comunale",
    "europea", "europeo", "unione", "comunità", "procuratore", "segreteria", "direzione", "dipartimento",
    "legge",
    "decreto", "trattato", "accordo", "convenzione", "scheda", "tabella", "sindaco", "presidente",
    "responsabile",
  ]

  /// States whose international sign is a province's too.
  private static let countries: Set<String> = [
    "svizzera", "francia", "slovenia", "lituania", "perù", "albania", "argentina", "brasile", "tunisia",
    "turchia",
    "cina", "romania", "norvegia", "lussemburgo", "canada", "finlandia", "portogallo", "bosnia", "erzegovina",
    "panama", "belgio", "germania", "spagna", "marocco", "senegal", "somalia", "svezia", "cile", "grecia",
    "macao", "serbia", "camerun", "monaco", "malta", "venezuela", "costarica", "nigeria", "cuba",
  ]
}
