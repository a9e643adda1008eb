/// A sentence on its way through the rules: its text, tokens, facts and verbs.
struct Passage {
  let text: String
  let utf8: [UInt8]
  var tokens: [Token]
  let facts: [FactExtractor.Span]
  /// What each token is.
  let tags: [WordTag]
  /// The finite verbs by token; nil where a token is none.
  let verbs: [VerbReading?]

  init(_ text: String, language: Language, locksFacts: Bool = true) {
    self.text = text
    utf8 = Array(text.utf8)
    tokens = Tokenizer.tokens(text)
    Brackets.mark(&tokens)
    facts = language.facts.spans(tokens)
    for fact in facts where locksFacts {
      for index in fact.range { tokens[index].isLocked = true }
    }
    tags = language.tagger.tags(tokens)
    verbs = FiniteVerbs.find(tokens, tags, language)
  }

  func slice(_ start: Int, _ end: Int) -> String { String(decoding: utf8[start..<end], as: UTF8.self) }

  /// Words outside brackets: an acronym that is written out must not make a sentence longer for the next pass.
  var wordCount: Int { tokens.count { $0.isCounted && $0.depth == 0 } }
}

/// A change of a passage's text, in UTF-8 offsets.
struct Replacement {
  var start: Int
  var end: Int
  var text: String
  var rule: Rule
}

/// What a rule is and why it exists.
struct Rule: Sendable, Hashable {
  var id: String
  var reason: String
  var source: String
}
