/// A query, word by word, with what each word may stand for.
struct SearchQuery {
  /// One word as typed, with its readings.
  struct Term {
    var typed: String
    /// What it may be, best first; a reading may have several words (`asl` is `azienda sanitaria locale`).
    var readings: [Reading]
  }

  struct Reading: Hashable {
    var text: String
    /// 1 as typed; less for an abbreviation, less for a correction.
    var quality: Double
  }

  private(set) var terms: [Term]
  /// Categories that the words name (`comune`, `asl`); empty for none.
  let kinds: Set<String>
  /// Whole-name keys to look up, with their quality.
  let keys: [String: Double]
  /// A word was corrected.
  let isCorrected: Bool

  /// Words beyond this number are left out: nobody's name is longer.
  static let mostWords = 16

  init(_ text: String, vocabulary: Vocabulary, lexicon: Lexicon) {
    let words = Array(Folding.words(text).prefix(Self.mostWords))
    let bare = words.filter { !vocabulary.stopwords.contains($0.text) || $0.hasDot }
    let kept = Self.withoutFillers(bare.isEmpty ? words : bare, vocabulary)
    kinds = Self.kinds(kept.map(\.text), vocabulary)
    var corrected = false
    terms = kept.map { word in
      var readings = Self.readings(of: word, vocabulary: vocabulary)
      let isKnown = readings.contains { $0.text.contains(" ") || lexicon.contains($0.text) }
      if !isKnown {
        let similar = lexicon.similar(to: word.text)
        if !similar.isEmpty { corrected = true }
        readings += similar.map { Reading(text: $0.word, quality: $0.slips == 1 ? 0.88 : 0.74) }
      }
      return Term(typed: word.text, readings: readings)
    }
    isCorrected = corrected
    var keys = Self.keys(terms)
    keys[Folding.key(text)] = 1
    keys[vocabulary.bareKey(text)] = 1
    self.keys = keys
  }

  private static func readings(of word: Folding.Word, vocabulary: Vocabulary) -> [Reading] {
    var readings = [Reading(text: word.text, quality: 1)]
    if let words = vocabulary.abbreviations[word.text],
      word.hasDot || !vocabulary.dottedOnly.contains(word.text)
    {
      readings += words.filter { $0 != word.text }.map { Reading(text: $0, quality: 0.95) }
    }
    // `roma5`, `to4`: a name and its number written as one.
    let letters = word.text.prefix { !$0.isNumber }
    let digits = word.text.dropFirst(letters.count)
    if letters.count >= 2, !digits.isEmpty, digits.allSatisfy(\.isNumber) {
      readings.append(Reading(text: "\(letters) \(digits)", quality: 0.98))
    }
    return readings
  }

  /// `numero verde inps` asks for INPS; a query of fillers alone keeps them.
  private static func withoutFillers(_ words: [Folding.Word], _ vocabulary: Vocabulary) -> [Folding.Word] {
    let kept = words.indices.filter { index in
      let isGreen = words[index].text == "verde" && index > 0 && words[index - 1].text == "numero"
      return !isGreen && !vocabulary.fillers.contains(words[index].text)
    }
    return kept.isEmpty ? words : kept.map { words[$0] }
  }

  /// The categories named by one word, or by two in a row (`camera commercio`).
  private static func kinds(_ words: [String], _ vocabulary: Vocabulary) -> Set<String> {
    var kinds: Set<String> = []
    for (index, word) in words.enumerated() {
      if index + 1 < words.count, let found = vocabulary.kinds(named: word + " " + words[index + 1]) {
        kinds.formUnion(found)
      } else if let found = vocabulary.kinds(named: word) {
        kinds.formUnion(found)
      }
    }
    return kinds
  }

  /// Every way of reading the whole query, up to a bound; neighbours also written as one word (`san remo`).
  private static func keys(_ terms: [Term]) -> [String: Double] {
    var partial: [(words: [String], quality: Double)] = [([], 1)]
    for term in terms {
      partial = partial.flatMap { so in
        term.readings.prefix(6).map { (so.words + [$0.text], so.quality * $0.quality) }
      }
      partial = Array(partial.sorted { $0.quality > $1.quality }.prefix(48))
    }
    var keys: [String: Double] = [:]
    for (words, quality) in partial where !words.isEmpty {
      let key = words.joined(separator: " ")
      keys[key] = max(keys[key] ?? 0, quality)
      for index in words.indices.dropLast() {
        var joined = words
        joined[index] += joined.remove(at: index + 1)
        let key = joined.joined(separator: " ")
        keys[key] = max(keys[key] ?? 0, quality * 0.98)
      }
    }
    return keys
  }
}
