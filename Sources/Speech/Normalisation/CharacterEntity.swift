import Foundation

/// The character entities of HTML that Italian texts are copied with: "&egrave;", "&nbsp;", "&#232;".
enum CharacterEntity {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "agrave": "à", "aacute": "á",
    "egrave": "è", "eacute": "é", "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó", "ugrave": "ù",
    "uacute": "ú", "Agrave": "À", "Egrave": "È", "Eacute": "É", "Igrave": "Ì", "Ograve": "Ò", "Ugrave": "Ù",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "ccedil": "ç", "ntilde": "ñ", "euro": "€", "pound": "£",
    "deg": "°", "ordm": "º", "ordf": "ª", "sect": "§", "laquo": "«", "raquo": "»", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•",
    "middot": "·", "copy": "©", "reg": "®", "trade": "™", "frac12": "½", "frac14": "¼", "frac34": "¾",
    "sup2": "²", "sup3": "³", "times": "×", "shy": "\u{AD}", "thinsp": " ", "ensp": " ", "emsp": " ",
  ]

  /// The text with its entities as characters; decoded once, so that "&amp;lt;" is "&lt;".
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let tail = rest[rest.index(after: mark)...]
      if let end = tail.prefix(10).firstIndex(of: ";"), let character = character(tail[..<end]) {
        result += character
        rest = tail[tail.index(after: end)...]
      } else {
        result += "&"
        rest = tail
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    else {
      return nil
    }
    return Unicode.Scalar(value).map { String($0) }
  }
}
