/// Writes SSML so that text can never become markup, and remembers where each character of the text stands.
struct MarkupWriter {
  private var written = ""
  /// The text alone, cleaned.
  private(set) var plain = ""
  private var places: [Int32] = []
  /// No tag, and no character that would have to be written as an entity: the text alone says the same.
  private(set) var isPlain = true
  private var plainCount: Int32 = 0
  private var last: Unicode.Scalar = " "

  var markup: String { isPlain ? plain : written }

  /// For each Unicode scalar of the markup, the scalar of the text at which it stands.
  var positions: [Int32] { isPlain ? Array(0..<plainCount) : places }

  /// Unicode scalars of the markup.
  var length: Int { isPlain ? Int(plainCount) : places.count }

  /// Markup of our own.
  mutating func tag(_ tag: String) {
    leavePlain()
    written += tag
    places.append(contentsOf: repeatElement(plainCount, count: tag.unicodeScalars.count))
  }

  /// From here on markup and text differ; most sentences never come here.
  private mutating func leavePlain() {
    guard isPlain else { return }
    written = plain
    places = Array(0..<plainCount)
    isPlain = false
  }

  /// Text from anywhere.
  mutating func text(_ text: String) {
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let run = rest.prefix(while: Self.isPlain)
      if !run.isEmpty { append(plain: run) }
      rest = rest[run.endIndex...]
      let special = rest.prefix { !Self.isPlain($0) }
      if !special.isEmpty { append(special: Substring(special)) }
      rest = rest[special.endIndex...]
    }
  }

  /// Letters, digits and marks of ASCII that mean nothing to a reader of markup.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  private mutating func append(plain run: Substring.UTF8View) {
    let text = Substring(run)
    let count = Int32(run.count)
    if !isPlain {
      written += text
      places.append(contentsOf: plainCount..<(plainCount + count))
    }
    plain += text
    plainCount += count
    last = run.last.map { Unicode.Scalar($0) } ?? last
  }

  private mutating func append(special text: Substring) {
    for scalar in text.unicodeScalars {
      guard let clean = Self.clean(scalar) else { continue }
      // eSpeak reads phoneme codes between double brackets.
      if clean == last, clean == "[" || clean == "]" { append(" ", as: " ") }
      switch clean {
      case "[", "]":
        leavePlain()
        append(String(clean), as: clean)
      case "&": append("&amp;", as: clean)
      case "<": append("&lt;", as: clean)
      case ">": append("&gt;", as: clean)
      default: append(String(clean), as: clean)
      }
    }
  }

  /// For whom the markup is.
  enum Dialect {
    /// W3C SSML, for any reader.
    case standard
    /// What eSpeak understands.
    case engine(baseRate: Int)
  }

  /// Text in a voice of its own, opened and closed here: eSpeak does not restore a language after `<s>` and `<p>`.
  ///
  /// - Parameters:
  ///   - language: BCP 47 tag; nil is the language around it.
  mutating func run(
    _ text: String, language: String?, change: ProsodyChange, dialect: Dialect, isSpelled: Bool = false
  ) {
    let prosody = change.tag(dialect)
    if let prosody { tag(prosody) }
    if let language { tag(Self.voice(language, dialect)) }
    if isSpelled { tag("<say-as interpret-as=\"characters\">") }
    self.text(text)
    if isSpelled { tag("</say-as>") }
    if language != nil { tag("</voice>") }
    if prosody != nil { tag("</prosody>") }
  }

  /// eSpeak finds a voice by `xml:lang="en"` or "fr" only once in the life of a process; by its name, always.
  private static func voice(_ language: String, _ dialect: Dialect) -> String {
    if case .engine = dialect, let name = VoiceCatalogue.voiceName(of: language) {
      return "<voice name=\"\(name)\">"
    }
    return "<voice xml:lang=\"\(attribute(language))\">"
  }

  mutating func mark(_ name: String) {
    tag("<mark name=\"\(Self.attribute(name))\"/>")
  }

  /// Silence of up to ``SpokenText/maximumPause``.
  mutating func silence(_ milliseconds: Int) {
    tag("<break time=\"\(min(max(milliseconds, 0), SpokenText.maximumPause))ms\"/>")
  }

  /// A space between two runs, but none before a mark that closes nor after one that opens.
  mutating func space(before next: Unicode.Scalar?) {
    guard !plain.isEmpty, last != " " else { return }
    if let next, Self.closing.contains(next) { return }
    if !Self.opening.contains(last) { text(" ") }
  }

  static let closing: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "!", "?", "…", ")", "]", "»", "”", "’", "'", "%",
  ]
  private static let opening: Set<Unicode.Scalar> = ["(", "[", "«", "“"]

  private mutating func append(_ written: String, as scalar: Unicode.Scalar) {
    if written.unicodeScalars.count > 1 { leavePlain() }
    if !isPlain {
      self.written += written
      places.append(contentsOf: repeatElement(plainCount, count: written.unicodeScalars.count))
    }
    plain.unicodeScalars.append(scalar)
    plainCount += 1
    last = scalar
  }

  /// A value between double quotes: letters, digits and the marks of names and language tags only.
  static func attribute(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.prefix(64).map {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
            || "-_.: ".unicodeScalars.contains($0)
            ? $0 : "_"
        }))
  }

  /// Nil for what is not spoken at all; a space for control characters.
  static func clean(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: nil
    case 0..<0x20, 0x7F..<0xA0, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xE000...0xF8FF, 0xFFFE, 0xFFFF,
      0xE0000...0x10FFFF:
      " "
    default: scalar
    }
  }
}
