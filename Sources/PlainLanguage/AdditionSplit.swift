/// `definisce i modelli del servizio e le regole per i cittadini` becomes `... . Definisce anche le regole ...`: the verb
/// is said again before a second object, in a long sentence.
struct AdditionSplit {
  let place: SplitPlace

  func replacement(at index: Int) -> Replacement? {
    let tokens = place.tokens
    guard place.isLong, ["e", "ed"].contains(tokens[index].lower), index > 4,
      !place.clauses.isSubordinate[index], let main = place.clauses.mainVerbs.last, main < index,
      let group = place.verbGroup(main), !group.isNegated, place.hold(at: index) == .none,
      !Self.excluded.contains(group.reading.lemma) || isPurpose(group), let start = start(group, index),
      opener(start) != nil, opener(start) == opener(index + 1), agrees(group, index + 1),
      index - start > 4, place.wordCount(from: index) > 6,
      isOneSeries(start, index), isTail(index + 1)
    else { return nil }
    let rule = place.language.rule(
      "frasi.aggiunta", "Due cose di cui si dice lo stesso: si ripete il verbo.", source: "designers")
    return place.stop(
      from: index, next: index + 1,
      opening: place.said(group, with: "anche")
        + (start > group.end
          ? " " + place.passage.slice(place.tokens[group.end].start, place.tokens[start - 1].end) : ""),
      rule: rule)
  }

  /// `ha per oggetto la gestione`
  private func isPurpose(_ group: VerbGroup) -> Bool {
    group.reading.lemma == "avere" && place.token(group.end)?.lower == "per"
      && ["oggetto", "scopo", "obiettivo", "compito", "fine"].contains(
        place.token(group.end + 1)?.lower ?? "")
  }

  /// The token where the first thing begins: after the verb, an infinitive that depends on it and a short complement
  /// (`provvede a fornire al cittadino`), which are said again as well.
  private func start(_ group: VerbGroup, _ index: Int) -> Int? {
    var start = place.afterAdverbs(group.end)
    if isPurpose(group) { return start + 2 }
    if ["a", "ad", "di"].contains(place.token(start)?.lower ?? ""), place.isInfinitive(start + 1) {
      start += 2
    }
    if start < index, place.article(start) == nil,
      Determiner.parse(place.token(start)?.lower ?? "")?.preposition == "a", opener(index + 1) == "article",
      let object = (start + 2..<max(start + 2, min(index, start + 5))).first(where: {
        place.article($0) != nil
      }),
      !place.tokens[start..<object].contains(where: { [",", "e", "o"].contains($0.lower) })
    {
      return object
    }
    return start
  }

  /// What both things begin with: an article alone, or the same preposition.
  private func opener(_ index: Int) -> String? {
    guard let token = place.token(index), token.kind == .word, token.depth == 0 else { return nil }
    if place.article(index) != nil { return "article" }
    guard let preposition = Determiner.parse(token.lower)?.preposition else { return nil }
    return ["a", "in", "su", "di", "con"].contains(preposition) ? preposition : nil
  }

  /// After a passive the thing said second is a subject as well, and must agree with the verb.
  private func agrees(_ group: VerbGroup, _ index: Int) -> Bool {
    guard group.isPassive || group.hasSi || group.reading.lemma == "essere",
      let article = place.article(index)
    else { return true }
    guard article.isPlural == group.isPlural else { return false }
    guard let last = group.rest.last, let participle = place.participle(last) else { return true }
    return article.gender.map { ($0 == .feminine) == ((participle.feature.rawValue - 44) % 2 == 1) } ?? true
  }

  /// Nothing between the verb and "e" that "e" could join instead.
  private func isOneSeries(_ start: Int, _ index: Int) -> Bool {
    let kind = opener(start)
    for place in (start + 1)..<index where self.place.tokens[place].depth == 0 {
      let token = self.place.tokens[place]
      if [",", ";", ":", "e", "ed", "o", "né", "sia", "tra", "fra"].contains(token.lower) { return false }
      if Self.governing.contains(token.lower), opener(place + 1) == "article" || kind != "article" {
        return false
      }
      if opener(place) == kind { return false }
      if self.place.passage.verbs[place] != nil { return false }
    }
    return true
  }

  /// No limit, aim or clause that might hold for both things.
  private func isTail(_ start: Int) -> Bool {
    for index in start..<place.tokens.count where place.tokens[index].depth == 0 {
      let token = place.tokens[index]
      if Self.shared.contains(token.lower) || token.lower.hasSuffix("ndo") { return false }
      if token.text == ":" || token.text == ";" { return false }
    }
    return !place.clauses.mainVerbs.contains { $0 > start }
  }

  /// Verbs whose complement is no thing that could be added.
  private static let excluded: Set<String> = [
    "avere", "volere", "intendere", "parere", "sembrare", "risultare", "andare", "bastare", "occorrere",
    "trattare", "tenere", "mettere", "porre", "stare",
  ]
  /// Words before an article that make it part of what precedes.
  private static let governing: Set<String> = [
    "con", "per", "secondo", "tramite", "mediante", "attraverso", "presso", "verso", "dopo", "durante",
    "contro", "sotto", "sopra", "oltre", "senza", "tutti", "tutte", "entrambi", "entrambe", "come", "anche",
    "di", "a", "da", "in", "su",
  ]
  /// What stands at the end and may belong to both things.
  private static let shared: Set<String> = [
    "entro", "durante", "prima", "dopo", "fino", "se", "qualora", "quando", "purché", "salvo", "non",
    "rispettivamente", "entrambi", "entrambe", "ambedue", "né", "senza", "quale", "quali", "ma",
  ]
}
