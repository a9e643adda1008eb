/// A text as the proof reads it.
struct ProofText {
  let text: String
  let tokens: [Token]
  let facts: [FactExtractor.Span]
  /// By token: the place of its fact in `facts`, or -1.
  let factOf: [Int]
  /// By token: its key, 0 for marks.
  var keys: [UInt64]
  let markers: [ProofRules.Occurrence]
  /// By token: the number of its sentence.
  let sentenceOf: [Int]
  let sentences: [Range<Int>]

  init(_ text: String, _ language: Language) {
    self.text = text
    var tokens = Tokenizer.tokens(text)
    Brackets.mark(&tokens)
    facts = language.facts.spans(tokens)
    var factOf = [Int](repeating: -1, count: tokens.count)
    for (number, fact) in facts.enumerated() {
      for index in fact.range {
        factOf[index] = number
        tokens[index].isLocked = true
      }
    }
    self.factOf = factOf
    self.tokens = tokens
    keys = tokens.indices.map { Self.key($0, tokens, language) }
    markers = (language.proof.occurrences(tokens) + ImpliedModality(language).occurrences(tokens))
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    (sentences, sentenceOf) = Self.sentences(text, tokens, language)
  }

  private static func key(_ index: Int, _ tokens: [Token], _ language: Language) -> UInt64 {
    let token = tokens[index]
    switch token.kind {
    case .mark: return 0
    case .number, .address: return WordKey.hash(token.lower.utf8)
    case .word:
      // "il modello A" is no preposition
      let isLetter = token.text.utf8.count == 1 && token.isCapitalised && NameFacts.isName(index, tokens)
      return isLetter ? WordKey.hash(token.text.utf8) : language.wordKeys.primary(token.lower)
    }
  }

  /// Token ranges of the sentences.
  private static func sentences(
    _ text: String, _ tokens: [Token], _ language: Language
  ) -> ([Range<Int>], [Int]) {
    let bytes = Segmenter(abbreviations: language.abbreviations).sentences(text)
    var result: [Range<Int>] = []
    var sentenceOf = [Int](repeating: 0, count: tokens.count)
    var index = 0
    for range in bytes {
      while index < tokens.count, tokens[index].start < range.lowerBound { index += 1 }
      let start = index
      while index < tokens.count, tokens[index].start < range.upperBound {
        sentenceOf[index] = result.count
        index += 1
      }
      if index > start { result.append(start..<index) }
    }
    return (result, sentenceOf)
  }

  func slice(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: tokens[first].start)
    let end = utf8.index(utf8.startIndex, offsetBy: tokens[last].end)
    return String(text[start..<end])
  }
}
