import Domain
import Foundation

/// How lines leave: clean, wrapped, appended, nothing held back.
extension Dialogue {
  var wrap: LineWrap { LineWrap(width: width) }

  /// Writes lines; none of them moves the cursor or is wider than the terminal.
  func say(_ texts: String...) throws { try say(texts) }

  func say(_ lines: [String]) throws {
    try closeLine()
    let speakable = SpeakableText(symbols: texts.symbols)
    let wrapped = lines.flatMap(speakable.lines).flatMap(wrap.lines)
    guard !wrapped.isEmpty else { return }
    try output.write(wrapped.joined(separator: "\n") + "\n")
  }

  /// A sentence for people who are new here.
  func hint(_ key: String, _ places: [String: String] = [:]) throws {
    if !isExpert { try say(texts(key, places)) }
  }

  /// An error: what, which field, how to mend it, and the valid range; the same question follows.
  func complain(_ text: String) throws {
    let start = texts("error")
    try say(text.hasPrefix(start) ? text : "\(start) \(text)")
  }

  /// Lines by pages where the profile or the options ask for pages. What a command shows between two pages comes
  /// whole.
  func show(_ lines: [String]) async throws {
    let size = options.pageLines ?? resolved?[TerminalTerm.pageLines] ?? 0
    let speakable = SpeakableText(symbols: texts.symbols)
    var rest = lines.flatMap(speakable.lines).flatMap(wrap.lines)[...]
    guard size > 0, rest.count > size, !places.contains(.page) else { return try say(lines) }
    while true {
      try closeLine()
      try output.write(rest.prefix(size).joined(separator: "\n") + "\n")
      rest = rest.dropFirst(size)
      guard !rest.isEmpty else { return }
      try say(texts.count("page.left", rest.count), texts("page.default"))
      let prompt = Prompt(place: .page, text: "prompt.page", hasDefault: true)
      guard try await ask(prompt) == .byDefault else { return }
    }
  }

  /// The question, last on its line.
  func write(prompt text: String) throws {
    try closeLine()
    let speakable = SpeakableText(symbols: texts.symbols).lines(text).joined(separator: " ")
    // A sentence edited without its colon still has to be known as a question.
    try output.write(wrap.prompt(speakable.hasSuffix(":") ? speakable : speakable + ":"))
    isLineOpen = true
  }

  /// The next line typed, or nil where it is no text (already said why).
  func nextLine() async throws -> String? {
    let event = await input.next()
    // A terminal shows the line end that was typed; a pipe, Ctrl-C and Ctrl-D show none.
    switch event {
    case .line, .notText, .tooLong: if input.echoes { isLineOpen = false }
    case .end, .interrupted: break
    }
    try closeLine()
    switch event {
    case .line(let text): return text
    case .notText: try complain(texts("error.notText"))
    case .tooLong(let limit): try complain(texts("error.tooLong", ["limit": String(limit)]))
    case .end: throw Leaving.inputEnded
    case .interrupted: throw Leaving.interrupted
    }
    return nil
  }

  func closeLine() throws {
    guard isLineOpen else { return }
    isLineOpen = false
    try output.write("\n")
  }
}
