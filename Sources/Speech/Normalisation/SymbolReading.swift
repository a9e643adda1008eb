/// Symbols with a name, and marks of layout that have none.
struct SymbolReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard let symbol = text[index], !text.isAlphanumeric(index) else { return nil }
      if let fixed = Self.names[symbol] { return .init(end: index + 1, spoken: fixed) }
      switch symbol {
      case "-", "–", "—", "•", "·", "▪", "*", "_", "|", "►", "→", "■", "□", "‣", "◦", "~", "●", "○", "◆", "◇",
        "➢",
        "❖", "▫", "▶", "➔", "☐", "⁃":
        return layout(text, index, symbol)
      case ".": return leaders(text, index)
      case "<", ">": return comparison(text, index, symbol)
      case "#":
        return hashtag(text, index)
      case "+":
        return .init(end: index + 1, spoken: "più")
      default: return nil
      }
    }
  }

  private static let names: [Unicode.Scalar: String] = [
    "&": "e", "§": "paragrafo", "@": "chiocciola", "=": "uguale", "×": "per", "÷": "diviso",
    "≤": "minore o uguale a",
    "≥": "maggiore o uguale a", "±": "più o meno", "≠": "diverso da", "€": "euro", "$": "dollari",
    "£": "sterline",
    "%": "per cento", "‰": "per mille", "°": "gradi", "²": "al quadrato",
    "³": "al cubo", "√": "radice di", "∞": "infinito", "≈": "circa", "¥": "yen", "\\": "barra rovesciata",
    "™": "", "®": "", "©": "copyright", "{": ",", "}": ",", "^": "",
  ]

  /// "#IoRestoACasa" in its words.
  private func hashtag(_ text: SourceText, _ index: Int) -> Reading.Match {
    guard text.isAlphanumeric(index + 1) else { return .init(end: index + 1, spoken: "") }
    let end = text.alphanumericEnd(index + 1)
    let humps = (index + 1..<end).filter { text.isUpper($0) }
    guard humps.count > 1, (index + 2..<end).contains(where: { text.isLower($0) }), end - index < 80 else {
      return .init(end: index + 1, spoken: "cancelletto ")
    }
    var words: [String] = []
    var start = index + 1
    for position in index + 2...end
    where position == end
      || text.isUpper(position)
        && (text.isLower(position - 1) || text.isLower(position + 1) || position == end - 1)
    {
      words.append(text.string(start..<position))
      start = position
    }
    return .init(end: end, spoken: "cancelletto " + words.joined(separator: " "))
  }

  /// Bullets, rules and boxes are silent; a dash between words is a pause.
  private func layout(_ text: SourceText, _ index: Int, _ symbol: Unicode.Scalar) -> Reading.Match? {
    var end = index
    while text[end] == symbol { end += 1 }
    let isRun = end - index > 1
    var lineStart = index
    while text.isSpace(lineStart - 1) { lineStart -= 1 }
    let opensLine = lineStart == 0 || text[lineStart - 1] == "\n"
    if "-–—".unicodeScalars.contains(symbol) {
      // Inside a word, as in "socio-sanitario", it stays.
      if !isRun, text.isAlphanumeric(index - 1), text.isAlphanumeric(index + 1), symbol == "-" { return nil }
      if opensLine || isRun { return .init(end: end, spoken: "") }
      return .init(end: end, spoken: Self.endsWord(text, index) ? "," : "")
    }
    if symbol == "|" || symbol == "→" || symbol == "►", !opensLine { return .init(end: end, spoken: ",") }
    if symbol == "~", text.isDigit(text.skipSpaces(end)) { return .init(end: end, spoken: "circa") }
    return .init(end: end, spoken: "")
  }

  private static func endsWord(_ text: SourceText, _ index: Int) -> Bool {
    text.isAlphanumeric(index - 1) || text.isSpace(index - 1)
      || text[index - 1].map { "%€)°\"».".unicodeScalars.contains($0) } == true
  }

  /// The dotted line of a form.
  private func leaders(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var end = index
    while text[end] == "." { end += 1 }
    return end - index > 3 ? .init(end: end, spoken: ",") : nil
  }

  private func comparison(_ text: SourceText, _ index: Int, _ symbol: Unicode.Scalar) -> Reading.Match? {
    let name = symbol == "<" ? "minore" : "maggiore"
    let isEqual = text[index + 1] == "="
    let end = isEqual ? index + 2 : index + 1
    guard text.isDigit(text.skipSpaces(end)) else { return .init(end: end, spoken: symbol == ">" ? "," : "") }
    return .init(end: end, spoken: isEqual ? "\(name) o uguale a" : "\(name) di")
  }
}
