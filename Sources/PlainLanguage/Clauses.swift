/// A rough reading of a sentence's clauses: which finite verbs are main and where a subordinate clause is open.
struct Clauses {
  let passage: Passage
  /// Token places of main verbs, in order.
  private(set) var mainVerbs: [Int] = []
  /// By token: true inside a subordinate clause that is not closed yet.
  private(set) var isSubordinate: [Bool]
  /// Whether the sentence holds a condition or an exception that may govern more than one clause.
  var hasCondition: Bool { hasConditionWord || hasScope }
  /// A condition or an exception.
  var hasConditionWord: Bool { !conditionWords.isEmpty }
  /// Tokens of the words that make a condition or an exception, in order.
  let conditionWords: [Int]
  /// An opening such as "Entro 30 giorni" that holds for all clauses.
  let hasScope: Bool

  init(_ passage: Passage) {
    self.passage = passage
    isSubordinate = [Bool](repeating: false, count: passage.tokens.count)
    conditionWords = Self.conditions(passage.tokens)
    hasScope = Self.opensWithScope(passage.tokens)
    read()
  }

  private mutating func read() {
    var isOpen = false
    var hasVerb = false
    var isConditional = false
    for (index, token) in passage.tokens.enumerated() {
      guard token.depth == 0 else {
        isSubordinate[index] = isOpen
        continue
      }
      if token.kind == .mark {
        if token.text == ";" || token.text == ":"
          || (token.text == "," && isOpen && hasVerb && !(isConditional && goesOn(index + 1)))
        {
          isOpen = false
          hasVerb = false
        }
      } else if Self.opensSubordinate(index, passage.tokens) {
        isOpen = true
        hasVerb = false
        isConditional = Self.conditional.contains(token.lower)
      } else if let verb = passage.verbs[index], verb.feature.isFinite {
        if !isOpen {
          if verb.feature.isIndicative { mainVerbs.append(index) }
        } else if !hasVerb || isCoordinated(index) {
          hasVerb = true
        } else if verb.feature.isIndicative {
          // a second verb without "e": the relative clause ended without a comma
          isOpen = false
          hasVerb = false
          mainVerbs.append(index)
        }
      }
      isSubordinate[index] = isOpen
    }
  }

  /// `Se ..., oppure ...,`: the condition has a second part.
  private func goesOn(_ index: Int) -> Bool {
    index < passage.tokens.count
      && ["o", "oppure", "ovvero", "e", "ed"].contains(passage.tokens[index].lower)
  }

  /// The last main verb before a token.
  func mainVerb(before index: Int) -> Int? { mainVerbs.last { $0 < index } }

  private func isCoordinated(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place < 4 {
      let lower = passage.tokens[place].lower
      if ["e", "ed", "o", "od", "oppure", "ovvero", ","].contains(lower) { return true }
      guard Self.particles.contains(lower) else { return false }
      place -= 1
    }
    return false
  }

  static func opensSubordinate(_ index: Int, _ tokens: [Token]) -> Bool {
    let lower = tokens[index].lower
    if lower == "cui", index + 1 < tokens.count, Determiner.parse(tokens[index + 1].lower)?.preposition == "a"
    {
      // "di cui all'art. 3" has no verb
      return false
    }
    if subordinators.contains(lower) { return true }
    if lower == "quale" || lower == "quali" {
      return index > 0 && Determiner.parse(tokens[index - 1].lower) != nil
    }
    return false
  }

  static let subordinators: Set<String> = [
    "che", "cui", "chi", "se", "qualora", "quando", "dove", "ove", "laddove", "mentre", "perché", "poiché",
    "affinché", "purché", "benché", "sebbene", "nonostante", "finché", "giacché", "siccome", "quanto", "come",
    "dovunque", "chiunque", "allorché", "allorquando", "sicché", "cosicché", "quanti", "quante", "anziché",
  ]

  /// Words that stand between a subject and its verb.
  static let particles: Set<String> = [
    "non", "si", "ne", "ci", "vi", "lo", "la", "li", "le", "gli", "anche", "inoltre", "altresì", "quindi",
    "poi",
    "l'", "c'", "n'", "pertanto", "successivamente", "conseguentemente", "comunque", "infine", "già",
    "sempre",
    "solo", "dunque", "perciò", "così", "mi", "ti",
  ]

  private static let conditional: Set<String> = [
    "se", "qualora", "ove", "laddove", "purché", "quando", "salvo", "salva", "salvi", "tranne", "eccetto",
    "finché",
    "condizione", "allorché", "quandanche", "limitatamente", "esclusivamente", "altrimenti",
  ]

  private static func conditions(_ tokens: [Token]) -> [Int] {
    tokens.indices.filter { index in
      let lower = tokens[index].lower
      if conditional.contains(lower) { return true }
      if lower == "caso" || lower == "casi" || lower == "ipotesi" {
        return index > 0 && ["in", "nel", "nei", "nell'", "nelle"].contains(tokens[index - 1].lower)
      }
      return lower == "meno" && index + 1 < tokens.count && tokens[index + 1].lower == "che"
    }
  }

  /// A limit at the beginning of the sentence ("Entro 30 giorni, ...") holds for all its clauses.
  private static func opensWithScope(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first(where: { $0.kind == .word }) else { return false }
    if tokens.count > 1, first.lower == "per", tokens[1].lower == "questo" { return false }
    return scopeOpeners.contains(first.lower)
  }

  private static let scopeOpeners: Set<String> = [
    "entro", "dopo", "prima", "fino", "dal", "dalla", "dall'", "dai", "per", "senza", "ogni", "durante", "a",
    "solo",
    "soltanto", "decorso", "decorsi", "trascorso", "trascorsi", "previa", "previo", "limitatamente", "ferma",
    "fermo", "oltre", "non",
  ]
}
