import Foundation

/// A text as Unicode scalars, cleaned once, with the questions the readings ask of it. Indices out of range are
/// answered, never trapped.
struct SourceText: Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in CharacterEntity.decoded(text).precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar.value == 0x2028 || scalar.value == 0x2029 {
        scalars.append("\n")
      } else if let plain = Self.plain[scalar] {
        scalars.append(contentsOf: plain.unicodeScalars)
      } else if let clean = MarkupWriter.clean(scalar) {
        scalars.append(clean)
      }
    }
    self.scalars = scalars
  }

  /// Typographic forms of what the readings know.
  private static let plain: [Unicode.Scalar: String] = [
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u{2010}": "-", "\u{2011}": "-", "−": "-", "º": "°",
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "№": "n.", "㎡": "m²", "㎞": "km", "㎏": "kg",
    // What a letter or an apostrophe became in a text that was decoded wrongly.
    "\u{FFFD}": "'", "\u{FE0F}": "", "\u{FE0E}": "",
    "\t": " ",
  ]

  var count: Int { scalars.count }

  subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return String(String.UnicodeScalarView(scalars[range]))
  }

  func isDigit(_ index: Int) -> Bool { self[index].map { ("0"..."9").contains($0) } ?? false }

  func isLetter(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic && scalar != "ª"
  }

  func isUpper(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    return scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  func isLower(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    return scalar.isASCII
      ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase && scalar != "ª"
  }

  /// True when the letter at an index, made small, is one of these: a cheap test before a costly one.
  func starts(_ index: Int, with letters: StaticString) -> Bool {
    guard let scalar = self[index], scalar.isASCII else { return false }
    let small = UInt8(scalar.value | 0x20)
    return letters.withUTF8Buffer { $0.contains(small) }
  }

  func isAlphanumeric(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }
  func isSpace(_ index: Int) -> Bool { self[index] == " " }

  /// True where a word, a number or a symbol begins.
  func isBoundary(_ index: Int) -> Bool {
    guard isAlphanumeric(index), isAlphanumeric(index - 1) else { return true }
    // "20x30": the second number begins a new word.
    return isDigit(index) && self[index - 1] == "x" && isDigit(index - 2)
  }

  /// True for the first thing of a line, after spaces.
  func opensLine(_ index: Int) -> Bool {
    var start = index
    while isSpace(start - 1) { start -= 1 }
    return start <= 0 || self[start - 1] == "\n"
  }

  /// The end of what is copied as it stands: a whole word, or one scalar.
  func plainEnd(from index: Int) -> Int {
    guard isAlphanumeric(index) else { return index + 1 }
    return run(from: index) { isAlphanumeric($0) }
  }

  func digitsEnd(_ index: Int) -> Int { run(from: index) { isDigit($0) } }
  func lettersEnd(_ index: Int) -> Int { run(from: index) { isLetter($0) } }
  func alphanumericEnd(_ index: Int) -> Int { run(from: index) { isAlphanumeric($0) } }

  /// The index after at most three spaces; a line break is no space.
  func skipSpaces(_ index: Int) -> Int {
    var end = index
    while end < index + 3, isSpace(end) { end += 1 }
    return end
  }

  /// The number written by the digits of a range, if it has at most nine.
  func value(_ range: Range<Int>) -> Int? {
    range.count <= 9 ? Int(string(range)) : nil
  }

  /// The letters from an index on, in small letters.
  func word(at index: Int) -> String { string(index..<lettersEnd(index)).lowercased() }

  /// The end of `literal` if it stands at an index, whatever its case.
  func end(of literal: String, at index: Int) -> Int? {
    var end = index
    for scalar in literal.unicodeScalars {
      guard let here = self[end] else { return nil }
      guard Self.isSame(here, scalar) else { return nil }
      end += 1
    }
    return end
  }

  /// The same letter, whatever its case.
  static func isSame(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if first == second { return true }
    guard first.isASCII, second.isASCII else {
      return first.properties.lowercaseMapping == second.properties.lowercaseMapping
    }
    let lower = first.value | 0x20
    return lower == second.value | 0x20 && (0x61...0x7A).contains(lower)
  }

  /// The words that stand before an index in its line, nearest first, in small letters, without full stops.
  func wordsBefore(_ index: Int, count: Int) -> [String] {
    var words: [String] = []
    var position = index
    while words.count < count {
      while position > 0, let before = self[position - 1], Self.between.contains(before) { position -= 1 }
      let end = position
      // No word that a reading asks for is longer: a row without spaces costs no more than others.
      while position > 0, end - position < 40,
        isAlphanumeric(position - 1) || self[position - 1] == "." || self[position - 1] == "°"
      {
        position -= 1
      }
      guard position < end else { return words }
      words.append(string(position..<end).lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return words
  }

  private static let between: Set<Unicode.Scalar> = [" ", ":", "(", ")", "'", ",", "\"", "«"]

  private func run(from index: Int, while holds: (Int) -> Bool) -> Int {
    var end = index
    while end < count, holds(end) { end += 1 }
    return end
  }
}
