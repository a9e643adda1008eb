import Domain
import Foundation

/// Reads the Markdown and HTML of published questions as answer blocks. Words are kept as written; marks of layout are
/// dropped, addresses kept aside.
struct MarkupText {
  private(set) var blocks: [AnswerBlock] = []
  private(set) var links: [String] = []
  /// Kinds of dirt met, in Italian, with the first case.
  private(set) var dirt: [(kind: String, example: String)] = []

  private var paragraph: [String] = []
  private var steps: [String] = []
  private var isOrdered = false

  init(_ text: String) {
    for line in plainLines(text) { take(line) }
    close()
    // The first paragraph answers in short; what follows stays in its order.
    if let index = blocks.firstIndex(where: { $0.typeName == "paragraph" }), index == 0,
      case .paragraph(let first) = blocks[0].content
    {
      blocks[0] = AnswerBlock(.summary(first))
    }
  }

  private mutating func take(_ line: String) {
    if line.isEmpty {
      // An empty line between two items does not end their list.
      if steps.isEmpty { close() }
      return
    }
    if let item = Self.item(line) {
      if !paragraph.isEmpty || (item.isOrdered != isOrdered && !steps.isEmpty) { close() }
      isOrdered = item.isOrdered
      steps.append(item.text)
    } else if !steps.isEmpty, line.first == " " {
      steps[steps.count - 1] += " " + Self.trimmed(line)
    } else {
      if !steps.isEmpty { close() }
      paragraph.append(Self.trimmed(line))
    }
  }

  private mutating func close() {
    if !paragraph.isEmpty {
      let text = paragraph.joined(separator: " ")
      blocks.append(AnswerBlock(.paragraph(text)))
    }
    if !steps.isEmpty {
      // A numbered list is an order of acts; another is a list of things.
      blocks += isOrdered ? [AnswerBlock(.steps(steps))] : steps.map { AnswerBlock(.paragraph($0)) }
    }
    (paragraph, steps) = ([], [])
  }

  /// The lines without tags, links and stars: a list item begins with "- " or "1. ".
  private mutating func plainLines(_ text: String) -> [String] {
    var text = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
    text = withoutTags(text)
    text = withoutEntities(text)
    text = withoutLinks(text)
    for mark in ["**", "__", "`"] { text = text.replacing(mark, with: "") }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      while line.last?.isWhitespace == true { line.removeLast() }
      while line.first == "#" || line.first == ">" { line.removeFirst() }
      return line
    }
  }

  private mutating func note(_ kind: String, _ example: some StringProtocol) {
    dirt.append((kind, String(example)))
  }

  private mutating func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var isOrderedList = false
    while let open = rest.firstIndex(of: "<") {
      let after = rest.index(after: open)
      guard let end = rest[after...].firstIndex(of: ">"),
        let first = rest[after...].first, first.isLetter || first == "/" || first == "!"
      else {
        result += rest[...open]
        rest = rest[after...]
        continue
      }
      result += rest[..<open]
      let tag = rest[after..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.lowercased().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      note("codice HTML", "<\(tag)>")
      switch name {
      case "style", "script":
        // A tag with content that is no text: all of it goes.
        if !tag.hasPrefix("/") {
          note("foglio di stile tolto", "<\(tag)>")
          if let close = rest.range(of: "</\(name)>") { rest = rest[close.upperBound...] }
        }
      case "ol": isOrderedList = !tag.hasPrefix("/"); result += "\n\n"
      case "ul", "p", "div", "table", "thead", "tbody", "h1", "h2", "h3", "h4":
        if name == "table", !tag.hasPrefix("/") { note("tabella letta riga per riga", "<\(tag)>") }
        result += "\n\n"
      case "li": result += tag.hasPrefix("/") ? "\n" : (isOrderedList ? "\n1. " : "\n- ")
      case "br", "tr": result += "\n"
      case "td", "th": result += tag.hasPrefix("/") ? "; " : ""
      case "a":
        if let link = Self.attribute("href", of: tag) { links.append(link) }
      default: break
      }
    }
    return result + rest
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.range(of: name + "=\"") ?? tag.range(of: name + "='") else { return nil }
    let value = tag[start.upperBound...].prefix { $0 != "\"" && $0 != "'" }
    return value.isEmpty ? nil : String(value)
  }

  private static let entities = [
    "&nbsp;": " ", "&amp;": "&", "&quot;": "\"", "&lt;": "<", "&gt;": ">", "&colon;": ":", "&rsquo;": "’",
    "&apos;": "'", "&#39;": "'", "&agrave;": "à", "&egrave;": "è", "&eacute;": "é", "&igrave;": "ì",
    "&ograve;": "ò", "&ugrave;": "ù", "&Egrave;": "È", "&euro;": "€", "&laquo;": "«", "&raquo;": "»",
  ]

  private mutating func withoutEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return Self.entities.sorted { $0.key < $1.key }.reduce(text) { text, entity in
      guard text.contains(entity.key) else { return text }
      note("carattere scritto in codice", entity.key)
      return text.replacing(entity.key, with: entity.value)
    }
  }

  private mutating func withoutLinks(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      guard let middle = rest[open...].range(of: "]("),
        let end = rest[middle.upperBound...].firstIndex(of: ")")
      else { break }
      let address = String(rest[middle.upperBound..<end])
      links.append(address)
      if !address.hasPrefix("http"), !address.hasPrefix("mailto:") {
        note("collegamento interno all'app", address)
      }
      result += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func item(_ line: String) -> (text: String, isOrdered: Bool)? {
    let body = line.drop { $0 == " " || $0 == "\t" }
    for mark in ["- ", "* ", "• ", "+ "] where body.hasPrefix(mark) {
      return (trimmed(body.dropFirst(mark.count)), false)
    }
    let digits = body.prefix { $0.isNumber }
    guard !digits.isEmpty, digits.count <= 2 else { return nil }
    let after = body.dropFirst(digits.count)
    guard after.hasPrefix(". ") || after.hasPrefix(") ") else { return nil }
    return (trimmed(after.dropFirst(2)), true)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
