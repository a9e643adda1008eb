extension XMLReader {
  mutating func startTag() throws(SSMLError) -> XMLToken {
    let start = offset
    advance()
    let name = try name(of: "un elemento", else: "scriva &lt; se «<» è testo.")
    var tag = XMLTag(name: name, attributes: [], isEmpty: false, offset: start)
    while true {
      let hasSpace = skipSpaces()
      guard offset < bytes.count else {
        throw error("il tag <\(SSMLReason.shown(name))> non è chiuso da «>».", at: start)
      }
      if isAt("/>") {
        advance(2)
        tag.isEmpty = true
        return .start(tag)
      }
      if isAt(">") {
        advance()
        return .start(tag)
      }
      guard hasSpace else {
        throw error("manca uno spazio prima dell'attributo, o il «>» che chiude il tag.")
      }
      let attribute = try attribute()
      guard !tag.attributes.contains(where: { $0.name == attribute.name }) else {
        throw error(
          "l'attributo \(SSMLReason.shown(attribute.name)) è scritto due volte.", at: attribute.offset)
      }
      tag.attributes.append(attribute)
      guard tag.attributes.count <= Self.maximumAttributes else {
        throw error(
          .limit("un elemento ha al massimo \(Self.maximumAttributes) attributi."), at: attribute.offset)
      }
    }
  }

  mutating func endTag() throws(SSMLError) -> XMLToken {
    let start = offset
    advance(2)
    let name = try name(of: "un elemento", else: "scriva &lt; se «<» è testo.")
    _ = skipSpaces()
    guard isAt(">") else { throw error("il tag </\(SSMLReason.shown(name))> non è chiuso da «>».") }
    advance()
    return .end(name: name, offset: start)
  }

  private mutating func attribute() throws(SSMLError) -> XMLAttribute {
    let start = offset
    let name = try name(of: "un attributo", else: "controlli le virgolette prima di questo punto.")
    _ = skipSpaces()
    guard isAt("=") else {
      throw error("dopo l'attributo \(SSMLReason.shown(name)) manca il segno «=».")
    }
    advance()
    _ = skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
    else { throw error("il valore di \(SSMLReason.shown(name)) va fra virgolette.") }
    let quote = bytes[offset]
    let opening = offset
    advance()
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      guard bytes[offset] != UInt8(ascii: "<") else {
        throw error("in un attributo «<» si scrive &lt;: forse manca una virgoletta prima.")
      }
      try appendCharacter(to: &value)
    }
    guard offset < bytes.count else {
      throw error("mancano le virgolette che chiudono il valore.", at: opening)
    }
    advance()
    return XMLAttribute(name: name, value: String(decoding: value, as: UTF8.self), offset: start)
  }

  /// SSML's own names are ASCII; a name of other letters is refused here.
  private mutating func name(of thing: String, else advice: String) throws(SSMLError) -> String {
    let start = offset
    while offset < bytes.count, Self.isName(bytes[offset], isFirst: offset == start) { advance() }
    guard offset > start else { throw error("qui serve il nome di \(thing): \(advice)", at: start) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// True when there was one.
  mutating func skipSpaces() -> Bool {
    let start = offset
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { advance() }
    return offset > start
  }

  private static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }
}
