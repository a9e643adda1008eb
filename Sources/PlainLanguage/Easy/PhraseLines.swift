/// Ends the lines of a long sentence where a reader pauses, as the European standards for easy-to-read information ask:
/// at a mark, before a conjunction or before a preposition; never inside a fact, a name or a quotation, and never after
/// an article or a preposition.
struct PhraseLines {
  let language: Language
  /// The most words a line should have.
  let limit: Int

  /// The sentence on one line, or on several where it has more words than the limit.
  func broken(_ sentence: String) -> String {
    let joined = Self.onOneLine(sentence)
    guard Self.words(joined[...]) > limit else { return joined }
    let passage = Passage(joined, language: language)
    let places = places(passage)
    guard !places.isEmpty else { return joined }
    return write(joined, passage, cheapest(passage, places))
  }

  /// Line breaks and runs of space as one space.
  static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == " " || $0 == "\t" })
      .joined(separator: " ")
  }

  /// Words as the readability measure counts them.
  static func words(_ text: Substring) -> Int { Readability.count(Array(text.unicodeScalars)).words }

  /// A token before which a line may end, and how badly it reads there.
  private struct Place {
    var token: Int
    var cost: Int
  }

  private func places(_ passage: Passage) -> [Place] {
    var inside = Set<Int>()
    for fact in passage.facts { inside.formUnion(fact.range.dropFirst()) }
    return passage.tokens.indices.dropFirst().compactMap { index in
      guard passage.tokens[index].spaceBefore, !inside.contains(index),
        passage.tokens[index].text.unicodeScalars.first?.properties.isLowercase == true,
        !opensItem(index, passage), let cost = cost(index, passage)
      else { return nil }
      return Place(token: index, cost: cost)
    }
  }

  /// `n. 642` and `art. 3` at the beginning of a line would read as items of a list.
  private func opensItem(_ index: Int, _ passage: Passage) -> Bool {
    let start = passage.tokens[index].start
    let line = passage.slice(start, min(start + 8, passage.utf8.count))
    return ListMark.begins(Array(line.unicodeScalars))
  }

  private func cost(_ index: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    let (previous, token) = (tokens[index - 1], tokens[index])
    if previous.isElided || Self.leading.contains(previous.lower) || Determiner.parse(previous.lower) != nil {
      return nil
    }
    // "dal 7 al 31 gennaio", "dalle 9 alle 12": one span of time
    if previous.text.allSatisfy(\.isNumber),
      Determiner.parse(token.lower)?.preposition == "a" || token.lower == "a"
    {
      return nil
    }
    let inner = token.depth * 6
    if [",", ";", ":", ")", "»"].contains(previous.text) { return inner }
    if previous.kind == .mark { return nil }
    if Self.joints.contains(token.lower) { return inner + 2 }
    if Self.prepositions.contains(token.lower) { return inner + 3 }
    let determiner = Determiner.parse(token.lower)
    if determiner?.preposition == "di" || token.lower == "di" { return inner + 7 }
    if determiner?.preposition != nil { return inner + 4 }
    if passage.verbs[index] != nil || Clauses.particles.contains(token.lower) {
      return Clauses.particles.contains(previous.lower) ? nil : inner + 5
    }
    return determiner != nil ? inner + 6 : nil
  }

  /// The places that make all lines short at the lowest cost.
  private func cheapest(_ passage: Passage, _ places: [Place]) -> [Int] {
    let starts = [0] + places.map(\.token)
    let ends = places.map(\.token) + [passage.tokens.count]
    let costs = places.map(\.cost) + [0]
    var count = [0]
    for token in passage.tokens { count.append(count[count.count - 1] + Self.words(token.text[...])) }
    // best[i]: the lowest cost of the tokens up to the i-th end, and the line before
    var best: [(cost: Int, from: Int)] = []
    for (number, end) in ends.enumerated() {
      var choice = (cost: Int.max, from: 0)
      for first in stride(from: number, through: 0, by: -1) {
        let length = count[end] - count[starts[first]]
        let excess = max(0, length - limit)
        if excess > 60, choice.cost < Int.max { break }
        let before = first == 0 ? 0 : best[first - 1].cost
        let cost = before + excess * 40 + (length < 4 ? 8 : 0) + costs[number] + 3
        if cost < choice.cost { choice = (cost, first) }
      }
      best.append(choice)
    }
    var result: [Int] = []
    var number = ends.count - 1
    while best[number].from > 0 {
      number = best[number].from - 1
      result.append(ends[number])
    }
    return result.reversed()
  }

  private func write(_ text: String, _ passage: Passage, _ breaks: [Int]) -> String {
    var lines: [String] = []
    var start = 0
    for place in breaks {
      lines.append(passage.slice(start, passage.tokens[place - 1].end))
      start = passage.tokens[place].start
    }
    lines.append(passage.slice(start, passage.utf8.count))
    return lines.joined(separator: "\n")
  }

  /// A word after these belongs to them.
  private static let leading: Set<String> = FiniteVerbs.nounIntroducers.union([
    "non", "più", "molto", "anche", "fino", "sino", "oltre", "insieme", "è", "sono", "ha", "hanno", "viene",
    "vengono", "deve", "devono", "può", "possono", "e", "ed", "o", "od", "che", "cui", "si", "ci", "ne", "se",
    "prima", "dopo", "base", "quanto", "come", "così", "già", "solo", "sempre", "essere", "stato", "stata",
    "stati",
    "state", "art", "artt", "n", "nonché", "ma", "né", "tutti", "tutte", "tutto", "tutta", "ogni",
    "ogniqualvolta",
    "rispetto", "grazie", "conto", "merito", "caso", "parte", "seguito", "mi", "ti", "ho", "abbiamo", "sia",
  ])
  private static let joints: Set<String> = [
    "e", "ed", "o", "od", "oppure", "ovvero", "che", "se", "quando", "perché", "ma", "mentre", "dove", "come",
    "nonché",
    "qualora", "purché", "salvo", "tranne", "cui", "né", "anche", "affinché", "poiché", "cioè",
  ]
  private static let prepositions: Set<String> = [
    "a", "ad", "da", "in", "con", "per", "su", "tra", "fra", "entro", "presso", "mediante", "tramite",
    "attraverso",
    "durante", "secondo", "senza", "verso", "dopo", "prima", "oltre", "sotto", "contro", "fino", "sulla",
    "nonostante",
  ]
}
