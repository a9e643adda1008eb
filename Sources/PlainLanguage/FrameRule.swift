/// `Si ricorda che il Comune rilascia la tessera` becomes `Il Comune rilascia la tessera`: the words that only announce
/// a statement go.
struct FrameRule {
  let passage: Passage
  let language: Language

  func replacements() -> [Replacement] {
    let tokens = passage.tokens
    guard tokens.count > 6, let next = afterFrame(),
      let first = tokens.indices.contains(next) ? tokens[next] : nil,
      first.kind == .word, isStatement(next)
    else { return [] }
    let rule = language.rule(
      "frasi.annuncio", "Le parole che annunciano una notizia non dicono niente: si dà la notizia.",
      source: "stile-1997")
    return [
      Replacement(start: tokens[0].start, end: first.end, text: Capital.raised(first.text), rule: rule)
    ]
  }

  /// The token after `si ricorda che`, with `inoltre` or `infine` in it or not.
  private func afterFrame() -> Int? {
    let words = passage.tokens.prefix(10).map(\.lower).enumerated().filter {
      ![",", "inoltre", "altresì", "anche", "infine", "poi", "quindi", "che"].contains($0.element)
    }
    guard words.count > 2, words[0].element == "si" else { return nil }
    let verb = words[1].element
    let last: Int
    if Self.verbs.contains(verb) {
      last = words[1].offset
    } else if verb == "fa" && words[2].element == "presente" || verb == "rende" && words[2].element == "noto"
    {
      last = words[2].offset
    } else {
      return nil
    }
    let che = (last + 1..<min(last + 6, passage.tokens.count)).first { passage.tokens[$0].lower == "che" }
    guard let che,
      passage.tokens[(last + 1)..<che].allSatisfy({
        [",", "inoltre", "altresì", "anche", "infine", "poi", "quindi"].contains($0.lower)
      })
    else { return nil }
    return passage.tokens[che + 1].text == "," ? nil : che + 1
  }

  /// An indicative verb, and no second `che` that depends on the announcement.
  private func isStatement(_ start: Int) -> Bool {
    guard let verb = (start..<passage.tokens.count).first(where: { passage.verbs[$0] != nil }),
      let reading = passage.verbs[verb], reading.feature.isIndicative,
      !language.verbs.readings(passage.tokens[verb].lower).contains(where: {
        $0.feature.isThirdPerson && !$0.feature.isIndicative
      })
    else { return false }
    let tokens = passage.tokens
    return !(start + 1..<tokens.count).contains { index in
      tokens[index].lower == "che" && ["e", "ed", ",", "o", ";"].contains(tokens[index - 1].lower)
    } && !tokens[start...].contains { $0.text == ":" }
  }

  private static let verbs: Set<String> = [
    "ricorda", "precisa", "comunica", "informa", "evidenzia", "segnala", "avvisa", "rammenta", "sottolinea",
    "specifica", "avverte",
  ]
}
