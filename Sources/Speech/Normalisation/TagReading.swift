/// HTML tags in a text that was copied with them: the words are said, the tags are not.
struct TagReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text[index] == "<" else { return nil }
      var position = index + 1
      let isClosing = text[position] == "/"
      if isClosing { position += 1 }
      let nameEnd = text.alphanumericEnd(position)
      let name = text.string(position..<nameEnd).lowercased()
      guard name.count <= 10, let isBlock = Self.kind(name), let end = Self.end(text, nameEnd) else {
        return nil
      }
      return .init(end: end, spoken: isBlock ? "\n" : "", leavesNoGap: !isBlock)
    }
  }

  /// True for elements that begin a new line, nil for what is no HTML element.
  private static func kind(_ name: String) -> Bool? {
    if blocks.contains(name) { return true }
    return inline.contains(name) ? false : nil
  }

  private static let blocks: Set<String> = [
    "p", "br", "hr", "div", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table",
    "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "section", "article",
    "header",
    "footer", "nav", "main", "aside", "figure", "figcaption", "form", "fieldset", "legend", "html", "head",
    "body", "title", "center", "address", "details", "summary",
  ]
  private static let inline: Set<String> = [
    "b", "i", "u", "s", "a", "em", "strong", "small", "big", "sub", "sup", "span", "font", "mark", "abbr",
    "cite",
    "code", "q", "del", "ins", "img", "label", "input", "button", "time", "kbd", "acronym", "strike", "tt",
    "wbr", "meta", "link", "dfn", "var", "samp", "bdi", "bdo", "script", "style", "iframe", "svg",
  ]

  /// The index after ">", when what stands before it is nothing but attributes with their values.
  private static func end(_ text: SourceText, _ start: Int) -> Int? {
    var position = start
    while position - start < 2000 {
      position = text.skipSpaces(position)
      if text[position] == "/" { position += 1 }
      if text[position] == ">" { return position + 1 }
      let nameStart = position
      while text.isAlphanumeric(position) || text[position] == "-" || text[position] == ":" { position += 1 }
      guard position > nameStart, text[position] == "=", let quote = text[position + 1],
        quote == "\"" || quote == "'"
      else { return nil }
      position += 2
      while let here = text[position], here != quote, here != "\n", position - start < 2000 { position += 1 }
      guard text[position] == quote else { return nil }
      position += 1
    }
    return nil
  }
}
