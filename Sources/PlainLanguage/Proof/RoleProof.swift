/// Who does what to whom: two parties do not change places, and what went to somebody does not come from him.
struct RoleProof: ProofPart {
  let old: ProofText
  let new: ProofText
  let anchors: Anchors
  let language: Language

  /// Beyond this many parties only the first are compared.
  private static let most = 40

  var problems: [String] {
    let parties = self.parties
    if let some = parties.first(where: becomesSubject) { return ["destinatario perso: \(word(some))"] }
    if let pair = exchanged { return ["scambiati: \(pair.0), \(pair.1)"] }
    for (index, some) in parties.enumerated() {
      if [some.before, some.after] == ["a", "da"] || [some.before, some.after] == ["da", "a"] {
        return ["da e a scambiati: \(word(some))"]
      }
      for other in parties[(index + 1)...] {
        if some.before != other.before, some.before == other.after, other.before == some.after {
          return ["ruoli scambiati: \(word(some)), \(word(other))"]
        }
        let isSame = some.before == other.before && some.after == other.after && some.before == some.after
        let isTurned = (some.old < other.old) != (some.new < other.new)
        if isSame, isTurned, some.before.isEmpty || some.isName && other.isName,
          isOneClause(some.old, other.old, old), isOneClause(some.new, other.new, new)
        {
          return ["ordine scambiato: \(word(some)), \(word(other))"]
        }
      }
    }
    return []
  }

  var comparisons: [ProofComparison] {
    let parties = self.parties
    return comparison(
      "chi e a chi", parties.map { shown($0.before, $0.old, old) },
      parties.sorted { $0.new < $1.new }.map { shown($0.after, $0.new, new) }, problems.isEmpty)
  }

  /// Who received something opens a sentence now: "l'assegno al datore" and "Il datore gira l'assegno".
  private func becomesSubject(_ party: Party) -> Bool {
    guard party.before == "a", party.after.isEmpty, new.sentences.indices.contains(new.sentenceOf[party.new])
    else { return false }
    let start = new.sentences[new.sentenceOf[party.new]].lowerBound
    // "è consentito ai residenti", "i residenti possono"
    let isPermission = old.markers.contains {
      ["facoltà", "divieto", "diritto"].contains(rules[$0.group].name)
    }
    return party.new - start < 2 && party.old - (old.sentences.first?.lowerBound ?? 0) > 2 && !isPermission
  }

  private var rules: [ProofRules.Class] { language.proof.classes }

  /// Two words that have taken each other's place: each stands before what stood after the other.
  private var exchanged: (String, String)? {
    let words = anchors.places.values.sorted { $0.old < $1.old }.prefix(Self.most)
    for (index, some) in words.enumerated() {
      for other in words[words.index(words.startIndex, offsetBy: index + 1)...] where some.new > other.new {
        let (first, second) = (anchors.old.right[some.old + 1], anchors.old.right[other.old + 1])
        guard first != 0, second != 0, first == anchors.new.right[other.new + 1],
          second == anchors.new.right[some.new + 1], first != old.keys[other.old],
          role(some.old, old) == role(some.new, new), role(other.old, old) == role(other.new, new)
        else { continue }
        return (old.tokens[some.old].lower, old.tokens[other.old].lower)
      }
    }
    return nil
  }

  private struct Party {
    var old: Int
    var new: Int
    /// The preposition that governs it, empty for a subject or an object.
    var before: String
    var after: String
    var isName: Bool
  }

  /// No comma and no condition stands between two words.
  private func isOneClause(_ some: Int, _ other: Int, _ text: ProofText) -> Bool {
    let range = min(some, other)..<max(some, other)
    return text.sentenceOf[some] == text.sentenceOf[other]
      && !range.contains {
        text.tokens[$0].text == "," || Clauses.subordinators.contains(text.tokens[$0].lower)
      }
  }

  private func word(_ party: Party) -> String { old.tokens[party.old].lower }

  private func shown(_ role: String, _ index: Int, _ text: ProofText) -> String {
    role.isEmpty ? text.tokens[index].lower : role + " " + text.tokens[index].lower
  }

  /// Nouns with an article or a preposition and names, in the order of the old text.
  private var parties: [Party] {
    var result: [Party] = []
    for place in anchors.places.values.sorted(by: { $0.old < $1.old }) where result.count < Self.most {
      guard let before = role(place.old, old), let after = role(place.new, new) else { continue }
      result.append(
        Party(
          old: place.old, new: place.new, before: before, after: after,
          isName: NameFacts.isName(place.old, old.tokens) && NameFacts.isName(place.new, new.tokens)))
    }
    return result
  }

  /// Nil for what is no noun; an infinitive has no role.
  private func role(_ index: Int, _ text: ProofText) -> String? {
    guard text.tokens[index].kind == .word,
      !language.verbs.readings(text.tokens[index].lower).contains(where: { $0.feature == .infinitive })
    else { return nil }
    let isName = NameFacts.isName(index, text.tokens)
    guard index > 0 else { return isName ? "" : nil }
    let previous = text.tokens[index - 1]
    if let determiner = Determiner.parse(previous.lower) {
      // "per il Comune"
      if determiner.preposition == nil, index > 1, let role = Self.prepositions[text.tokens[index - 2].lower]
      {
        return role
      }
      return determiner.preposition ?? ""
    }
    if let role = Self.prepositions[previous.lower] { return role }
    guard isName else { return nil }
    // a later word of a name has the role of the first
    let isLater = previous.kind == .word && previous.isCapitalised
    return isLater ? self.role(index - 1, text) ?? "" : ""
  }

  private static let prepositions = [
    "di": "di", "d'": "di", "a": "a", "ad": "a", "da": "da", "in": "in", "con": "con", "su": "su",
    "per": "per", "tra": "tra", "fra": "tra", "contro": "contro", "verso": "verso",
  ]
}
