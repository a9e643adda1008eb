import Domain
import Foundation
import GatewayAPI
import Messages

/// A question, its answer, and what can be done with the answer.
extension Dialogue {
  /// Answers a question and those that follow it, until the person goes back.
  func converse(_ first: String) async throws {
    places.append(.answer)
    defer { places.removeLast() }
    var next: String? = first
    while let text = next {
      guard try await answer(text) else { return }
      next = try await followUp()
    }
  }

  /// - Returns: false where no answer came; the error has been said.
  private func answer(_ text: String) async throws -> Bool {
    guard let reply = try await send(text, waiting: "answer") else { return false }
    if let number = reply.contact.request { request = (reply.contact.id, number) }
    try await present(answerLines(reply), data: KeyDatum.all(in: reply), title: "answer")
    return true
  }

  /// Sends the person's words as a new contact and keeps its reply.
  func send(_ text: String, waiting key: String) async throws -> ContactReply? {
    let message = ContactMessage(
      channel: .terminal, externalId: UUID().uuidString.lowercased(), address: options.address, text: text,
      profile: profile, place: options.place, session: session.isEmpty ? nil : session)
    guard let reply = try await attempt(key, { [gateway] in try await gateway.send(message) }) else {
      return nil
    }
    self.reply = reply
    contacts.append(reply.contact.id)
    return reply
  }

  /// The answer as the profile wants it, with its sources at the end.
  private func answerLines(_ reply: ContactReply) -> [String] {
    // The session writes the answer's choices itself, once, after its lines.
    let own = choices(of: reply).compactMap { choice in
      choice.text.map { ["\(choice.key). \($0)", "\(choice.key) \($0)"] }
    }.flatMap { $0 }
    var lines = reply.renderings.terminal.filter { line in !own.contains { line.hasPrefix($0) } }
    let start = texts("source")
    if !lines.contains(where: { $0.hasPrefix(start) }) {
      for block in reply.answer.blocks {
        guard case .source(let source) = block.content else { continue }
        lines.append("\(start) \(source.text). \(texts("checked", ["date": texts.date(source.checked)]))")
      }
    }
    if let number = reply.contact.request, !lines.contains(where: { $0.contains(number) }) {
      lines.append(texts("request.number", ["number": number]))
    }
    return lines
  }

  /// Says how many lines come, then the lines, and keeps them for "ripeti" and "compita".
  func present(_ lines: [String], data: [KeyDatum], title: String) async throws {
    let speakable = SpeakableText(symbols: texts.symbols)
    shown = Shown(lines: lines.flatMap(speakable.lines), data: data)
    let bell = resolved?[TerminalTerm.bell] == true
    try closeLine()
    if bell { try output.write("\u{7}") }
    try say(texts.count("ready.\(title)", shown.lines.count))
    try await show(shown.lines)
  }

  /// - Returns: the next question, or nil where the person went back.
  private func followUp() async throws -> String? {
    let choices = reply.map(choices(of:)) ?? []
    if !isExpert {
      try say(menu(choices, back: "back.home"))
      if contacts.count == 1 { try hint("answer.hint") }
    }
    while true {
      switch try await ask(Prompt(place: .answer, text: "prompt.answer", choices: choices, fewestWords: 2)) {
      case .choice(.command(.newQuestion)): throw Leaving.toHome
      case .choice(.command(let act)): try await obey(Command(act))
      case .choice(.message(let words)), .text(let words): return words
      case .back:
        try hint("back.done", ["place": texts("place.home")])
        return nil
      default: break
      }
    }
  }

  /// The answer's own choices with their numbers where it has some, else the acts that every answer allows.
  private func choices(of reply: ContactReply) -> [Choice] {
    let own = reply.answer.blocks.flatMap { block -> [AnswerBlock.Choice] in
      guard case .choice(let options) = block.content else { return [] }
      return options.filter { (1...9).contains($0.key) }
    }
    guard !own.isEmpty else {
      return numbered([.repeat, .simpler, .details, .spell, .save, .operator, .newQuestion])
    }
    var keys: Set<Int> = []
    return own.filter { keys.insert($0.key).inserted }.sorted { $0.key < $1.key }.map { option in
      let act = Command.Act(rawValue: option.act)
      return Choice(
        key: option.key, text: option.text, meaning: act.map { .command($0) } ?? .message(option.text))
    }
  }

  /// Work of the service with its waiting told; an error is said and gives nil.
  func attempt<Value: Sendable>(
    _ key: String, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    do {
      return try await wait(for: key, work)
    } catch {
      try sayWhy(error)
      return nil
    }
  }

  /// Says an error of the service; what ends the session goes on to its end.
  func sayWhy(_ error: any Error) throws {
    switch error {
    case let error as GatewayError: try complain(error.message)
    case is Leaving, is TerminalError: throw error
    case is CancellationError: throw Leaving.interrupted
    default: try complain(texts("error.internal"))
    }
  }
}
