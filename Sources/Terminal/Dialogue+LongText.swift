import Messages

/// A text of several lines, as a letter: one line a prompt, ended by a word alone on its line.
extension Dialogue {
  /// Characters that a text of several lines may have.
  private static let longTextLimit = 20_000

  func writeLines() async throws {
    let end = texts("lines.word")
    try say(texts("lines.how", ["word": end]))
    var lines: [String] = []
    reading: while true {
      let prompt = Prompt(
        place: .lines, text: "prompt.line", words: ["number": String(lines.count + 1)], fewestWords: 0,
        hasDefault: true)
      switch try await ask(prompt) {
      case .byDefault: lines.append("")
      case .text(let line) where CommandCatalogue.fold(line) == CommandCatalogue.fold(end): break reading
      case .text(let line):
        guard lines.reduce(line.count, { $0 + $1.count + 1 }) <= Self.longTextLimit else {
          try complain(texts("error.longText", ["limit": String(Self.longTextLimit), "word": end]))
          continue
        }
        lines.append(line)
      default: return
      }
    }
    let text = lines.joined(separator: "\n")
    guard !text.allSatisfy(\.isWhitespace) else { return try say(texts("lines.none")) }
    try say(texts.count("lines.done", lines.count))
    try await converse(text)
    throw Leaving.toHome
  }
}
