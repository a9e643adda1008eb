import Foundation

/// Gives each token of a sentence one reading, by the rules of `tagger-rules.tsv` over the readings of the lexicon.
struct Tagger: Sendable {
  let lexicon: WordLexicon
  let rules: TaggerRules
  private let abbreviations: Set<String>
  private let compound: Set<Int>
  private let modal: Set<Int>

  init(folder: URL, lexicon: WordLexicon) throws {
    self.lexicon = lexicon
    rules = try TaggerRules(folder: folder)
    abbreviations = Set(
      try DataTable(folder: folder, file: "abbreviations.tsv", columns: 1...4).rows.map {
        $0.columns[0].lowercased().split(separator: ".").first.map(String.init) ?? ""
      })
    let auxiliaries: Set<String> = ["essere", "avere", "venire", "andare"]
    let modals: Set<String> = ["dovere", "potere", "volere", "solere"]
    compound = Set(lexicon.lemmas.indices.filter { auxiliaries.contains(lexicon.lemmas[$0]) })
    modal = Set(lexicon.lemmas.indices.filter { modals.contains(lexicon.lemmas[$0]) })
  }

  /// One tag a token.
  func tags(_ tokens: [Token]) -> [WordTag] {
    var sentence = SentenceReadings()
    for index in tokens.indices { append(tokens, index, &sentence) }
    var run = RuleRun(rules: rules.rules, sentence: sentence)
    run.run()
    var tags = (0..<tokens.count).map { WordTag(reading: run.sentence.first($0)) }
    settleFeatures(&tags, run.sentence)
    setRoles(&tags)
    return tags
  }

  private func append(_ tokens: [Token], _ index: Int, _ sentence: inout SentenceReadings) {
    let token = tokens[index]
    var traits = rules.wordLists[token.lower] ?? 0
    switch token.kind {
    case .mark:
      sentence.readings.append(Reading(.mark))
      switch token.text {
      case ",": traits |= TokenTrait.comma.mask
      case ".", ";", ":", "!", "?": traits |= TokenTrait.stop.mask
      default: traits |= TokenTrait.bracket.mask
      }
    case .number:
      sentence.readings.append(Reading(.numeral, .both, .both))
      traits |= TokenTrait.number.mask
    case .address: sentence.readings.append(Reading(.name, .both, .singular))
    case .word:
      addWord(tokens, index, &sentence)
      if token.isElided { traits |= TokenTrait.elided.mask }
      if token.isCapitalised, index > 0, tokens[index - 1].kind == .word { traits |= TokenTrait.capital.mask }
    }
    if index == 0 { traits |= TokenTrait.first.mask }
    if Sound(of: token.lower) == .plain { traits |= TokenTrait.plain.mask }
    sentence.append(traits)
  }

  private func addWord(_ tokens: [Token], _ index: Int, _ sentence: inout SentenceReadings) {
    let token = tokens[index]
    let isAbbreviation =
      index + 1 < tokens.count && tokens[index + 1].text == "." && !tokens[index + 1].spaceBefore
      && (token.lower.utf8.count == 1 || abbreviations.contains(token.lower))
    if isAbbreviation {
      sentence.readings.append(Reading(.abbreviation, .both, .both))
      return
    }
    let before = sentence.readings.count
    var lower = token.lower
    lower.withUTF8 { bytes in
      lexicon.forEachReading(UnsafeRawBufferPointer(bytes)) { sentence.readings.append($0) }
    }
    if sentence.readings.count > before { return }
    let isName =
      token.isAllCaps || token.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
      || (token.isCapitalised && (index > 0 || tokens.count > 1))
    if isName {
      sentence.readings.append(Reading(.name, .both, .both))
    } else if token.isElided {
      sentence.readings.append(Reading(.adjective, .both, .singular))
    } else {
      sentence.readings += WordGuess.readings(token.lower)
    }
  }

  /// Among readings of the chosen class, takes one that agrees with the word before or after.
  private func settleFeatures(_ tags: inout [WordTag], _ sentence: SentenceReadings) {
    for index in tags.indices where sentence.alive[index].nonzeroBitCount > 1 {
      let wordClass = tags[index].wordClass
      guard WordClassSet.nominal.contains(tags[index].reading.set) else { continue }
      for neighbour in [index - 1, index + 1] where tags.indices.contains(neighbour) {
        let other = tags[neighbour].reading
        guard !other.gender.isEmpty, !other.agrees(with: tags[index].reading) else { continue }
        let start = sentence.starts[index]
        for place in start..<sentence.starts[index + 1]
        where sentence.alive[index] & (1 << UInt32(place - start)) != 0 {
          let reading = sentence.readings[place]
          if reading.wordClass == wordClass, reading.agrees(with: other) {
            tags[index].reading = reading
            break
          }
        }
      }
    }
  }

  private func setRoles(_ tags: inout [WordTag]) {
    for index in tags.indices {
      let isCompound = compound.contains(tags[index].reading.lemma)
      guard isCompound || modal.contains(tags[index].reading.lemma) else { continue }
      switch tags[index].wordClass {
      case .finite, .infinitive, .gerund, .participle: break
      default: continue
      }
      var next = index + 1
      while next < tags.count, [.adverb, .negation].contains(tags[next].wordClass) { next += 1 }
      guard next < tags.count else { continue }
      if isCompound, tags[next].wordClass == .participle { tags[index].role = .auxiliary }
      if !isCompound, tags[next].wordClass == .infinitive { tags[index].role = .modal }
    }
  }
}
