/// Which words the phrase lexicon may put for which: the licence a new or a lost word needs in the proof.
struct WordLicences: Sendable {
  /// One entry of the lexicon: each item is given by the keys of any of its forms.
  private struct Licence: Sendable {
    var left: [[UInt64]]
    var right: [[UInt64]]
  }

  private var licences: [Licence] = []
  private var byLeft: [UInt64: [Int]] = [:]
  private var byRight: [UInt64: [Int]] = [:]

  init(lexicon: Lexicon, keys: WordKeys, grammar: Set<String>) {
    for entry in lexicon.entries {
      var licence = Licence(left: [], right: [])
      for item in entry.pattern {
        switch item {
        case .word(let words): licence.left.append(words.map { WordKey.exact($0) })
        case .verb(let lemma): licence.left.append([WordKey.verb(lemma), WordKey.stem(lemma)])
        case .adjective(let forms): licence.left.append(forms.flatMap { keys.all($0) })
        case .noun(let noun): licence.left.append(keys.all(noun.singular) + keys.all(noun.plural))
        case .preposition, .joined, .determiner, .bareArticle, .infinitive, .number, .nominal, .anyNoun: break
        }
      }
      for item in entry.output {
        switch item {
        case .word(let words):
          // an output word may hold several tokens: "un'intesa"
          for token in Tokenizer.tokens(words) where token.kind == .word && !grammar.contains(token.lower) {
            licence.right.append(keys.all(token.lower) + [WordKey.exact(token.lower)])
          }
        case .verb(let lemma): licence.right.append([WordKey.verb(lemma)])
        case .adjective(let forms): licence.right.append(forms.flatMap { keys.all($0) })
        case .noun(let noun): licence.right.append(keys.all(noun.singular) + keys.all(noun.plural))
        case .preposition, .article, .bareDeterminer, .determiner, .infinitive, .infinitiveAsVerb, .number,
          .nominal, .anyNoun:
          break
        }
      }
      let number = licences.count
      licences.append(licence)
      for key in Set(licence.left.joined()) { byLeft[key, default: []].append(number) }
      for key in Set(licence.right.joined()) { byRight[key, default: []].append(number) }
    }
  }

  /// Whether an entry writes the word for words that stood in the original.
  func explainsGain(of keys: [UInt64], from old: Set<UInt64>, depth: Int = 2) -> Bool {
    for key in keys {
      for number in byRight[key] ?? [] {
        let left = licences[number].left
        let holds = left.allSatisfy { item in
          item.contains { old.contains($0) }
            || depth > 1 && explainsGain(of: item, from: old, depth: depth - 1)
        }
        if holds { return true }
      }
    }
    return false
  }

  /// Whether an entry takes the word away and its plainer equal is there.
  func explainsLoss(of keys: [UInt64], from old: Set<UInt64>, to new: Set<UInt64>, depth: Int = 2) -> Bool {
    for key in keys {
      for number in byLeft[key] ?? [] {
        let licence = licences[number]
        let stood = licence.left.allSatisfy { item in
          item.contains { old.contains($0) } || depth < 2 && explainsGain(of: item, from: old, depth: 1)
        }
        guard stood else { continue }
        let stands = licence.right.allSatisfy { item in
          item.contains { new.contains($0) }
            || depth > 1 && explainsLoss(of: item, from: old, to: new, depth: depth - 1)
        }
        if stands { return true }
      }
    }
    return false
  }
}
