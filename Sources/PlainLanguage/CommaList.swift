/// `Servono: la domanda, la copia del documento, la ricevuta.` A series of three or more things after a colon goes on
/// lines of its own.
struct CommaList {
  let place: SplitPlace

  func replacements(_ rule: Rule) -> [Replacement]? {
    let tokens = place.tokens
    guard let colon = tokens.indices.first(where: { tokens[$0].text == ":" && tokens[$0].depth == 0 }),
      colon > 1,
      tokens[colon].end < (tokens.last?.start ?? 0), tokens[colon + 1].spaceBefore,
      !tokens[(colon + 1)...].contains(where: { ($0.text == ":" || $0.text == ";") && $0.depth == 0 }),
      place.passage.verbs[(colon + 1)...].allSatisfy({ $0 == nil }),
      !tokens[(colon + 1)...].contains(where: { $0.depth == 0 && Self.continuing.contains($0.lower) })
    else { return nil }
    let marks =
      [colon] + tokens.indices.filter { $0 > colon && tokens[$0].text == "," && tokens[$0].depth == 0 }
    guard marks.count >= 3, !holdsSentenceEnd(colon), !isNames(marks) else { return nil }
    let isInfinitive = startsWithInfinitive(colon + 1)
    for mark in marks {
      guard mark + 1 < tokens.count, startsItem(mark + 1), startsWithInfinitive(mark + 1) == isInfinitive
      else {
        return nil
      }
    }
    return marks.map { mark in
      Replacement(start: tokens[mark].end, end: tokens[mark + 1].start, text: "\n- ", rule: rule)
    }
  }

  /// "A: x, y, z. B ...": what follows the full stop is no part of the last item.
  private func holdsSentenceEnd(_ colon: Int) -> Bool {
    let tokens = place.tokens
    return (colon + 1..<max(colon + 1, tokens.count - 1)).contains { index in
      tokens[index].text == "." && tokens[index].depth == 0 && tokens[index + 1].isCapitalised
        && tokens[index + 1].spaceBefore
    }
  }

  /// "Presenti: Rossi, Bianchi, Verdi": names after a short label are no list of things to do.
  private func isNames(_ marks: [Int]) -> Bool {
    marks.allSatisfy { place.tokens[$0 + 1].isCapitalised }
  }

  /// An item begins with a noun, an article or an infinitive, never with a word that continues the item before.
  private func startsItem(_ index: Int) -> Bool {
    let token = place.tokens[index]
    guard token.kind == .word, !NounReading.functionWords.contains(token.lower) else { return false }
    if let determiner = Determiner.parse(token.lower) { return determiner.preposition == nil }
    let readings = place.language.verbs.readings(token.lower)
    if readings.contains(where: { $0.feature == .gerund || $0.feature.isParticiple }) { return false }
    return !FiniteVerbs.nounIntroducers.contains(token.lower) && token.lower != "e" && token.lower != "o"
  }

  private func startsWithInfinitive(_ index: Int) -> Bool {
    PhraseMatcher(passage: place.passage, language: place.language).isInfinitive(place.tokens[index].lower)
  }

  private static let continuing: Set<String> = [
    "che", "cui", "quale", "quali", "qualora", "se", "purché", "salvo", "ovvero", "nonché", "ossia", "cioè",
  ]
}
