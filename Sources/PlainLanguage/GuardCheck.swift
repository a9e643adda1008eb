/// Whether a phrase's surroundings allow the change.
struct GuardCheck {
  let passage: Passage
  let language: Language

  func holds(_ condition: PhraseGuard, _ index: Int, _ count: Int, _ capture: Capture) -> Bool {
    let next = index + count < passage.tokens.count ? passage.tokens[index + count] : nil
    let previous = index > 0 ? passage.tokens[index - 1] : nil
    switch condition {
    case .next(let words, let wanted):
      return (next.map { words.contains($0.lower) } ?? false) == wanted
    case .previous(let words, false) where words.contains("si") && isReflexive(index, capture): return false
    case .nearby(let words, let reach, let wanted):
      let around = max(0, index - reach.before)..<min(passage.tokens.count, index + count + reach.after)
      return around.contains {
        !(index..<index + count).contains($0) && Self.matches(passage.tokens[$0].lower, words)
          || capture.enclitic.isEmpty == false && $0 == index && reach == .near && wanted
            && capture.enclitic != "si"
      } == wanted
    case .previous(let words, let wanted):
      return (previous.map { words.contains($0.lower) } ?? false) == wanted
    case .nextIsInfinitive(let wanted):
      let matcher = PhraseMatcher(passage: passage, language: language)
      return (next.map { matcher.isInfinitive($0.lower) } ?? false) == wanted
    case .nextIsNumber(let wanted): return (next?.kind == .number) == wanted
    case .nextIsDeterminer(let wanted):
      return (next.map { Determiner.parse($0.lower) != nil } ?? false) == wanted
    case .nextIsName(let wanted):
      return (next.map { $0.isCapitalised && $0.kind == .word } ?? false) == wanted
    case .previousIsDeterminer(let wanted):
      return (previous.map { Determiner.parse($0.lower) != nil } ?? false) == wanted
    case .previousIsParticiple(let wanted):
      return
        (previous.map { language.verbs.readings($0.lower).contains { $0.feature.isParticiple } } ?? false)
        == wanted
    case .clause(let wanted): return hasVerb(from: index + count) == wanted
    case .sentenceStart(let wanted): return (index == 0) == wanted
    case .nextIsNoun(let wanted):
      return (next.map { _ in NounReading.isNoun(index + count, passage, language) } ?? false) == wanted
    case .nextIsParticiple(let wanted):
      return (next.map { language.verbs.readings($0.lower).contains { $0.feature.isParticiple } } ?? false)
        == wanted
    case .verbIsFinite(let wanted): return (capture.verb?.isFinite ?? false) == wanted
    case .nextBegins(let letters, let wanted):
      return (next.map { $0.lower.hasPrefix(letters) && $0.kind == .word } ?? false) == wanted
    case .nextIsAmount(let wanted):
      return (next.map { $0.kind == .number || $0.text == "€" || $0.lower == "euro" } ?? false) == wanted
    case .agent(let wanted): return hasAgent(from: index + count) == wanted
    case .indicative: return true
    }
  }

  private static func matches(_ word: String, _ wanted: [String]) -> Bool {
    wanted.contains { $0.hasSuffix("*") ? word.hasPrefix($0.dropLast()) : word == $0 }
  }

  /// `verificarsi`, `si è verificato`, `si possono verificare`: with "si" many verbs mean another thing.
  private func isReflexive(_ index: Int, _ capture: Capture) -> Bool {
    if capture.enclitic == "si" { return true }
    for place in (max(0, index - 4)..<index).reversed() {
      let word = passage.tokens[place].lower
      if word == "si" || word == "s'" { return true }
      let isAuxiliary = language.verbs.readings(word).contains {
        ["essere", "venire", "dovere", "potere"].contains($0.lemma)
      }
      guard isAuxiliary || ["non", "già", "mai", "anche", "ancora", "sempre"].contains(word) else {
        return false
      }
    }
    return false
  }

  private func hasAgent(from start: Int) -> Bool {
    for index in start..<min(passage.tokens.count, start + 12) {
      let token = passage.tokens[index]
      if token.kind == .mark, token.depth == 0 { return false }
      guard token.lower == "parte", index > 0, index + 1 < passage.tokens.count else { continue }
      if passage.tokens[index - 1].lower == "da", passage.tokens[index + 1].lower.hasPrefix("d") {
        return true
      }
    }
    return false
  }

  private func hasVerb(from start: Int) -> Bool {
    for index in start..<min(passage.tokens.count, start + 25) {
      let token = passage.tokens[index]
      if token.kind == .mark, token.depth == 0, [",", ";", ".", ":"].contains(token.text) { return false }
      if passage.verbs[index]?.feature.isThirdPerson == true { return true }
    }
    return false
  }
}
