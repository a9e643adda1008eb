/// A finite verb with what belongs to it: negation, pronouns, auxiliary, participle, infinitive.
struct VerbGroup {
  /// Token of the first word, which may be `non` or a pronoun.
  var start: Int
  /// Token of the finite verb.
  var finite: Int
  /// Tokens that carry the verb after the finite form, adverbs left out: `stata inviata`, `essere inviata`.
  var rest: [Int]
  /// Token after the last word.
  var end: Int
  /// Token of the verb that says what happens.
  var lexical: Int
  /// Reading of the finite verb.
  var reading: VerbReading
  var isNegated: Bool
  /// `si` stands before the verb.
  var hasSi: Bool
  /// The subject undergoes what the verb says.
  var isPassive: Bool

  var isModal: Bool { ["dovere", "potere", "volere"].contains(reading.lemma) }
  var isPlural: Bool { reading.feature.person == 5 }
}

extension SplitPlace {
  /// The group of a finite verb; nil where the token is none.
  func verbGroup(_ main: Int) -> VerbGroup? {
    guard let reading = passage.verbs[main], reading.feature.isThirdPerson else { return nil }
    var start = main
    while start > 0, Self.beforeVerbs.contains(tokens[start - 1].lower) { start -= 1 }
    var group = VerbGroup(
      start: start, finite: main, rest: [], end: main + 1, lexical: main, reading: reading,
      isNegated: tokens[start..<main].contains { $0.lower == "non" },
      hasSi: tokens[start..<main].contains { $0.lower == "si" }, isPassive: false)
    if group.isModal { addInfinitive(&group) }
    if ["essere", "venire", "avere"].contains(lemma(group)) { addParticiples(&group) }
    return group
  }

  /// The group's words, with a word after the finite verb: `deve` **anche** `inviare`.
  func said(_ group: VerbGroup, with word: String = "") -> String {
    var words = tokens[group.start...group.finite].map(\.lower)
    if !word.isEmpty { words.append(word) }
    words += group.rest.map { tokens[$0].text }
    return words.reduce("") { text, word in
      text.isEmpty || text.hasSuffix("'") ? text + word : text + " " + word
    }
  }

  private func addInfinitive(_ group: inout VerbGroup) {
    let next = afterAdverbs(group.end)
    guard isInfinitive(next) else { return }
    group.rest.append(next)
    group.lexical = next
    group.end = next + 1
  }

  private func addParticiples(_ group: inout VerbGroup) {
    let auxiliary = lemma(group)
    let next = afterAdverbs(group.end)
    guard let participle = participle(next) else { return }
    group.rest.append(next)
    group.lexical = next
    group.end = next + 1
    if participle.lemma == "essere", let second = self.participle(afterAdverbs(group.end)) {
      group.lexical = afterAdverbs(group.end)
      group.rest.append(group.lexical)
      group.end = group.lexical + 1
      group.isPassive = !Self.unaccusative.contains(second.lemma)
    } else if auxiliary != "avere" {
      group.isPassive = !Self.unaccusative.contains(participle.lemma) && participle.lemma != "essere"
    }
  }

  /// The verb that stands last in the group so far.
  private func lemma(_ group: VerbGroup) -> String {
    if group.lexical == group.finite { return group.reading.lemma }
    return language.verbs.readings(tokens[group.lexical].lower).first { $0.feature == .infinitive }?.lemma
      ?? ""
  }

  /// The first token from an index on that is no adverb of the kind that stands inside verb groups.
  func afterAdverbs(_ index: Int) -> Int {
    var next = index
    while let token = token(next), next < index + 3,
      Self.insideVerbs.contains(token.lower) || token.lower.hasSuffix("mente") && token.lower.utf8.count > 7
    {
      next += 1
    }
    return next
  }

  /// The reading of a token as a participle that is nothing else there.
  func participle(_ index: Int) -> VerbReading? {
    guard let token = token(index), token.kind == .word, !token.isLocked, token.depth == tokens[0].depth
    else { return nil }
    return language.verbs.readings(token.lower).first { $0.feature.isParticiple }
  }

  func isInfinitive(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, !token.isLocked else { return false }
    return PhraseMatcher(passage: passage, language: language).isInfinitive(token.lower)
  }

  /// An article alone, that opens a noun and is no pronoun before a verb.
  func article(_ index: Int) -> Determiner? {
    guard let token = token(index), token.kind == .word, token.depth == 0,
      let determiner = Determiner.parse(token.lower), determiner.preposition == nil,
      index + 1 < tokens.count, passage.verbs[index + 1] == nil
    else { return nil }
    return determiner
  }

  private static let beforeVerbs: Set<String> = [
    "non", "si", "ne", "ci", "vi", "lo", "la", "li", "le", "gli", "l'", "c'", "n'",
  ]
  private static let insideVerbs: Set<String> = [
    "anche", "inoltre", "sempre", "già", "quindi", "poi", "altresì", "comunque", "infine", "pure", "invece",
    "tuttavia", "dunque", "pertanto", "ancora", "subito", "ora", "tutti", "tutte", "solo", "soltanto",
  ]
  /// Verbs with `essere` whose subject acts.
  private static let unaccusative: Set<String> = [
    "arrivare", "pervenire", "diventare", "divenire", "entrare", "uscire", "nascere", "morire", "crescere",
    "giungere", "intervenire", "scadere", "decadere", "rientrare", "andare", "venire", "restare", "rimanere",
    "stare", "essere", "partire", "tornare", "passare", "cambiare", "finire", "iniziare", "cominciare",
    "aumentare", "diminuire", "emergere", "riuscire", "subentrare", "trascorrere", "decorrere", "risultare",
  ]
}
