/// Fixed phrases, found at a place in a text. A phrase's last word may end with `*` for any ending.
struct TermIndex: Sendable {
  private struct Term: Sendable {
    var words: [String]
    var isOpen: Bool
    var id: Int
  }

  private var byFirst: [String: [Term]] = [:]
  /// Phrases of one word with an open ending, by their first three letters.
  private var openByStem: [String: [Term]] = [:]

  init(_ phrases: [String]) {
    for (id, phrase) in phrases.enumerated() {
      var words = Tokenizer.tokens(phrase).map(\.lower)
      let isOpen = words.last == "*"
      if isOpen { words.removeLast() }
      guard let first = words.first else { continue }
      let term = Term(words: words, isOpen: isOpen, id: id)
      if isOpen, words.count == 1 {
        openByStem[String(first.prefix(3)), default: []].append(term)
      } else {
        byFirst[first, default: []].append(term)
      }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The number of tokens of the longest phrase that begins here, or nil.
  func match(at index: Int, _ tokens: [Token]) -> Int? { find(at: index, tokens)?.length }

  /// The longest phrase that begins here: its place in the list and its number of tokens.
  func find(at index: Int, _ tokens: [Token]) -> (id: Int, length: Int)? {
    let first = tokens[index].lower
    for term in byFirst[first] ?? [] where matches(term, at: index, tokens) {
      return (term.id, term.words.count)
    }
    guard tokens[index].kind == .word, !openByStem.isEmpty else { return nil }
    for term in openByStem[String(first.prefix(3))] ?? [] where first.hasPrefix(term.words[0]) {
      return (term.id, 1)
    }
    return nil
  }

  private func matches(_ term: Term, at index: Int, _ tokens: [Token]) -> Bool {
    guard index + term.words.count <= tokens.count else { return false }
    for (offset, word) in term.words.enumerated().dropFirst() {
      let lower = tokens[index + offset].lower
      let isLast = offset == term.words.count - 1
      if isLast && term.isOpen ? !lower.hasPrefix(word) : lower != word { return false }
    }
    return true
  }
}
