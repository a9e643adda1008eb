/// Acronyms and foreign words from the lexicon; acronyms nobody knows are spelled when no one could say them.
struct AcronymReading: Sendable {
  let lexicon: Lexicon
  let speller: Speller

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isAlphanumeric(index) else { return nil }
      return listed(text, index) ?? dotted(text, index) ?? unpronounceable(text, index)
    }
  }

  /// The longest entry that stands here.
  private func listed(_ text: SourceText, _ index: Int) -> Reading.Match? {
    let wordEnd = text.alphanumericEnd(index)
    guard lexicon.mayBegin(with: text.string(index..<wordEnd)) else { return nil }
    var ends = [wordEnd]
    while ends.count < 4, let last = ends.last, let joint = text[last],
      " -./'&".unicodeScalars.contains(joint),
      text.isAlphanumeric(last + 1)
    {
      ends.append(text.alphanumericEnd(last + 1))
    }
    for end in ends.reversed() {
      if let alias = lexicon[text.string(index..<end)] { return .init(end: end, spoken: alias) }
    }
    return nil
  }

  /// "I.N.P.S." as INPS.
  private func dotted(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var letters = ""
    var position = index
    while text.isUpper(position), text[position + 1] == "." {
      letters += text.string(position..<position + 1)
      position += 2
    }
    guard letters.count >= 2 else { return doubled(text, index) }
    if text.isUpper(position), !text.isAlphanumeric(position + 1) {
      letters += text.string(position..<position + 1)
      position += 1
    } else if text.isAlphanumeric(position) {
      return nil
    }
    let next = text.skipSpaces(position)
    // Before a capital it is mostly a name that goes on: "A.S.L. Roma".
    let endsSentence = text[position - 1] == "." && (text[next] == nil || text[next] == "\n")
    let spoken =
      lexicon[letters]
      ?? (letters.count > 3 && Pronounceability.isWord(letters) ? letters : speller.letterNames(letters))
    return .init(end: position, spoken: spoken + (endsSentence ? "." : ""))
  }

  /// "SS.UU." and "DD.CC.AA.": plurals made by doubling.
  private func doubled(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var letters = ""
    var position = index
    while text.isUpper(position), text[position + 1] == text[position], text[position + 2] == "." {
      letters += text.string(position..<position + 1)
      position += 3
    }
    guard letters.count >= 2, !text.isAlphanumeric(position) else { return nil }
    return .init(end: position, spoken: speller.letterNames(letters))
  }

  /// "RSU" by its letters, outside titles in capitals.
  private func unpronounceable(_ text: SourceText, _ index: Int) -> Reading.Match? {
    guard text.isUpper(index), text.isUpper(index + 1) else { return nil }
    let end = text.alphanumericEnd(index)
    let word = text.string(index..<end)
    guard (2...5).contains(word.count), word.allSatisfy({ $0.isLetter && $0.isUppercase && $0.isASCII }),
      !Pronounceability.isWord(word)
    else { return nil }
    return .init(end: end, spoken: speller.letterNames(word))
  }
}
