extension XMLReader {
  /// Character data up to the next tag.
  mutating func text() throws(SSMLError) -> XMLToken {
    let start = offset
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
      guard !isAt("]]>") else { throw error("«]]>» nel testo si scrive ]]&gt;.") }
      try appendCharacter(to: &value)
    }
    return .text(String(decoding: value, as: UTF8.self), offset: start)
  }

  /// `<![CDATA[` … `]]>`.
  mutating func characterData() throws(SSMLError) -> XMLToken {
    let start = offset
    advance(9)
    var value: [UInt8] = []
    while offset < bytes.count, !isAt("]]>") {
      try check(bytes[offset])
      value.append(bytes[offset])
      advance()
    }
    guard offset < bytes.count else { throw error("la sezione CDATA non è chiusa da «]]>».", at: start) }
    advance(3)
    return .text(String(decoding: value, as: UTF8.self), offset: start)
  }

  mutating func skipComment() throws(SSMLError) {
    let start = offset
    advance(4)
    while offset < bytes.count, !isAt("--") { advance() }
    guard offset < bytes.count else { throw error("il commento non è chiuso da «-->».", at: start) }
    guard isAt("-->") else { throw error("in un commento due trattini di seguito non sono ammessi.") }
    advance(3)
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>` at the very start; no other instruction.
  mutating func skipDeclaration() throws(SSMLError) {
    let start = offset
    let isFirst = start == 0 || (start == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    guard isFirst, isAt("<?xml ") || isAt("<?xml\n") || isAt("<?xml\t") else {
      throw error("le istruzioni <?…?> non sono ammesse, tranne <?xml …?> all'inizio. La tolga.")
    }
    while offset < bytes.count, !isAt("?>") { advance() }
    guard offset < bytes.count else { throw error("la dichiarazione <?xml non è chiusa da «?>».", at: start) }
    let declaration = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
    advance(2)
    guard !declaration.contains("encoding") || declaration.contains("utf-8") else {
      throw error("la codifica del documento è UTF-8: scriva encoding=\"UTF-8\".", at: start)
    }
  }

  /// One byte of text, or the character that a reference stands for.
  mutating func appendCharacter(to value: inout [UInt8]) throws(SSMLError) {
    let byte = bytes[offset]
    try check(byte)
    if byte == UInt8(ascii: "&") {
      value += try reference()
    } else {
      value.append(byte)
      advance()
    }
  }

  private func check(_ byte: UInt8) throws(SSMLError) {
    guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
      throw error("c'è un carattere di controllo (codice \(byte)). Lo tolga.")
    }
  }

  private mutating func reference() throws(SSMLError) -> [UInt8] {
    let start = offset
    // The longest is &#x10FFFF;
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw error("«&» nel testo si scrive &amp;.")
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    offset = end + 1
    if let known = Self.entities[name] { return [known] }
    guard name.hasPrefix("#") else {
      throw error(
        "l'entità &\(SSMLReason.shown(name)); non esiste qui: usi &amp; &lt; &gt; &quot; &apos; o il carattere.",
        at: start)
    }
    let code =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(), radix: 10)
    guard let code, let scalar = Unicode.Scalar(code), code >= 0x20 || [0x09, 0x0A, 0x0D].contains(code),
      !(0x7F..<0xA0).contains(code)
    else {
      throw error("&\(SSMLReason.shown(name)); non è un carattere che si possa leggere. Lo tolga.", at: start)
    }
    return Array(String(Character(scalar)).utf8)
  }

  private static let entities: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "quot": UInt8(ascii: "\""),
    "apos": UInt8(ascii: "'"),
  ]
}
