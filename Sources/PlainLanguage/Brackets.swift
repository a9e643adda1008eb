/// Brackets and quotation marks: what stands inside them is never split, and a quotation never changed.
enum Brackets {
  private static let closing = ["(": ")", "[": "]", "«": "»", "\u{201C}": "\u{201D}"]
  private static let quotes: Set<String> = ["«", "\u{201C}", "\""]

  /// Token ranges of quotations, marks included, in order. An opening mark that is never closed is no quotation.
  static func quotations(_ tokens: [Token]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for pair in pairs(tokens) where quotes.contains(tokens[pair.lowerBound].text) {
      if let last = result.last, pair.lowerBound < last.upperBound { continue }
      result.append(pair)
    }
    return result
  }

  /// Sets each token's depth.
  static func mark(_ tokens: inout [Token]) {
    for pair in pairs(tokens) {
      for index in pair.dropFirst().dropLast() { tokens[index].depth += 1 }
    }
  }

  /// Outermost pairs only, in order.
  private static func pairs(_ tokens: [Token]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var stack: [(mark: String, index: Int)] = []
    for (index, token) in tokens.enumerated() where token.kind == .mark {
      // no honest text nests deeper; hostile text must not make the search long
      if stack.count > 24 { stack.removeFirst(8) }
      if token.text == "\"" {
        if let open = stack.lastIndex(where: { $0.mark == "\"" }) {
          close(open, at: index, &stack, &result)
        } else {
          stack.append(("\"", index))
        }
      } else if closing[token.text] != nil {
        stack.append((token.text, index))
      } else if let open = stack.lastIndex(where: { closing[$0.mark] == token.text }) {
        close(open, at: index, &stack, &result)
      }
    }
    return result.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func close(
    _ open: Int, at index: Int, _ stack: inout [(mark: String, index: Int)], _ result: inout [Range<Int>]
  ) {
    let start = stack[open].index
    stack.removeSubrange(open...)
    while let last = result.last, last.lowerBound > start { result.removeLast() }
    result.append(start..<(index + 1))
  }
}
