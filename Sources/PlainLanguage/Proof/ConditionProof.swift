/// A condition keeps its words on its side and governs what it governed.
struct ConditionProof: ProofPart {
  let old: ProofText
  let new: ProofText
  let anchors: Anchors
  let language: Language

  var problems: [String] {
    let before = clauses(old)
    if before.isEmpty { return [] }
    let after = clauses(new)
    var result: [String] = []
    if let word = crossing(before, after) { result.append("condizione: «\(word)» ha cambiato posto") }
    if let clause = after.first(where: { isAlone($0) }) {
      result.append("condizione senza conseguenza: \(new.slice(clause.range))")
    }
    if let word = released(before) { result.append("condizione: «\(word)» non ne dipende più") }
    return result
  }

  var comparisons: [ProofComparison] {
    comparison(
      "condizioni", clauses(old).map { old.slice($0.range) }, clauses(new).map { new.slice($0.range) },
      problems.isEmpty)
  }

  private struct Clause {
    var range: Range<Int>
    /// The words of the condition end where a mark ends them.
    var isClosed: Bool
    /// It opens its sentence and holds for all that follows.
    var opens: Bool
  }

  /// The conditions of a text, from their first word to the mark that closes them.
  private func clauses(_ text: ProofText) -> [Clause] {
    var result: [Clause] = []
    for marker in text.markers where language.proof.classes[marker.group].condition && !marker.isExempt {
      if let last = result.last, last.range.contains(marker.start) { continue }
      let sentence = text.sentences.first { $0.contains(marker.start) } ?? marker.start..<text.tokens.count
      let opens = marker.start - sentence.lowerBound < 3
      var end = marker.end
      var hasVerb = !opens || !Self.clausal.contains(text.tokens[marker.start].lower)
      while end < sentence.upperBound {
        let token = text.tokens[end]
        if token.depth == 0, token.kind == .mark {
          if token.text == ";" || token.text == ":" || token.text == "." { break }
          if token.text == ",", hasVerb { break }
        }
        if FiniteReading.isFinite(end, text.tokens, language) { hasVerb = true }
        end += 1
      }
      let isClosed = end < sentence.upperBound && text.tokens[end].text == ","
      result.append(Clause(range: marker.start..<end, isClosed: isClosed, opens: opens))
    }
    return result
  }

  private static let clausal: Set<String> = [
    "se", "qualora", "quando", "ove", "laddove", "purché", "allorché", "allorquando", "nel", "nei",
    "nell'", "nelle",
  ]

  /// A word that stood in a condition and stands outside now, or the other way round.
  private func crossing(_ before: [Clause], _ after: [Clause]) -> String? {
    guard before.count == after.count else { return nil }
    for (key, place) in anchors.places.sorted(by: { $0.value.old < $1.value.old }) where key != 0 {
      let was = before.first { $0.range.contains(place.old) }
      let stands = after.first { $0.range.contains(place.new) }
      if let was, stands == nil, was.isClosed && was.opens || after.allSatisfy({ $0.opens == was.opens }) {
        return old.tokens[place.old].lower
      }
      if was == nil, stands?.opens == true || stands?.isClosed == true, before.allSatisfy({ $0.isClosed }) {
        return old.tokens[place.old].lower
      }
    }
    return nil
  }

  /// "Se la domanda è incompleta." is no sentence; an enumeration may follow after a colon.
  private func isAlone(_ clause: Clause) -> Bool {
    guard clause.opens, Self.clausal.contains(new.tokens[clause.range.lowerBound].lower),
      let sentence = new.sentences.first(where: { $0.contains(clause.range.lowerBound) }),
      let last = new.tokens[sentence].last
    else { return false }
    return clause.range.upperBound >= sentence.upperBound - 1 && last.text == "."
      && new.sentences.count > old.sentences.count
  }

  /// A main verb that the opening condition governed and that stands in a sentence without a condition now.
  private func released(_ before: [Clause]) -> String? {
    guard new.sentences.count > old.sentences.count else { return nil }
    for clause in before where clause.opens && clause.isClosed {
      guard let sentence = old.sentences.first(where: { $0.contains(clause.range.lowerBound) }) else {
        continue
      }
      for index in clause.range.upperBound..<sentence.upperBound {
        guard FiniteReading.isFinite(index, old.tokens, language), isCoordinated(index),
          let place = anchors.places[old.keys[index]], !isConditional(new.sentenceOf[place.new])
        else { continue }
        return old.tokens[index].lower
      }
    }
    return nil
  }

  private func isCoordinated(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place < 4 {
      let lower = old.tokens[place].lower
      if ["e", "ed", "o", "oppure", ";"].contains(lower) { return true }
      guard Clauses.particles.contains(lower) else { return false }
      place -= 1
    }
    return false
  }

  private func isConditional(_ number: Int) -> Bool {
    guard new.sentences.indices.contains(number) else { return false }
    let range = new.sentences[number]
    return new.markers.contains { marker in
      range.contains(marker.start)
        && (language.proof.classes[marker.group].condition
          || language.proof.classes[marker.group].count == .backref)
    }
  }
}
