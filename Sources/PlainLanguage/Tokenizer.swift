/// Cuts UTF-8 text into tokens in one pass. Any bytes are accepted; time is linear in the length.
enum Tokenizer {
  static func tokens(_ text: String) -> [Token] {
    var scanner = TokenScanner(Array(text.utf8))
    return scanner.run()
  }
}

/// The state of one pass over the bytes.
private struct TokenScanner {
  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  var spaceBefore = false
  /// No address begins before this place.
  private var addressFree = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  mutating func run() -> [Token] {
    while position < bytes.count {
      let (scalar, length) = decode(position)
      if isSpace(scalar) {
        spaceBefore = true
        position += length
      } else if (position == 0 || spaceBefore || isOpening(tokens.last)), let end = addressEnd() {
        add(.address, end: end)
      } else if isDigit(scalar) {
        readNumber()
      } else if isWordScalar(scalar) {
        readWord()
      } else {
        add(.mark, end: position + length)
      }
    }
    return tokens
  }

  private mutating func readNumber() {
    var end = position
    var hasLetters = false
    while end < bytes.count {
      let (scalar, length) = decode(end)
      if isDigit(scalar) {
        end += length
      } else if isWordScalar(scalar) {
        // "3bis", a fiscal code or an IBAN: one token with letters
        hasLetters = true
        end += length
      } else if !hasLetters, isInnerSeparator(scalar), end + 1 < bytes.count, isDigit(decode(end + 1).0) {
        end += length
      } else {
        break
      }
    }
    add(hasLetters ? .word : .number, end: end)
  }

  private mutating func readWord() {
    var end = position
    while end < bytes.count {
      let (scalar, length) = decode(end)
      guard isWordScalar(scalar) || isDigit(scalar) else { break }
      end += length
    }
    if end < bytes.count {
      let (mark, length) = decode(end)
      if mark == "'" || mark == "\u{2019}" {
        let after = end + length
        let isElision = after < bytes.count && (isWordScalar(decode(after).0) || isDigit(decode(after).0))
        let isQuoted = tokens.last.map { !spaceBefore && ($0.text == "'" || $0.text == "\u{2018}") } ?? false
        if isElision, !isQuoted || end - position <= 6 {
          end = after
        } else if end - position == 2, bytes[position] | 0x20 == 0x70, bytes[position + 1] | 0x20 == 0x6F {
          end = after
        } else if let accented = LostAccent.word(bytes[position..<end]), !isInsideQuotes {
          add(.word, end: after, lower: accented)
          return
        }
      }
    }
    add(.word, end: end)
  }

  /// A single mark before may be an opening quotation mark, and the next one its end.
  private var isInsideQuotes = false

  private mutating func add(_ kind: Token.Kind, end: Int, lower: String? = nil) {
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    tokens.append(
      Token(
        kind: kind, text: text, lower: lower ?? lowered(position..<end, text), start: position, end: end,
        spaceBefore: spaceBefore))
    if kind == .mark, text == "'" || text == "\u{2018}" { isInsideQuotes = true }
    spaceBefore = false
    position = end
  }

  private func lowered(_ range: Range<Int>, _ text: String) -> String {
    var ascii = true
    var upper = false
    for byte in bytes[range] {
      if byte >= 0x80 {
        ascii = false
        break
      }
      if byte >= 0x41, byte <= 0x5A { upper = true }
    }
    if ascii { return upper ? String(decoding: bytes[range].map(asciiLower), as: UTF8.self) : text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{2019}" {
        result.unicodeScalars.append("'")
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// The end of an e-mail or web address that begins here, or nil.
  private mutating func addressEnd() -> Int? {
    guard position >= addressFree else { return nil }
    var end = position
    var hasAt = false
    var hasScheme = false
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x80, !Self.addressStops.contains(bytes[end]) {
      if bytes[end] == 0x40 { hasAt = end > position }
      if bytes[end] == 0x3A, end + 2 < bytes.count, bytes[end + 1] == 0x2F, bytes[end + 2] == 0x2F {
        hasScheme = end > position
      }
      end += 1
    }
    let isWeb =
      end - position > 4 && asciiLower(bytes[position]) == 0x77 && asciiLower(bytes[position + 1]) == 0x77
      && asciiLower(bytes[position + 2]) == 0x77 && bytes[position + 3] == 0x2E
    guard hasAt || hasScheme || isWeb else {
      // what was read once and is no address is not read again from each of its marks
      let web = (position + 1..<max(position + 1, end - 3)).first {
        asciiLower(bytes[$0]) == 0x77 && asciiLower(bytes[$0 + 1]) == 0x77 && bytes[$0 + 3] == 0x2E
      }
      addressFree = web ?? end
      return nil
    }
    while end > position + 1, Self.trailingMarks.contains(bytes[end - 1]) { end -= 1 }
    return end - position > 2 ? end : nil
  }

  // " < > ( ) [ ]
  private static let addressStops: Set<UInt8> = [0x22, 0x3C, 0x3E, 0x28, 0x29, 0x5B, 0x5D]
  // . , ; : ! ? '
  private static let trailingMarks: Set<UInt8> = [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27]

  private func asciiLower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private func isOpening(_ token: Token?) -> Bool {
    guard let token, token.kind == .mark else { return false }
    return ["(", "[", "<", "\"", "«", "\u{201C}", ":"].contains(token.text)
  }

  private func decode(_ index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (scalar.value >= 0x80 && scalar.properties.isWhitespace)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A
    }
    return scalar.isWordScalar || scalar.properties.generalCategory == .nonspacingMark
  }

  private func isInnerSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || scalar == "/" || scalar == ":" || scalar == "-"
  }
}

extension Unicode.Scalar {
  /// A letter or a number, as the readability measure counts them.
  var isWordScalar: Bool {
    if value < 0x80 {
      return (value >= 0x30 && value <= 0x39) || ((value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
