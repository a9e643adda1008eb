import Domain

/// What stands against an act on an entry, in Italian for the operator: each line says which field, what is wrong and
/// how it is put right.
package struct DraftFault: Error, Sendable, Equatable, CustomStringConvertible {
  package var id: String
  package var faults: [String]

  package var description: String { (["Voce «\(id)»:"] + faults.map { "- " + $0 }).joined(separator: "\n") }
}

/// What a published entry must hold.
enum PublicationCheck {
  static func faults(_ entry: DraftQuestion) -> [String] {
    var faults: [String] = []
    if entry.question.isEmpty { faults.append("domanda: è vuota. Scriva la domanda come la fa una persona.") }
    if (entry.competent ?? "").isEmpty {
      faults.append("ente: manca chi risponde. Indichi il codice dell'ente, oppure comune, asl o regione.")
    }
    if !isPlace(entry.place) {
      faults.append(
        "luogo: «\(entry.place ?? "")» non va bene. Scriva IT o il codice ISTAT, per esempio 058091.")
    }
    faults += dateFaults(entry) + blockFaults(entry.blocks)
    return faults
  }

  private static func isPlace(_ place: String?) -> Bool {
    guard let place else { return false }
    return place == "IT"
      || ([2, 3, 6].contains(place.count) && place.allSatisfy { ("0"..."9").contains($0) })
  }

  private static func dateFaults(_ entry: DraftQuestion) -> [String] {
    var faults: [String] = []
    let dates = [
      ("valida dal", entry.validFrom, true), ("valida fino al", entry.validTo, false),
      ("controllata il", entry.reviewed, true), ("da rivedere entro", entry.reviewBy, true),
    ]
    for (name, date, isNeeded) in dates {
      if let date, !Territory.isDate(date) {
        faults.append("\(name): «\(date)» non è una data. La scriva così: 2026-11-25.")
      } else if date == nil, isNeeded {
        faults.append("\(name): manca la data. La scriva così: 2026-11-25.")
      }
    }
    if let from = entry.validFrom, let end = entry.validTo, end < from {
      faults.append("valida fino al: \(end) viene prima di \(from). Corregga una delle due date.")
    }
    if let reviewed = entry.reviewed, let next = entry.reviewBy, next <= reviewed {
      faults.append(
        "da rivedere entro: \(next) non viene dopo il controllo del \(reviewed). Scelga un giorno dopo.")
    }
    return faults
  }

  private static func blockFaults(_ blocks: [AnswerBlock]) -> [String] {
    var faults: [String] = []
    if blocks.first?.typeName != "heading" || blocks.dropFirst().first?.typeName != "summary" {
      faults.append("risposta: deve cominciare con un titolo e un riassunto. Metta prima la risposta breve.")
    }
    let sources = blocks.compactMap { block -> AnswerBlock.SourceNote? in
      if case .source(let source) = block.content { return source }
      return nil
    }
    if sources.isEmpty {
      faults.append("fonte: manca. Indichi il nome, l'indirizzo web e il giorno in cui l'ha letta.")
    }
    for source in sources where source.url?.hasPrefix("http") != true || !Territory.isDate(source.checked) {
      faults.append("fonte: «\(source.text)» non ha un indirizzo web o una data. Li aggiunga.")
    }
    for sentence in blocks.flatMap(\.plainTexts).flatMap(Sentence.sentences(of:)) {
      let words = sentence.text.split(whereSeparator: \.isWhitespace).count
      if words > QuestionCheck.mostWords {
        let start = sentence.text.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
        faults.append(
          "risposta: la frase «\(start)…» ha \(words) parole. La divida: al massimo \(QuestionCheck.mostWords)."
        )
      }
    }
    return faults
  }
}
