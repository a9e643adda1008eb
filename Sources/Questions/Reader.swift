/// Reads a text with a lexicon.
struct Reader: Sendable {
  var lexicon: Lexicon
  /// Words that the questions and their variants use; nil while these are being read: then no word is mended.
  var vocabulary: Set<String>?

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The concepts that the words of a text name each by itself, without longer phrases.
  func conceptsOfSingleWords(_ text: String) -> Set<String> {
    Word.words(of: text).reduce(into: []) { result, word in
      let phrases = lexicon.phrases[word.stem, default: []] + lexicon.phrases["=" + word.folded, default: []]
      for phrase in phrases where phrase.stems.count == 1 && phrase.fits(word, at: 0) {
        if case .concept(let id) = phrase.label { result.insert("c:" + id) }
      }
    }
  }

  func read(_ text: String) -> Reading {
    let words = Word.words(of: text)
    let kept = withoutPlaces(words).filter { !lexicon.stopWords.contains($0.folded) }
    var reading = Reading()
    reading.size = kept.count
    var index = 0
    while index < kept.count {
      index += take(kept, at: index, into: &reading)
    }
    return reading
  }

  /// Reads the longest known phrase at a place, else one word; gives the number of words read.
  private func take(_ words: [Word], at index: Int, into reading: inout Reading) -> Int {
    let word = words[index]
    let phrases = lexicon.phrases[word.stem, default: []] + lexicon.phrases["=" + word.folded, default: []]
    if let length = takePhrase(words, at: index, among: phrases, into: &reading) { return length }
    if Self.isHarmlessNumber(words, at: index) { return 1 }
    if let vocabulary, !vocabulary.contains(word.stem),
      let mend = Spelling.mend(word.stem, among: lexicon.mendable),
      let length = takePhrase(
        words, at: index, among: lexicon.phrases[mend, default: []], isMended: true, into: &reading)
    {
      reading.mended += 1
      return length
    }
    if word.folded == "non" || word.folded == "senza" {
      reading.insert(Reading.Item(keys: ["i:negated"], isNeutral: false))
      return 1
    }
    reading.insert(word: word)
    return 1
  }

  /// Ages, percentages, years and day numbers change no question; a small number by itself may ("2 contrassegni").
  private static func isHarmlessNumber(_ words: [Word], at index: Int) -> Bool {
    guard let number = Int(words[index].folded) else { return false }
    if number >= 15 { return true }
    let next = index + 1 < words.count ? words[index + 1].stem : ""
    return ["ann", "mes", "giorn", "percent", "settiman", "or", "ore", "ora"].contains(next)
  }

  private func takePhrase(
    _ words: [Word], at index: Int, among phrases: [Lexicon.Phrase], isMended: Bool = false,
    into reading: inout Reading
  ) -> Int? {
    var length = 0
    var mended = 0
    var labels: [Lexicon.Label] = []
    for phrase in phrases where phrase.stems.count >= length {
      guard isMended ? phrase.label != .neutral : phrase.fits(words[index], at: 0),
        let mends = mendsNeeded(words, at: index, phrase: phrase)
      else { continue }
      if phrase.stems.count > length || mends < mended {
        (length, mended, labels) = (phrase.stems.count, mends, [])
      }
      if mends == mended { labels.append(phrase.label) }
    }
    guard length > 0 else { return nil }
    reading.mended += mended
    note(labels, words[index..<(index + length)], into: &reading)
    return length
  }

  /// How many of a phrase's words after the first are misspelt; nil if the phrase is not there.
  private func mendsNeeded(
    _ words: [Word], at index: Int, phrase: Lexicon.Phrase
  ) -> Int? {
    guard index + phrase.stems.count <= words.count else { return nil }
    var mends = 0
    for (offset, stem) in phrase.stems.enumerated().dropFirst() {
      let found = words[index + offset]
      if phrase.fits(found, at: offset) { continue }
      guard vocabulary != nil, !lexicon.knows(found), Spelling.isMisspelling(found.stem, of: stem) else {
        return nil
      }
      mends += 1
    }
    return mends
  }

  private func note(_ labels: [Lexicon.Label], _ words: ArraySlice<Word>, into reading: inout Reading) {
    var item = Reading.Item(keys: [], isNeutral: false)
    for label in labels {
      switch label {
      case .concept(let id): item.keys.insert("c:" + id)
      case .intent(let id): item.keys.insert("i:" + id)
      case .neutral: item.isNeutral = true
      case .boundary: reading.boundaries.append(words.map(\.surface).joined(separator: " "))
      }
    }
    if !item.keys.isEmpty { reading.insert(item) }
  }

  /// Drops names of Italian places, and whatever name follows "abito a", "residente a", "comune di".
  private func withoutPlaces(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    var afterLead = false
    for word in words {
      if lexicon.stopWords.contains(word.folded) {
        result.append(word)
        continue
      }
      let isPlace = lexicon.places.contains(word.folded)
      if isPlace || (afterLead && word.isName && !lexicon.knows(word)) {
        // The place's second name may follow: "Reggio Emilia", "San Donà di Piave".
        afterLead = afterLead && word.isName
        continue
      }
      afterLead = lexicon.placeLeads.contains(word.stem)
      result.append(word)
    }
    return result
  }
}
