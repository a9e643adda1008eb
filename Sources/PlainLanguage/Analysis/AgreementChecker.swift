/// Finds errors of agreement between article, noun, adjective and participle, and between subject and verb.
///
/// It reports only what no reading of the words allows, so that it is nearly silent on correct text: a word that is not
/// known, or may be something else, gives no error. Compare the errors of a sentence before and after an edit: an edit
/// that adds one is wrong.
struct AgreementChecker: Sendable {
  let lexicon: WordLexicon
  let tagger: Tagger

  func errors(in passage: Passage) -> [AgreementError] { errors(passage.tokens, passage.tags) }

  func errors(in text: String) -> [AgreementError] {
    let tokens = Tokenizer.tokens(text)
    return errors(tokens, tagger.tags(tokens))
  }

  func errors(_ tokens: [Token], _ tags: [WordTag]) -> [AgreementError] {
    var sentence = AgreementSentence(lexicon: lexicon, tokens: tokens, tags: tags)
    for index in tokens.indices {
      sentence.checkArticle(index)
      sentence.checkAdjective(index)
      sentence.checkSubject(index)
      sentence.checkPredicate(index)
    }
    return sentence.errors
  }
}

/// One sentence under the checks.
private struct AgreementSentence {
  let lexicon: WordLexicon
  let tokens: [Token]
  let tags: [WordTag]
  var errors: [AgreementError] = []

  private static let introducers: Set<WordClass> = [.article, .jointArticle, .determiner]

  private func readings(_ index: Int) -> [Reading] { lexicon.readings(tokens[index].lower) }

  private func isPlainWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && !tokens[index].isAllCaps
  }

  private mutating func report(_ kind: AgreementError.Kind, _ first: Int, _ second: Int) {
    errors.append(
      AgreementError(
        kind: kind, first: first, second: second, words: tokens[first].lower + " " + tokens[second].lower))
  }

  /// Part of `amministrativo-contabile` or of `il/i`.
  private func isJoined(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { place in
      tokens.indices.contains(place) && (tokens[place].text == "-" || tokens[place].text == "/")
    }
  }

  /// Readings that take part in agreement; nil where the word may be something else, or nothing is known of it.
  private func nominal(_ index: Int) -> [Reading]? {
    let all = readings(index)
    guard !all.isEmpty else { return nil }
    var result: [Reading] = []
    for reading in all {
      switch reading.wordClass {
      case .noun, .adjective, .participle, .determiner, .numeral, .pronoun: result.append(reading)
      case .finite, .interjection: continue
      default: return nil
      }
    }
    return result.isEmpty ? nil : result
  }

  mutating func checkArticle(_ index: Int) {
    let next = index + 1
    guard Self.introducers.contains(tags[index].wordClass), isPlainWord(next), !tokens[next].isCapitalised,
      let words = nominal(next)
    else { return }
    let own = readings(index).filter { Self.introducers.contains($0.wordClass) }
    // "per questo soggetti", "molto impegnata": a pronoun or an adverb
    if tags[index].wordClass == .determiner,
      readings(index).contains(where: { $0.wordClass == .adverb || $0.wordClass == .pronoun })
    {
      return
    }
    if isJoined(next) || isJoined(index) { return }
    // "lo" and "la" may be pronouns before a verb
    if readings(index).contains(where: { $0.wordClass == .clitic }),
      readings(next).contains(where: { $0.wordClass == .finite && $0.person == 3 })
    {
      return
    }
    // "tutti gli", "i due", "ogni due anni"
    if words.contains(where: { [.determiner, .numeral, .pronoun].contains($0.wordClass) }) { return }
    if !own.contains(where: { mine in words.contains { mine.agrees(with: $0) } }) {
      report(.article, index, next)
    } else {
      checkForm(index)
    }
  }

  private mutating func checkForm(_ index: Int) {
    let next = tokens[index + 1].lower
    let sound = Sound(of: next)
    let isWrong: Bool
    switch tokens[index].lower {
    case "il", "del", "al", "dal", "nel", "sul", "i", "dei", "ai", "dai", "nei", "sui":
      isWrong = sound != .plain
    case "lo", "dello", "allo", "dallo", "nello", "sullo": isWrong = sound != .strong
    case "gli", "degli", "agli", "dagli", "negli", "sugli": isWrong = sound == .plain
    case "un": isWrong = sound == .strong
    case "uno": isWrong = sound != .strong && tags[index + 1].wordClass == .noun
    default: isWrong = false
    }
    // h, j, w, y and i before a vowel have more than one usage
    if isWrong, let first = next.utf8.first, ![0x68, 0x6A, 0x77, 0x79, 0x69, 0x78].contains(first) {
      report(.articleForm, index, index + 1)
    }
  }

  /// An adjective or participle right after a noun must agree with it or with a noun before it in the clause.
  mutating func checkAdjective(_ index: Int) {
    guard index > 0, tags[index].wordClass == .adjective || tags[index].wordClass == .participle,
      tags[index - 1].wordClass == .noun, isPlainWord(index), isPlainWord(index - 1),
      let words = nominal(index), !words.contains(where: { $0.wordClass == .noun }), !isJoined(index),
      !Self.idioms.contains(tokens[index - 1].lower)
    else { return }
    var place = index - 1
    var hasSeries = false
    while place >= 0,
      tokens[place].kind != .mark || tokens[place].text == ","
    {
      switch tags[place].wordClass {
      case .coordinator: hasSeries = true
      case .mark: hasSeries = true
      default:
        let known = readings(place)
        if tokens[place].kind == .word, known.isEmpty || tags[place].wordClass == .name { return }
        if known.contains(where: { candidate in
          [.noun, .adjective, .participle, .pronoun, .relative, .determiner].contains(candidate.wordClass)
            && words.contains { $0.agrees(with: candidate) }
        }) {
          return
        }
      }
      place -= 1
    }
    // after two things the plural needs no noun of its own: "la domanda e il modulo allegati"
    if hasSeries, words.contains(where: { $0.number.contains(.plural) }) { return }
    // the thing meant may go without saying ("presenta domanda munito di delega"), but not after an article
    guard index > 1, Self.introducers.contains(tags[index - 2].wordClass) else { return }
    report(.adjective, index - 1, index)
  }

  /// "ad esempio piccole spese", "per iscritto"
  private static let idioms: Set<String> = ["esempio", "particolare", "genere", "modo", "tipo"]

  /// The head of the noun phrase that opens the sentence or the clause, where it is sure to be the subject.
  private func subject(before verb: Int) -> Int? {
    var start = verb
    while start > 0 {
      let before = tags[start - 1].wordClass
      if tokens[start - 1].kind == .mark || before == .subordinator { break }
      switch before {
      case .finite, .coordinator, .relative, .infinitive, .gerund, .clitic, .name, .numeral: return nil
      default: start -= 1
      }
    }
    // only after the beginning or a full stop: what follows a comma may belong to an earlier subject
    guard
      start == 0 || tokens[start - 1].text == "." || tokens[start - 1].text == ":"
        || tags[start - 1].wordClass == .subordinator,
      start < verb, tags[start].wordClass == .article || tags[start].wordClass == .determiner
    else { return nil }
    var head = start + 1
    while head < verb, tags[head].wordClass == .adjective { head += 1 }
    guard head < verb, tags[head].wordClass == .noun, nominal(head) != nil else { return nil }
    return Self.quantities.contains(tokens[head].lower) ? nil : head
  }

  /// Nouns whose verb may follow the things counted, and times that are no subject.
  private static let quantities: Set<String> = [
    "maggioranza", "maggior", "parte", "serie", "numero", "insieme", "totalità", "gruppo", "percentuale",
    "metà", "quantità", "giorno", "giorni", "mese", "anno", "anni", "settimana", "mattina", "sera", "volta",
    "ora", "ore", "coppia", "resto", "minoranza", "dozzina", "decina", "centinaio", "migliaio",
  ]

  mutating func checkSubject(_ verb: Int) {
    guard tags[verb].isFinite, isPlainWord(verb), let head = subject(before: verb) else { return }
    let number = readings(head).filter { $0.wordClass == .noun }
      .reduce(NumberSet()) { $0.union($1.number) }
    let forms = readings(verb).filter { $0.wordClass == .finite && $0.person == 3 }
    guard !forms.isEmpty, !number.isEmpty, readings(verb).allSatisfy({ $0.wordClass == .finite }) else {
      return
    }
    if !forms.contains(where: { !$0.number.isDisjoint(with: number) }) { report(.subject, head, verb) }
  }

  /// `è` and its participle or adjective: one number, and the gender of a sure subject.
  mutating func checkPredicate(_ verb: Int) {
    guard tags[verb].isFinite, isPlainWord(verb), tags[verb].reading.person == 3,
      Self.copulas.contains(lexicon.lemma(of: tags[verb].reading)), verb + 1 < tags.count
    else { return }
    if verb > 0, tags[verb - 1].wordClass == .clitic { return }
    let next = verb + 1
    guard tags[next].wordClass == .participle, isPlainWord(next), let words = nominal(next) else { return }
    let participles = words.filter { $0.wordClass == .participle || $0.wordClass == .adjective }
    let number = tags[verb].reading.number
    if !participles.contains(where: { !$0.number.isDisjoint(with: number) }) {
      report(.predicate, verb, next)
      return
    }
    guard let head = subject(before: verb) else { return }
    let nouns = readings(head).filter { $0.wordClass == .noun }
    if !nouns.contains(where: { noun in participles.contains { $0.agrees(with: noun) } }) {
      report(.predicate, head, next)
    }
  }

  private static let copulas: Set<String> = ["essere", "venire"]
}
