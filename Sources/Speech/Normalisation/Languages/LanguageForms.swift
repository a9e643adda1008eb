import Foundation

/// The words and forms of one language other than Italian, from `voices/LANGUAGE/forms.tsv`.
struct LanguageForms: Sendable {
  private let values: [String: String]
  private let lists: [String: [String]]

  /// What a table must have; the other keys are optional.
  private static let required = [
    "mesi", "data", "ora", "migliaia", "decimali", "virgola", "euro", "centesimi", "e", "per-cento", "più",
    "intervallo", "orario", "punto", "chiocciola", "www",
  ]

  /// - Throws: ``SpeechError/dataFile(path:reason:)`` for a key that is missing or there twice, or a list too short.
  init(table: TableFile) throws {
    values = try table.pairs()
    lists = values.mapValues { $0.split(separator: "|").map(String.init) }
    for key in Self.required where values[key] == nil {
      throw SpeechError.dataFile(path: table.file.path, reason: "manca la voce «\(key)»")
    }
    for (key, count) in [("mesi", 12), ("giorni", 31)] where (lists[key]?.count ?? count) != count {
      throw SpeechError.dataFile(path: table.file.path, reason: "«\(key)» ha \(count) voci separate da |")
    }
  }

  subscript(key: String) -> String? { values[key] }

  func list(_ key: String) -> [String] { lists[key] ?? [] }

  /// A form with its places filled: "{g} {m} {a}".
  func filled(_ key: String, _ parts: [String: String]) -> String? {
    guard var form = values[key] else { return nil }
    for (name, value) in parts { form = form.replacing("{\(name)}", with: value) }
    return form.trimmingCharacters(in: .whitespaces)
  }

  /// The form of a noun that goes with a number: one form, singular and plural, or the four of Slovene
  /// (1, 2, 3 and 4, the others, by the last two digits).
  func noun(_ key: String, count: Int) -> String {
    let forms = list(key)
    guard forms.count > 1 else { return forms.first ?? "" }
    guard forms.count == 4 else {
      return count == 1 || (count == 0 && values["zero-singolare"] != nil) ? forms[0] : forms[1]
    }
    switch count % 100 {
    case 1: return forms[0]
    case 2: return forms[1]
    case 3, 4: return forms[2]
    default: return forms[3]
    }
  }

  /// Names of the marks in addresses.
  var addressNames: [String: String] {
    let keys = [
      ".": "punto", "@": "chiocciola", "/": "barra", "-": "trattino", "_": "trattino-basso", "www": "www",
      "?": "domanda", "=": "uguale", "&": "e-commerciale", "#": "cancelletto", ":": "due-punti", "+": "più",
    ]
    var names = keys.reduce(into: [String: String]()) { names, pair in names[pair.key] = values[pair.value] }
    names["it"] = values["punto-it"]
    return names
  }
}
