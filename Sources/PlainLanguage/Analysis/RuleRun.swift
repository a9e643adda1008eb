/// Applies the rules to one sentence until they change nothing.
struct RuleRun {
  let rules: [TaggerRule]
  var sentence: SentenceReadings

  private static let edge = WordClassSet(.mark).rawValue
  private static let edgeTraits = TokenTrait.stop.mask

  mutating func run() {
    for _ in 0..<4 {
      var changed = false
      for token in 0..<sentence.count {
        let bits = sentence.classes[token]
        if bits & (bits - 1) == 0 { continue }
        for rule in rules where apply(rule, token) { changed = true }
      }
      if !changed { return }
    }
  }

  private mutating func apply(_ rule: TaggerRule, _ token: Int) -> Bool {
    let bits = sentence.classes[token]
    // a rule has work where the token has both what goes and what stays
    guard bits & rule.classes != 0, bits & ~rule.classes != 0 else { return false }
    for condition in rule.conditions where !holds(condition, token, rule) { return false }
    let classes = rule.classes
    return rule.action == .keep
      ? sentence.filter(token) { ReadingTrait.bits($0) & classes != 0 }
      : sentence.filter(token) { ReadingTrait.bits($0) & classes == 0 }
  }

  private func holds(_ condition: TaggerCondition, _ token: Int, _ rule: TaggerRule) -> Bool {
    switch condition.place {
    case .offset(let offset): return holds(condition, at: token + offset, from: token, rule)
    case .left:
      return search(condition, stride(from: token - 1, through: 0, by: -1), rule)
    case .right:
      return search(condition, stride(from: token + 1, to: sentence.count, by: 1), rule)
    }
  }

  /// `<=finite/mark`: found before the barrier; `<!finite/mark`: not found before it.
  private func search(_ condition: TaggerCondition, _ places: StrideThrough<Int>, _ rule: TaggerRule) -> Bool
  {
    for place in places {
      if let result = step(condition, place) { return result }
    }
    return isImpossible(condition)
  }

  private func search(_ condition: TaggerCondition, _ places: StrideTo<Int>, _ rule: TaggerRule) -> Bool {
    for place in places {
      if let result = step(condition, place) { return result }
    }
    return isImpossible(condition)
  }

  private func isImpossible(_ condition: TaggerCondition) -> Bool {
    if case .impossible = condition.test { return true }
    return false
  }

  private func step(_ condition: TaggerCondition, _ place: Int) -> Bool? {
    let classes = sentence.classes[place]
    let traits = sentence.traits[place]
    let found: Bool
    switch condition.test {
    case .certain, .impossible: found = matches(condition.operand, classes, traits, certain: true)
    default: found = matches(condition.operand, classes, traits, certain: false)
    }
    if found { return !isImpossible(condition) }
    return matches(condition.barrier, classes, traits, certain: true) ? isImpossible(condition) : nil
  }

  private func matches(
    _ operand: TaggerCondition.Operand, _ classes: UInt32, _ traits: UInt128, certain: Bool
  ) -> Bool {
    if operand.traits & traits != 0 { return true }
    if operand.classes == 0 { return false }
    return certain ? classes & ~operand.classes == 0 : classes & operand.classes != 0
  }

  private func holds(_ condition: TaggerCondition, at place: Int, from token: Int, _ rule: TaggerRule) -> Bool
  {
    let isInside = place >= 0 && place < sentence.count
    let classes = isInside ? sentence.classes[place] : Self.edge
    let traits = isInside ? sentence.traits[place] : Self.edgeTraits
    switch condition.test {
    case .certain: return matches(condition.operand, classes, traits, certain: true)
    case .possible: return matches(condition.operand, classes, traits, certain: false)
    case .impossible: return !matches(condition.operand, classes, traits, certain: false)
    case .agrees(let wanted): return isInside && agree(place, token, rule) == wanted
    case .sameNumber: return isInside && haveOneNumber(place, token)
    }
  }

  /// Whether some reading there agrees with some reading here that the rule would leave; where it leaves none that shows
  /// gender, with any reading here that does.
  private func agree(_ place: Int, _ token: Int, _ rule: TaggerRule) -> Bool {
    var left = Self.agreeing & (rule.action == .keep ? rule.classes : ~rule.classes)
    if sentence.classes[token] & left == 0 { left = Self.agreeing }
    return sentence.contains(token) { here in
      ReadingTrait.bits(here) & left != 0
        && sentence.contains(place) {
          ReadingTrait.bits($0) & Self.agreeing != 0 && $0.agrees(with: here)
        }
    }
  }

  private static let agreeing: UInt32 =
    ["noun", "adjective", "participle", "article", "joint", "determiner", "pronoun", "name", "numeral"]
    .reduce(0) { $0 | ReadingTrait.named[$1, default: 0] }

  private func haveOneNumber(_ place: Int, _ token: Int) -> Bool {
    sentence.contains(token) { here in
      here.wordClass == .finite
        && sentence.contains(place) {
          $0.wordClass != .finite
            && ($0.number.isEmpty || !$0.number.isDisjoint(with: here.number))
        }
    }
  }
}
