/// Gathers parts until a sentence is whole.
struct UtteranceBuilder {
  let language: String
  let rate: Int
  let splitter: SentenceSplitter
  private var done: [Utterance] = []
  private var writer = MarkupWriter()
  private var marksBefore: [String] = []
  /// Silence that waits for what follows in the sentence, in milliseconds.
  private var rest = 0

  /// An elided word ("l'") that goes into the run after it: before a tag eSpeak would say the name of its letter.
  private var elided = ""

  /// Unicode scalars of markup after which a sentence of many small parts is cut.
  private static let maximumMarkup = 8000
  /// Characters spelled in one go.
  private static let maximumSpelled = 200

  init(language: String, rate: Int, splitter: SentenceSplitter) {
    self.language = language
    self.rate = rate
    self.splitter = splitter
  }

  mutating func add(_ parts: [SpokenPart], change: ProsodyChange) {
    for part in parts {
      switch part {
      case .text(let text, let other), .literal(let text, let other), .telephone(let text, let other):
        add(text, language: other, change: change)
      case .spelled(let text, let other): spell(text, language: other, change: change)
      case .mark(let name): mark(name)
      case .pause(let milliseconds): pause(milliseconds)
      case .rest(let milliseconds): take(rest: milliseconds)
      case .sentenceEnd: close()
      case .changed(let inner, let parts): add(parts, change: inner)
      }
    }
  }

  mutating func finish() -> [Utterance] {
    close()
    if !marksBefore.isEmpty { done.append(Utterance(marksBefore: marksBefore)) }
    return done
  }

  private mutating func add(_ text: String, language other: String?, change: ProsodyChange) {
    let rest = closeWithMarks(of: text)
    for piece in splitter.split(rest) {
      run(piece.text, language: other, change: change)
      if piece.isComplete { close() }
    }
  }

  /// Marks at the start of a text belong to the sentence before it: "<lang>…</lang>. Poi".
  private mutating func closeWithMarks(of text: String) -> String {
    guard !writer.plain.isEmpty else { return text }
    let scalars = text.unicodeScalars
    let marks = scalars.prefix { MarkupWriter.closing.contains($0) && $0 != "'" && $0 != "’" && $0 != "%" }
    let after = scalars[marks.endIndex...]
    guard !marks.isEmpty, after.first.map(\.properties.isWhitespace) ?? true else { return text }
    writer.text(String(marks))
    if marks.contains(where: { ".!?…".unicodeScalars.contains($0) }) { close() }
    return String(after)
  }

  private mutating func spell(_ text: String, language other: String?, change: ProsodyChange) {
    var rest = Substring(text)
    while !rest.isEmpty {
      run(String(rest.prefix(Self.maximumSpelled)), language: other, change: change, isSpelled: true)
      rest = rest.dropFirst(Self.maximumSpelled)
    }
  }

  private mutating func run(
    _ text: String, language other: String?, change: ProsodyChange, isSpelled: Bool = false
  ) {
    if writer.length > Self.maximumMarkup { close() }
    let isOther = other.map { Self.base($0) != Self.base(language) } ?? false
    if isSpelled { flushElided() }
    var text = elided + text
    elided = ""
    if !isOther, !isSpelled, let start = Self.elision(in: text) {
      elided = String(text[start...])
      text = String(text[..<start])
      guard text.contains(where: { !$0.isWhitespace }) else { return }
    }
    writer.space(before: text.unicodeScalars.first)
    if rest > 0 { writer.silence(rest) }
    rest = 0
    writer.run(
      text, language: isOther ? other : nil, change: change, dialect: .engine(baseRate: rate),
      isSpelled: isSpelled)
  }

  private mutating func flushElided() {
    guard !elided.isEmpty else { return }
    writer.space(before: elided.unicodeScalars.first)
    writer.text(elided)
    elided = ""
  }

  /// Where the last word begins, when it ends with a consonant and an apostrophe: "l'", "un'", not "po'".
  private static func elision(in text: String) -> String.Index? {
    guard let last = text.last, last == "'" || last == "’" else { return nil }
    let letters = text.dropLast().reversed().prefix(while: \.isLetter)
    guard let end = letters.first, (1...8).contains(letters.count), !"aeiouàèéìòù".contains(end.lowercased())
    else { return nil }
    return text.index(text.endIndex, offsetBy: -letters.count - 1)
  }

  private mutating func mark(_ name: String) {
    if writer.length > Self.maximumMarkup { close() }
    if writer.plain.isEmpty {
      marksBefore.append(name)
    } else {
      writer.mark(name)
    }
  }

  /// eSpeak drops silence at the start of a text, and takes the longest of two that follow each other.
  private mutating func take(rest milliseconds: Int) {
    guard !writer.plain.isEmpty else { return pause(milliseconds) }
    rest = min(rest + max(milliseconds, 0), SpokenText.maximumPause)
  }

  private mutating func pause(_ milliseconds: Int) {
    close()
    let milliseconds = min(max(milliseconds, 0), SpokenText.maximumPause)
    if done.isEmpty || !marksBefore.isEmpty {
      done.append(Utterance(marksBefore: marksBefore))
      marksBefore = []
    }
    done[done.count - 1].pauseAfter += milliseconds
  }

  private mutating func close() {
    flushElided()
    guard !writer.plain.isEmpty else { return }
    done.append(writer.isPlain ? plainUtterance : markedUtterance)
    writer = MarkupWriter()
    marksBefore = []
    rest = 0
  }

  private var plainUtterance: Utterance {
    Utterance(text: writer.plain, pauseAfter: rest, marksBefore: marksBefore)
  }

  private var markedUtterance: Utterance {
    // The voice is chosen outside the markup.
    let head = "<speak version=\"1.0\">"
    return Utterance(
      markup: head + writer.markup + "</speak>", text: writer.plain,
      positions: [Int32](repeating: 0, count: head.unicodeScalars.count) + writer.positions,
      pauseAfter: rest, marksBefore: marksBefore)
  }

  private static func base(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
