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
    if token.isAllCaps { return true }
    if courtesy.contains(token.text) { return false }
    return !startsSentence(index, tokens)
  }

  static func startsSentence(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    if previous.kind == .mark { return starters.contains(previous.text) }
    return previous.isElided && index - 1 == 0
  }

  /// `Lei`, `il Suo documento`: the polite form writes pronouns with a capital.
  private static let courtesy: Set<String> = ["Lei", "La", "Le", "Suo", "Sua", "Suoi", "Sue"]

  private static let starters: Set<String> = [
    ".", "!", "?", "…", ":", ";", "\"", "«", "\u{201C}", "-", "–", "—", "•", "*", ")", "(", "\u{F0B7}",
  ]
  private static let linkers: Set<String> = ["di", "de", "del", "della", "dell'", "d'", "dei", "degli"]
}
