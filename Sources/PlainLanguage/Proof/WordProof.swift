/// Every word of meaning that is new or lost has its reason: another form of the same word, an entry of the lexicon, a
/// word of the same meaning (`proof-words.tsv`).
struct WordProof: ProofPart {
  let old: ProofText
  let new: ProofText
  let language: Language

  var problems: [String] {
    let (gained, lost) = changes
    if gained.isEmpty, lost.isEmpty { return [] }
    let oldKeys = keys(old)
    let newKeys = keys(new)
    let table = language.proofWords
    // one word can take the place of one word only
    var free = lost.map { language.wordKeys.all($0) }
    var result: [String] = []
    var unpaired: [(word: String, keys: [UInt64])] = []
    for word in gained {
      let keys = language.wordKeys.all(word)
      if let pair = free.firstIndex(where: { isPair($0, keys) }) {
        free[pair] = []
      } else {
        unpaired.append((word, keys))
      }
    }
    for pronoun in pronouns {
      let keys = language.wordKeys.all(pronoun.lowercased())
      if let pair = free.firstIndex(where: { isPair($0, keys) }) { free[pair] = [] }
    }
    for (word, keys) in unpaired
    where !keys.contains(where: { oldKeys.contains($0) || table.written.contains($0) })
      && !language.licences.explainsGain(of: keys + [WordKey.exact(word)], from: oldKeys)
    {
      result.append("parola aggiunta: \(word)")
    }
    for (word, keys) in zip(lost, free)
    where !keys.isEmpty && !table.isEmpty(word)
      && !language.licences.explainsLoss(of: keys + [WordKey.exact(word)], from: oldKeys, to: newKeys)
    {
      result.append("parola persa: \(word)")
    }
    return result
  }

  /// `chi` or `Lei` in the new text only: it may stand for a person.
  private var pronouns: [String] {
    language.proofWords.pronouns.sorted().filter { word in
      let holds: (Token) -> Bool = { $0.text == word || $0.lower == word }
      return new.tokens.contains(where: holds) && !old.tokens.contains(where: holds)
    }
  }

  /// Two forms of one word, or two words of one meaning.
  private func isPair(_ some: [UInt64], _ others: [UInt64]) -> Bool {
    some.contains { key in
      others.contains(key)
        || language.proofWords.equals[key].map { equals in others.contains { equals.contains($0) } } ?? false
    }
  }

  var comparisons: [ProofComparison] {
    let (gained, lost) = changes
    return comparison("parole cambiate", lost, gained, problems.isEmpty)
  }

  /// The words that only one of the texts has, in order of appearance.
  private var changes: (gained: [String], lost: [String]) {
    let before = words(old)
    let after = words(new)
    let (oldSet, newSet) = (Set(before), Set(after))
    var seen: Set<String> = []
    let gained = after.filter { !oldSet.contains($0) && seen.insert($0).inserted }
    let lost = before.filter { !newSet.contains($0) && seen.insert($0).inserted }
    return (gained, lost)
  }

  /// Words of meaning outside facts and outside the classes of `proof.tsv`.
  private func words(_ text: ProofText) -> [String] {
    var isMarked = [Bool](repeating: false, count: text.tokens.count)
    for marker in text.markers where language.proof.classes[marker.group].count != .free {
      for index in marker.start..<marker.end { isMarked[index] = true }
    }
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.kind == .word, !isMarked[index], text.factOf[index] < 0,
        !language.proofWords.grammar.contains(token.lower)
      else { return nil }
      return token.lower
    }
  }

  /// The keys of all words, of facts too: a name may be written again in another form.
  private func keys(_ text: ProofText) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for token in text.tokens where token.kind == .word {
      result.formUnion(language.wordKeys.all(token.lower))
      result.insert(WordKey.exact(token.lower))
    }
    return result
  }
}
