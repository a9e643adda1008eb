import Domain

/// Proper names: words with a capital inside a sentence, and words in capitals.
enum NameFacts {
  static func span(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    guard isName(index, tokens) else { return nil }
    var end = index + 1
    while end < tokens.count {
      if isName(end, tokens) {
        end += 1
      } else if let length = OfficeNames.tail(after: end, from: index, tokens) {
        end += length
      } else if linkers.contains(tokens[end].lower), end + 1 < tokens.count, isName(end + 1, tokens) {
        end += 2
      } else {
        break
      }
    }
    let words = tokens[index..<end].filter { $0.kind == .word }.map(\.lower)
    return FactExtractor.Span(kind: .name, range: index..<end, value: words.joined(separator: " "))
  }

  /// A capital begins every sentence: there it shows a name only when more letters are capital.
  static func isName(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised, !token.isElided,
      !token.text.utf8.contains(where: AddressFacts.isDigit)
    else { return false }
    if token.isAllCaps { return token.text != "SV" }
    return !startsSentence(index, tokens) && !isCourtesy(index, tokens)
  }

  /// `Lei`, `la Sua domanda`, `per aiutarLa`, `La aiuta`: pronouns of courtesy are no names.
  private static func isCourtesy(_ index: Int, _ tokens: [Token]) -> Bool {
    if possessives.contains(tokens[index].text) { return true }
    // "la S.V.": the reader, not a name
    if tokens[index].text == "S", ReaderAddress.honour(at: index, tokens) != nil { return true }
    if tokens[index].text == "V", index > 1, ReaderAddress.honour(at: index - 2, tokens) != nil {
      return true
    }
    guard tokens[index].text == "La" || tokens[index].text == "Le", index + 1 < tokens.count else {
      return false
    }
    return !tokens[index + 1].isCapitalised && tokens[index - 1].kind == .word
  }

  private static let possessives: Set<String> = ["Lei", "Suo", "Sua", "Suoi", "Sue"]

  static func startsSentence(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    if previous.kind == .mark { return starters.contains(previous.text) }
    return previous.isElided && index - 1 == 0
  }

  private static let starters: Set<String> = [
    ".", "!", "?", "…", ":", ";", "\"", "«", "\u{201C}", "-", "–", "—", "•", "*", ")", "(", "\u{F0B7}",
  ]
  private static let linkers: Set<String> = ["di", "de", "del", "della", "dell'", "d'", "dei", "degli"]
}
