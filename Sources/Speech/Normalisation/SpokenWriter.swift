/// Puts copied and replaced text together with one space between words.
struct SpokenWriter {
  private(set) var scalars = String.UnicodeScalarView()
  private var last: Unicode.Scalar?
  /// The last scalar that is no space.
  private var lastVisible: Unicode.Scalar?
  private var endsReplacement = false

  var text: String {
    var text = scalars
    while text.last == " " || text.last == "\n" { text.removeLast() }
    return String(text)
  }

  mutating func copy(_ range: Range<Int>, of source: SourceText) {
    if endsReplacement, let first = source[range.lowerBound], Self.isWord(first) { separate() }
    endsReplacement = false
    for index in range {
      if let scalar = source[index] { append(scalar) }
    }
  }

  /// `spoken` is empty for what only separates.
  mutating func write(_ match: Reading.Match, replacing range: Range<Int>, of source: SourceText) {
    let spoken = match.spoken
    guard let first = spoken.unicodeScalars.first else {
      separate()
      endsReplacement = false
      return
    }
    if spoken == ",", let lastVisible, ".,;:!?(".unicodeScalars.contains(lastVisible) { return separate() }
    if first == ",", last == " " { scalars.removeLast() }
    if let last, Self.isWord(first), Self.isWord(last) || (endsReplacement && last == ",") { append(" ") }
    var text = spoken
    if startsSentence(source, range.lowerBound)
      || (match.isWord && (lastVisible == nil || last == "\n"))
    {
      text = text.prefix(1).uppercased() + text.dropFirst()
    }
    for scalar in text.unicodeScalars { append(scalar) }
    endsReplacement = true
  }

  /// A replacement that opens a sentence keeps its capital, by which the sentence is recognised later.
  private func startsSentence(_ source: SourceText, _ index: Int) -> Bool {
    if let lastVisible, ".!?…".unicodeScalars.contains(lastVisible) {
      return last == " " && !source.isLower(index)
    }
    guard lastVisible == nil || last == "\n" else { return false }
    return source.isUpper(index) && !source.isUpper(index + 1) && !source.isDigit(index + 1)
  }

  private mutating func separate() {
    if let last, last != " ", last != "\n" { append(" ") }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == " ", last == nil || last == " " || last == "\n" { return }
    if scalar == "\n", last == nil { return }
    scalars.append(scalar)
    last = scalar
    if scalar != " " { lastVisible = scalar }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
