/// Fractions: "1/2 tazza" is said "mezza tazza", "1/3 del reddito" "un terzo del reddito", "2/3 giorni" "2 o 3 giorni".
///
/// What may be a number of a case, a house or a page is none of these and keeps its slash.
struct FractionReading: Sendable {
  /// A thing that is counted and divided.
  struct Measure: Sendable, Equatable {
    var one: String
    var gender: ItalianNumerals.Gender
  }

  /// Singular forms with themselves, and plural ones with their singular.
  let singular: [String: Measure]
  let plural: [String: Measure]

  var reading: Reading {
    Reading { text, index, _ in
      guard let fraction = WrittenFraction(text, at: index) else { return nil }
      let context = FractionContext(text: text, start: index, end: fraction.end)
      if let whole = fraction.whole { return mixed(fraction, whole, text) }
      return halfAfterNoun(fraction, context) ?? measured(fraction, text)
        ?? alternative(fraction, text) ?? part(fraction, context)
    }
  }

  /// "2 1/2 tazze": "2 tazze e mezza"; "1½" alone: "1 e mezzo".
  private func mixed(_ fraction: WrittenFraction, _ whole: Int, _ text: SourceText) -> Reading.Match? {
    let start = text.skipSpaces(fraction.end)
    let word = text.word(at: start)
    if let measure = singular[word] ?? plural[word] {
      let end = text.lettersEnd(start)
      let isShort = word.count <= 2
      let noun = whole == 1 || isShort ? measure.one : text.string(start..<end)
      let count = whole == 1 ? Self.one(measure) : "\(whole) "
      return .init(end: end, spoken: "\(count)\(noun) e \(fraction.named(measure.gender))")
    }
    guard fraction.isSymbol else { return nil }
    return .init(end: fraction.end, spoken: "\(whole) e \(fraction.named(.masculine))")
  }

  /// "3 anni e 1/2".
  private func halfAfterNoun(_ fraction: WrittenFraction, _ context: FractionContext) -> Reading.Match? {
    let words = context.words
    guard words.count >= 2, words[0] == "e", let measure = singular[words[1]] ?? plural[words[1]] else {
      return nil
    }
    return .init(end: fraction.end, spoken: fraction.named(measure.gender))
  }

  /// "1/2 tazza", "3/4 di litro", "3/4 d'ora".
  private func measured(_ fraction: WrittenFraction, _ text: SourceText) -> Reading.Match? {
    let start = text.skipSpaces(fraction.end)
    guard start > fraction.end || fraction.isSymbol, let measure = singular[text.word(at: start)] else {
      return nil
    }
    let end = text.lettersEnd(start)
    guard text[end] != "/", text[end] != "'" else { return nil }
    let startsWithVowel = measure.one.first.map { "aeiou".contains($0) } ?? false
    // "20/30 cm" are two lengths.
    guard fraction.isCommon else {
      guard fraction.top > 4, let many = plural.first(where: { $0.value == measure })?.key else { return nil }
      return .init(end: end, spoken: "\(fraction.top) o \(fraction.bottom) \(many)")
    }
    if fraction.isHalf {
      let half = measure.one == "ora" ? "mezz'" : fraction.named(measure.gender) + " "
      return .init(end: end, spoken: half + measure.one)
    }
    return .init(
      end: end, spoken: fraction.named(.masculine) + (startsWithVowel ? " d'" : " di ") + measure.one)
  }

  /// "2/3 giorni": one number or the next.
  private func alternative(_ fraction: WrittenFraction, _ text: SourceText) -> Reading.Match? {
    let start = text.skipSpaces(fraction.end)
    guard start > fraction.end, !fraction.isSymbol, fraction.bottom == fraction.top + 1,
      plural[text.word(at: start)] != nil
    else { return nil }
    return .init(end: fraction.end, spoken: "\(fraction.top) o \(fraction.bottom)")
  }

  /// "1/3 del reddito", "almeno 2/3", "proprietà per 250/1000".
  private func part(_ fraction: WrittenFraction, _ context: FractionContext) -> Reading.Match? {
    guard fraction.isSymbol || context.announcesPart(isCommon: fraction.isCommon) else { return nil }
    let spoken = fraction.named(.masculine)
    let hasArticle = context.words.first == "un"
    if hasArticle, spoken.hasPrefix("un ") {
      return .init(end: fraction.end, spoken: String(spoken.dropFirst(3)))
    }
    let needsArticle = fraction.isHalf && !fraction.isSymbol && !hasArticle
    return .init(end: fraction.end, spoken: needsArticle ? "un " + spoken : spoken)
  }

  private static func one(_ measure: Measure) -> String {
    guard measure.gender == .feminine else { return "un " }
    return measure.one.first.map { "aeiou".contains($0) } == true ? "un'" : "una "
  }
}
