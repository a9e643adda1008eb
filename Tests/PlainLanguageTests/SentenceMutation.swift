import Foundation

/// Makes wrong sentences from right ones, each by one change that a careless rewriting could make.
struct SentenceMutation: Sendable {
  var name: String
  /// Words to look for, as a regular expression, and what takes their place.
  var pattern: String
  var replacement: String

  /// The changed sentence, or nil where there is nothing to change.
  func apply(_ sentence: String) throws -> String? {
    let expression = try NSRegularExpression(pattern: pattern)
    let range = NSRange(sentence.startIndex..., in: sentence)
    guard let match = expression.firstMatch(in: sentence, range: range) else { return nil }
    let text = expression.replacementString(for: match, in: sentence, offset: 0, template: replacement)
    guard let place = Range(match.range, in: sentence) else { return nil }
    let result = sentence.replacingCharacters(in: place, with: text)
    return result == sentence ? nil : result
  }

  static let all: [SentenceMutation] = [
    .init(
      name: "non aggiunto", pattern: "(?<!non )\\b(può|possono|deve|devono|è|sono|spetta)\\b",
      replacement: "non $1"),
    .init(name: "non perso", pattern: "\\b([Nn])on ", replacement: ""),
    .init(name: "può in deve", pattern: "\\bpuò\\b", replacement: "deve"),
    .init(name: "possono in devono", pattern: "\\bpossono\\b", replacement: "devono"),
    .init(name: "deve in può", pattern: "\\bdeve\\b", replacement: "può"),
    .init(name: "devono in possono", pattern: "\\bdevono\\b", replacement: "possono"),
    .init(name: "entro in dopo", pattern: "\\b([Ee])ntro\\b", replacement: "dopo"),
    .init(name: "entro in prima di", pattern: "\\bentro (\\d+)", replacement: "prima di $1"),
    .init(name: "numero cambiato", pattern: "(\\d)(?=\\D*$)", replacement: "$1$1"),
    .init(name: "primo numero cambiato", pattern: "\\b([1-8])\\b", replacement: "9"),
    .init(name: "giorni in mesi", pattern: "\\bgiorni\\b", replacement: "mesi"),
    .init(name: "mesi in anni", pattern: "\\bmesi\\b", replacement: "anni"),
    .init(name: "lavorativi persi", pattern: " lavorativi\\b", replacement: ""),
    .init(
      name: "lavorativi aggiunti", pattern: "\\bgiorni\\b(?! lavorativi)", replacement: "giorni lavorativi"),
    .init(
      name: "data cambiata", pattern: "\\b(maggio|marzo|giugno|dicembre|aprile)\\b", replacement: "luglio"),
    .init(name: "e in o", pattern: " e ", replacement: " o "),
    .init(name: "o in e", pattern: " o ", replacement: " e "),
    .init(name: "solo perso", pattern: "\\b(solo|solamente|unicamente|esclusivamente) ", replacement: ""),
    .init(name: "almeno perso", pattern: "\\balmeno ", replacement: ""),
    .init(name: "ogni in alcuni", pattern: "\\bogni\\b", replacement: "qualche"),
    .init(
      name: "condizione persa", pattern: "^(Se|Qualora|Nel caso in cui|In caso di)\\b[^,]*, (.)",
      replacement: "$2"),
    .init(name: "condizione aggiunta", pattern: "^([A-Z])", replacement: "Se possibile, $1"),
    .init(
      name: "eccezione persa", pattern: ",? (salvo|tranne|eccetto|ad eccezione d)[^.,]*", replacement: ""),
    .init(name: "eccezione aggiunta", pattern: "\\.$", replacement: ", salvo i minori."),
    .init(name: "articolo cambiato", pattern: "art\\. (\\d)", replacement: "art. 1$1"),
    .init(name: "ente cambiato", pattern: "\\bComune\\b", replacement: "Ministero"),
    .init(name: "a in da", pattern: " all'", replacement: " dall'"),
    .init(name: "da in a", pattern: " dal (?=[a-z])", replacement: " al "),
    .init(name: "parola persa", pattern: " [a-zà-ù']{6,}(\\.?)$", replacement: "$1"),
    .init(
      name: "soggetto cambiato", pattern: "\\b([Ii])l (richiedente|cittadino|genitore|beneficiario)\\b",
      replacement: "Il vicino"),
    .init(name: "soggetto cambiato", pattern: "\\b([Ll])'ufficio\\b", replacement: "$1'azienda"),
    .init(name: "frase aggiunta", pattern: "\\.$", replacement: ". Il servizio chiude."),
    .init(name: "divieto tolto", pattern: "\\bvietato\\b", replacement: "permesso"),
    .init(
      name: "gratis in a pagamento", pattern: "\\b(gratuitamente|gratis|gratuito)\\b",
      replacement: "a pagamento"),
    .init(name: "diritto perso", pattern: "ha diritto al", replacement: "ha il"),
  ]
}
