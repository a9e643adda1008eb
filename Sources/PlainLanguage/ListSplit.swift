/// A list inside a sentence goes on lines of its own: after a colon with semicolons, or with marks a), b), c).
struct ListSplit {
  let place: SplitPlace

  func replacements() -> [Replacement]? {
    let rule = place.language.rule(
      "elenco.righe", "Un elenco si legge meglio con una voce per riga.", source: "designers")
    return marked(rule) ?? parted(rule) ?? CommaList(place: place).replacements(rule)
      ?? InfinitiveList(place: place).replacements(rule) ?? SeriesList(place: place).replacements(rule)
      ?? BothList(place: place).replacements(rule)
  }

  /// `...: il modulo; la ricevuta; la delega.` In an item of a list, which begins with a small letter, the lines would lose
  /// their level.
  private func parted(_ rule: Rule) -> [Replacement]? {
    let tokens = place.tokens
    guard let colon = tokens.indices.first(where: { tokens[$0].text == ":" && tokens[$0].depth == 0 }),
      colon > 1, tokens[0].isCapitalised || tokens[0].kind != .word
    else { return nil }
    let marks =
      [colon] + tokens.indices.filter { $0 > colon && tokens[$0].text == ";" && tokens[$0].depth == 0 }
    guard marks.count >= 2, !tokens[(colon + 1)...].contains(where: { $0.text == ":" && $0.depth == 0 })
    else {
      return nil
    }
    var result: [Replacement] = []
    for (number, mark) in marks.enumerated() {
      let end = number + 1 < marks.count ? marks[number + 1] : tokens.count
      let words = tokens[(mark + 1)..<end].count { $0.isCounted }
      if number == marks.count - 1, words == 0 { break }
      guard words >= 1, mark + 1 < tokens.count, tokens[mark].depth == 0 else { return nil }
      let next = tokens[mark + 1]
      let isMarked = next.text == "-" || next.text == "•" || next.text == "–"
      result.append(
        Replacement(
          start: tokens[mark].end, end: next.start, text: isMarked ? "\n" : "\n- ", rule: rule))
    }
    return result.count >= 2 ? result : nil
  }

  /// `a) il modulo; b) la ricevuta`: the marks stay.
  private func marked(_ rule: Rule) -> [Replacement]? {
    let tokens = place.tokens
    var places: [Int] = []
    for index in tokens.indices.dropLast(2) where index > 0 && tokens[index + 1].text == ")" {
      guard tokens[index].depth == 0, !tokens[index + 1].spaceBefore, tokens[index + 2].spaceBefore,
        [":", ";", ",", "e", "ed"].contains(tokens[index - 1].lower), tokens[index].text.utf8.count == 1
      else { continue }
      places.append(index)
    }
    guard places.count >= 2, inOrder(places.map { tokens[$0].lower }) else { return nil }
    return places.map { index in
      Replacement(start: tokens[index - 1].end, end: tokens[index].start, text: "\n", rule: rule)
    }
  }

  private func inOrder(_ marks: [String]) -> Bool {
    let values = marks.compactMap { $0.unicodeScalars.first?.value }
    guard values.count == marks.count, values[0] == 0x61 || values[0] == 0x31 else { return false }
    return zip(values, values.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }
}
