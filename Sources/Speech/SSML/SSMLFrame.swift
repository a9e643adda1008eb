/// An open element and what it holds so far.
struct SSMLFrame {
  let element: SSMLElement
  let offset: Int
  private let attributes: [XMLAttribute]
  /// BCP 47 tag; nil is the speech's own.
  var language: String?
  /// Against the speech's own prosody.
  var change: ProsodyChange
  var parts: [SpokenPart] = []
  /// Text that belongs to no part yet.
  var text = ""

  init(_ element: SSMLElement, _ tag: XMLTag, inside parent: SSMLFrame?) {
    self.element = element
    offset = tag.offset
    attributes = tag.attributes
    language = parent?.language
    change = parent?.change ?? .none
  }

  func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name == name }
  }

  /// Makes a part of the text so far; white space alone is none.
  mutating func flush() {
    let words = text.split(whereSeparator: \.isWhitespace)
    if !words.isEmpty {
      parts.append(.text(words.joined(separator: " "), language: language))
    }
    text = ""
  }
}
