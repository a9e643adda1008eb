/// `uno dei seguenti documenti:` becomes `uno di questi documenti:`; a head that only asks for the things becomes short:
/// `È necessario presentare tutti i seguenti documenti:` becomes `Servono tutti questi documenti:`, and without a noun
/// `Basta una di queste cose:`, `Servono tutte queste cose:`.
struct FollowingList {
  let passage: Passage
  let language: Language

  func replacements() -> [Replacement] {
    passage.tokens.indices.compactMap { index in
      let token = passage.tokens[index]
      guard token.lower == "seguenti", !token.isLocked, token.depth == 0, let choice = choice(before: index),
        hasList(after: index)
      else { return nil }
      return whole(index, choice) ?? demonstrative(index, choice)
    }
  }

  /// Whether the words before a colon say how many of the things are needed: then the list has a thing a line, however
  /// short it is.
  var isIntroduced: Bool {
    let tokens = passage.tokens
    guard let colon = tokens.firstIndex(where: { $0.text == ":" && $0.depth == 0 }), colon > 1 else {
      return false
    }
    return (1..<colon).contains { index in
      ["questi", "queste"].contains(tokens[index].lower)
        && ["di", "tutti", "tutte"].contains(tokens[index - 1].lower)
    }
  }

  private struct Choice {
    var isOne: Bool
    var isFeminine: Bool
    var start: Int
  }

  /// `uno dei`, `almeno una delle`, `tutti i`, `tutte le` right before.
  private func choice(before index: Int) -> Choice? {
    guard index > 1 else { return nil }
    let (first, second) = (passage.tokens[index - 2], passage.tokens[index - 1].lower)
    guard !first.isLocked, !passage.tokens[index - 1].isLocked else { return nil }
    switch (first.lower, second) {
    case ("uno", "dei"), ("uno", "degli"): return Choice(isOne: true, isFeminine: false, start: index - 2)
    case ("una", "delle"): return Choice(isOne: true, isFeminine: true, start: index - 2)
    case ("tutti", "i"), ("tutti", "gli"): return Choice(isOne: false, isFeminine: false, start: index - 2)
    case ("tutte", "le"): return Choice(isOne: false, isFeminine: true, start: index - 2)
    default: return nil
    }
  }

  /// A colon within a few words: what follows is the list.
  private func hasList(after index: Int) -> Bool {
    (index + 1..<min(index + 9, passage.tokens.count)).contains { passage.tokens[$0].text == ":" }
  }

  /// The sentence up to the colon says only that the things are needed.
  private func whole(_ index: Int, _ choice: Choice) -> Replacement? {
    let tokens = passage.tokens
    let isBare = tokens[index + 1].text == ":"
    guard let demand = demand(upTo: choice.start), demand || choice.isOne && isBare else { return nil }
    let end = isBare ? tokens[index + 1].start : tokens[index + 1].start
    let these = choice.isFeminine || isBare ? "queste" : "questi"
    let text: String
    if choice.isOne {
      text = isBare ? "Basta una di queste cose" : "Serve un\(choice.isFeminine ? "a" : "o") di \(these) "
    } else {
      text = isBare ? "Servono tutte queste cose" : "Servono tutt\(choice.isFeminine ? "e" : "i") \(these) "
    }
    if choice.isOne, isBare, demand { return nil }
    return Replacement(start: tokens[0].start, end: end, text: text, rule: rule)
  }

  /// Whether the words before are a demand without a subject of its own (`occorre allegare`); nil where they say more.
  private func demand(upTo start: Int) -> Bool? {
    let words = passage.tokens[..<start].map(\.lower)
    if words.isEmpty { return false }
    guard let opening = Self.demands.first(where: { words.starts(with: $0) }) else { return nil }
    let rest = words.dropFirst(opening.count)
    return rest.isEmpty || rest.count == 1 && Self.actions.contains(rest[rest.startIndex]) ? true : nil
  }

  private func demonstrative(_ index: Int, _ choice: Choice) -> Replacement? {
    let tokens = passage.tokens
    guard tokens[index + 1].kind == .word else { return nil }
    let these = choice.isFeminine ? "queste" : "questi"
    return Replacement(
      start: tokens[index - 1].start, end: tokens[index].end, text: choice.isOne ? "di " + these : these,
      rule: rule)
  }

  private var rule: Rule {
    language.rule(
      "elenco.seguenti", "Prima dell'elenco si dice se serve una cosa sola o se servono tutte.",
      source: "designers")
  }

  private static let demands = [
    ["è", "necessario"], ["è", "necessaria"], ["occorre"], ["occorrono"], ["bisogna"], ["si", "deve"],
    ["si", "devono"],
    ["è", "obbligatorio"], ["servono"], ["serve"], ["sono", "necessari"], ["sono", "necessarie"],
  ]
  private static let actions: Set<String> = [
    "presentare", "allegare", "consegnare", "produrre", "esibire", "portare", "possedere", "avere", "inviare",
  ]
}
