import Testing

@testable import PlainLanguage

@Suite struct TaggerTests {
  @Test func eachRuleDecidesItsExample() throws {
    let tagger = try Shipped.language.get().tagger
    for rule in tagger.rules.rules {
      let parts = rule.example.split(separator: "*", omittingEmptySubsequences: false)
      let tokens = Tokenizer.tokens(parts.joined())
      let tags = tagger.tags(tokens)
      let place = try #require(tokens.firstIndex { $0.start == parts[0].utf8.count }, "\(rule.id)")
      #expect(tags[place].wordClass.label == rule.expected, "\(rule.id): \(rule.example)")
    }
  }

  @Test func sentencesTaggedByHandAreReadRight() throws {
    let tagger = try Shipped.language.get().tagger
    var words = 0
    var wrong: [String] = []
    var verbs = 0
    var wrongVerbs: [String] = []
    for sentence in try TaggedSentences().sentences {
      let tokens = Tokenizer.tokens(sentence.text)
      let tags = tagger.tags(tokens)
      try #require(tokens.count == sentence.classes.count, "\(sentence.text)")
      for (index, expected) in sentence.classes.enumerated() where expected != .mark {
        words += 1
        let found = tags[index].wordClass
        if found != expected { wrong.append("\(tokens[index].text) \(found.label): \(sentence.text)") }
        guard expected == .finite || found == .finite else { continue }
        verbs += 1
        if found != expected { wrongVerbs.append(tokens[index].text) }
      }
    }
    #expect(words > 850)
    #expect(Double(wrong.count) / Double(words) <= 0.01, "\(wrong)")
    #expect(Double(wrongVerbs.count) / Double(verbs) <= 0.01, "\(wrongVerbs)")
  }

  @Test(arguments: [
    ("La domanda è stata presentata ieri.", 2, WordTag.Role.auxiliary),
    ("L'ufficio ha già inviato la risposta.", 2, .auxiliary),
    ("Il cittadino può anche chiedere aiuto.", 2, .modal),
    ("Il Comune è responsabile.", 2, .none),
  ])
  func auxiliariesAndModalsHaveTheirRole(_ text: String, _ index: Int, _ role: WordTag.Role) throws {
    let tags = try Shipped.language.get().tagger.tags(Tokenizer.tokens(text))
    #expect(tags[index].role == role)
  }
}
