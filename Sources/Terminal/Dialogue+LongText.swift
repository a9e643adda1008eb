/// A text of several lines, as a letter: one line a prompt, ended by a word alone on its line.
extension Dialogue {
  /// Characters that a text of several lines may have.
  private static let longTextLimit = 20_000

  func writeLines() async throws {
    let end = texts("lines.word")
    try say(texts("lines.how", ["word": end]))
    var lines: [String] = []
    while true {
      try write(prompt: texts("prompt.line", ["number": String(lines.count + 1)]))
      guard let typed = try await nextLine() else { continue }
      let line = TypedLine.words(typed)
      let word = CommandCatalogue.fold(line)
      if word == CommandCatalogue.fold(end) { break }
      switch commands.command(line)?.act {
      case .undo, .back: return try say(texts("undone.task", ["task": texts("place.lines")]))
      case .stop: throw Leaving.stopped
      case .help:
        try say(texts("lines.how", ["word": end]))
        continue
      default: break
      }
      if word == "0" { return try say(texts("undone.task", ["task": texts("place.lines")])) }
      guard lines.reduce(line.count, { $0 + $1.count + 1 }) <= Self.longTextLimit else {
        try complain(texts("error.longText", ["limit": String(Self.longTextLimit), "word": end]))
        continue
      }
      lines.append(line)
    }
    let text = lines.joined(separator: "\n")
    guard !text.allSatisfy(\.isWhitespace) else { return try say(texts("lines.none")) }
    try say(texts.count("lines.done", lines.count))
    try await converse(text)
    throw Leaving.toHome
  }
}
