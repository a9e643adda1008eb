import Messages

/// The first question of the session, asked again after every matter.
extension Dialogue {
  var homeChoices: [Choice] {
    let acts: [Command.Act] = [.search, .profile, .explain, .lines, .operator, .help]
    return numbered(acts)
  }

  func numbered(_ acts: [Command.Act]) -> [Choice] {
    acts.enumerated().map { index, act in
      Choice(key: index + 1, text: nil, meaning: .command(act))
    }
  }

  func home() async throws {
    while true {
      do {
        try await homeOnce()
      } catch Leaving.toHome {
        continue
      } catch Leaving.stopped {
        return try say(texts("leaving.stopped"))
      }
    }
  }

  private func homeOnce() async throws {
    places = [.home]
    if !isExpert { try say(menu(homeChoices, back: "back.leave")) }
    while true {
      let prompt = Prompt(place: .home, text: "prompt.home", choices: homeChoices, fewestWords: 1)
      switch try await ask(prompt) {
      case .choice(.command(let act)): try await obey(Command(act))
      case .text(let words):
        isAtStart = true
        try await converse(words)
        throw Leaving.toHome
      case .back: if try await leaves() { throw Leaving.stopped }
      default: break
      }
    }
  }

  /// Leaving closes the answers of the session: where there are some, a typed word confirms it.
  private func leaves() async throws -> Bool {
    guard !contacts.isEmpty else { return true }
    try say(texts("leave.why"))
    let word = texts("leave.word")
    let prompt = Prompt(place: .leaving, text: "prompt.leave", words: ["word": word], fewestWords: 1)
    while true {
      guard case .text(let typed) = try await ask(prompt) else { return false }
      if CommandCatalogue.fold(typed) == CommandCatalogue.fold(word) { return true }
      try complain(texts("error.word", ["word": word]))
    }
  }
}
