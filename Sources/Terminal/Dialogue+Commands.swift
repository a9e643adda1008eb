import Domain
import GatewayAPI
import Messages

/// What each command does. After it, the same question is asked again.
extension Dialogue {
  func obey(_ command: Command) async throws {
    let opensQuestion: Set<Command.Act> = [.operator, .search, .profile, .explain, .save, .spell, .lines]
    if opensQuestion.contains(command.act), places.count > 5 {
      return try complain(texts("error.depth"))
    }
    switch command.act {
    case .repeat: try await again(command.argument)
    case .simpler: try await simpler()
    case .details: try await details()
    case .spell: try await spell(command.argument)
    case .operator: try await askOperator()
    case .history: try await history()
    case .whereAmI: try whereAmI()
    case .undo: try await undo()
    case .back: break
    case .stop: throw Leaving.stopped
    case .help: try await help(command.argument)
    case .slower: try await changeRate(by: -TerminalTerm.rateStep)
    case .faster: try await changeRate(by: TerminalTerm.rateStep)
    case .rate: try await setRate(command.argument.flatMap { Int($0) })
    case .save: try await save(command.argument)
    case .search: try await search(command.argument)
    case .profile: try await chooseProfile(command.argument)
    case .explain: try await explain(command.argument)
    case .lines: try await writeLines()
    case .newQuestion: throw Leaving.toHome
    case .silence: try toggleSilence()
    case .novice, .expert: try await setExpert(command.act == .expert)
    case .width: try await setWidth(command.argument.flatMap { Int($0) })
    case .language: try await setLanguage(command.argument)
    }
  }

  /// Repeats all that was last shown, one of its lines ("ripeti 3"), or a numbered part ("ripeti passo 2").
  private func again(_ argument: String?) async throws {
    guard !shown.lines.isEmpty else { return try say(texts("nothing.shown")) }
    guard let argument else {
      try say(texts.count("ready.repeat", shown.lines.count))
      return try await show(shown.lines)
    }
    let words = argument.split(separator: " ")
    guard let number = words.last.flatMap({ Int($0) }) else { return }
    if words.count > 1 {
      let label = CommandCatalogue.fold(argument) + " "
      let parts = shown.lines.filter { CommandCatalogue.fold($0).hasPrefix(label) }
      guard parts.isEmpty else { return try say(parts) }
      return try complain(texts("error.part", ["part": argument, "count": String(shown.lines.count)]))
    }
    guard shown.lines.indices.contains(number - 1) else {
      return try complain(
        texts("error.line", ["number": String(number), "count": String(shown.lines.count)]))
    }
    try say(
      texts(
        "line.of",
        [
          "number": String(number), "count": String(shown.lines.count), "text": shown.lines[number - 1],
        ]))
  }

  private func simpler() async throws {
    guard let reply else { return try say(texts("nothing.answered")) }
    let original = reply.renderings.original
    guard
      let easy = try await attempt(
        "simpler", { [gateway] in try await gateway.simplify(original, level: "easy") })
    else { return }
    try await present([easy], data: shown.data, title: "simpler")
  }

  private func details() async throws {
    guard let reply else { return try say(texts("nothing.answered")) }
    try await present([reply.renderings.original], data: shown.data, title: "details")
  }

  private func history() async throws {
    guard !contacts.isEmpty else { return try say(texts("nothing.history")) }
    let contacts = contacts
    let transcripts = try await attempt("history") { [gateway] in
      var transcripts: [String] = []
      for contact in contacts { transcripts.append(try await gateway.transcript(contact: contact)) }
      return transcripts
    }
    guard let transcripts else { return }
    let speakable = SpeakableText(symbols: texts.symbols)
    let lines = transcripts.enumerated().flatMap { index, transcript in
      [texts("contact.of", ["number": String(index + 1), "count": String(contacts.count)])]
        + speakable.lines(transcript)
    }
    try say(texts("history.contacts", ["count": String(contacts.count)]))
    try say(texts.count("ready.history", lines.count))
    try await show(lines)
  }

  private func whereAmI() throws {
    let here = places.last ?? .home
    var lines = [texts("where.place", ["place": texts("place.\(here.rawValue)")])]
    if here != .home, here != .answer, places.count > 1 {
      lines.append(texts("where.from", ["place": texts("place.\(places[places.count - 2].rawValue)")]))
    }
    lines.append(texts("where.profile", ["name": profile ?? texts("profile.none")]))
    lines.append(texts("where.contacts", ["count": String(turns)]))
    if let request { lines.append(texts("request.number", ["number": request.number])) }
    lines.append(texts("where.rate", ["rate": String(rate)]))
    lines.append(texts("where.undo", ["change": change?.name ?? texts("nothing.undo.name")]))
    try say(lines)
  }

  /// Every command with what it does, or one of them; then the choices of the question at hand.
  private func help(_ argument: String?) async throws {
    if let argument {
      guard let act = commands.command(argument)?.act else {
        return try complain(texts("error.help", ["word": argument]))
      }
      return try say(helpLine(act))
    }
    let acts = Command.Act.allCases
    try say(texts.count("help.count", acts.count))
    try await show(acts.map(helpLine) + [texts("help.zero"), texts("help.end")])
    if let prompt, !prompt.choices.isEmpty, [.home, .answer, .reply].contains(prompt.place) {
      try say(menu(prompt.choices, back: prompt.place == .home ? "back.leave" : "back.home"))
    }
  }

  private func helpLine(_ act: Command.Act) -> String {
    "\(commands.name(act, language: texts.language)): \(texts("help.\(act.rawValue)"))"
  }
}
