/// Emergency and service numbers after a word that announces a call: "chiami il 112" is said "chiami il 1 1 2".
struct ShortNumberReading: Sendable {
  /// Number to how Italians say it: "1522" to "15 22".
  let numbers: [String: String]

  var reading: Reading {
    Reading { text, index, style in
      guard text.isDigit(index), !Self.isJoined(text, index), let (written, end) = number(text, index),
        !Self.goesOn(text, end),
        isAnnounced(text, index, written) || isService(text, index, end)
      else { return nil }
      return .init(end: end, spoken: style.numbers == .words ? written : numbers[written] ?? written)
    }
  }

  /// The number at an index, in one piece or as "116 117".
  private func number(_ text: SourceText, _ index: Int) -> (String, Int)? {
    let end = text.digitsEnd(index)
    let written = text.string(index..<end)
    if text.isSpace(end) || text[end] == ".", end - index == 3, text.digitsEnd(end + 1) == end + 4,
      numbers[written + text.string(end + 1..<end + 4)] != nil
    {
      return (written + text.string(end + 1..<end + 4), end + 4)
    }
    return numbers[written] == nil ? nil : (written, end)
  }

  private static func isJoined(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "/-–.,+€".unicodeScalars.contains(before) && text[index - 2] != " "
  }

  private static let counted: Set<String> = [
    "euro", "per", "giorni", "mesi", "anni", "ore", "minuti", "metri", "km", "kg", "mq", "m", "volte",
    "punti",
    "persone", "abitanti", "via", "viale", "piazza", "corso", "posti", "domande", "casi", "grammi",
  ]

  /// A sum, a decimal, a count or the number of a house.
  private static func goesOn(_ text: SourceText, _ end: Int) -> Bool {
    if text.isLetter(end) { return true }
    if let mark = text[end], "%€°/-".unicodeScalars.contains(mark) {
      return mark != "/" && mark != "-" || text.isDigit(end + 1)
    }
    if text[end] == "." || text[end] == ",", text.isDigit(end + 1) { return true }
    let next = text.skipSpaces(end)
    if text[next] == "€" || text[next] == "%" || next > end && text.isDigit(next) { return true }
    let word = text.word(at: next)
    if counted.contains(word) { return true }
    return word == "di" && counted.contains(text.word(at: text.skipSpaces(text.lettersEnd(next))))
  }

  private static let calls: Set<String> = [
    "chiami", "chiama", "chiamo", "chiamare", "chiamate", "chiamando", "chiamata", "chiamato", "chiamino",
    "chiamarlo", "telefoni", "telefona", "telefono", "telefonico", "telefonare", "telefonate", "telefonando",
    "telefonata", "tel", "contatti", "contatta", "contattare", "contattate", "componga", "componi",
    "comporre",
    "componete", "digiti", "digita", "digitare", "emergenza", "emergenze", "soccorso", "verde",
    "antiviolenza",
    "sms", "avvisi", "avvisa", "avvisare", "allerti", "allertare", "guardia", "rivolga", "rivolgersi",
    "rivolgetevi", "utilità", "unico", "europeo", "stalking", "pubblica", "carabinieri", "polizia", "fuoco",
    "ambulanza",
  ]
  /// Words that stand between the call and its number.
  private static let links: Set<String> = [
    "il", "lo", "al", "allo", "del", "dal", "numero", "numeri", "n", "nr", "gratuito", "subito",
    "di",
    "immediatamente", "sanitaria", "sanitario", "medica", "infanzia", "ambientale", "e", "o", "oppure",
    "sempre", "anche", "il", "i", "ai", "nazionale", "breve",
    "nue", "attivo", "servizio", "h24",
  ]

  private static let services: Set<String> = [
    "numero", "servizio", "risponde", "attivo", "gratuito", "antiviolenza", "antistalking", "emergenza",
    "emergenze", "chiamate", "chiamata", "operativo", "centralino", "stalking",
  ]

  /// "il 1522 è un servizio gratuito", "1522, il numero antiviolenza".
  private func isService(_ text: SourceText, _ index: Int, _ end: Int) -> Bool {
    let before = text.wordsBefore(index, count: 1).first
    guard before.map({ ["il", "del", "dal"].contains($0) }) ?? true else { return false }
    var next = end
    for _ in 0..<5 {
      while text.isSpace(next) || text[next] == "," || text[next] == ":" || text[next] == "'" { next += 1 }
      guard text.isLetter(next) else { return false }
      if Self.services.contains(text.word(at: next)) { return true }
      next = text.lettersEnd(next)
    }
    return false
  }

  private func isAnnounced(_ text: SourceText, _ index: Int, _ number: String) -> Bool {
    // Nothing else has these digits.
    if number.count >= 5 { return true }
    let words = text.wordsBefore(index, count: 8)
    for word in words {
      if Self.calls.contains(word) { return true }
      guard Self.links.contains(word) || numbers[word] != nil else { break }
    }
    // "al 118", "il numero 112".
    if words.first == "al" { return true }
    return words.count > 1 && words[0] == "numero" && ["il", "al", "del", "dal", "lo"].contains(words[1])
  }
}
