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
    var next: Input? = .text(first)
    while let input = next {
      guard try await answer(input) else { return }
      next = try await followUp()
    }
  }

  /// What a person says to the assistant.
  enum Input: Sendable, Equatable {
    case text(String)
    case choice(Int)
  }

  /// - Returns: false where no answer came; the error has been said.
  private func answer(_ input: Input) async throws -> Bool {
    guard let reply = try await send(input, waiting: "answer") else { return false }
    if let number = reply.conversation.request { request = (reply.conversation.contact, number) }
    try await present(answerLines(reply), data: KeyDatum.all(in: reply), title: "answer")
    return true
  }

  func send(_ text: String, waiting key: String) async throws -> ConversationReply? {
    try await send(.text(text), waiting: key)
  }

  /// Sends what the person says: to the conversation of this session, or as the first words of a new one.
  private func send(_ input: Input, waiting key: String) async throws -> ConversationReply? {
    let known = reply.map(\.conversation).flatMap { $0.mode == .closed ? nil : $0 }
    // With another profile it is another conversation; a new question after a hand-over is not for the operator.
    let isOver = agreed?.profile != profile || known?.mode == .operator && isAtStart
    let work: @Sendable () async throws -> ConversationReply
    if let known, !isOver {
      work = turn(input, in: known)
    } else {
      work = opening(input)
    }
    guard let reply = try await attempt(key, work) else { return nil }
    isAtStart = false
    agreed = (profile, session)
    turns += 1
    self.reply = reply
    if !contacts.contains(reply.conversation.contact) { contacts.append(reply.conversation.contact) }
    return reply
  }

  private func opening(_ input: Input) -> @Sendable () async throws -> ConversationReply {
    var words: String?
    if case .text(let text) = input { words = text }
    let opening = ConversationOpening(
      channel: .terminal, externalId: Self.newID(), address: options.address, text: words, profile: profile,
      place: options.place, session: session.isEmpty ? nil : session)
    return { [gateway] in try await gateway.open(opening) }
  }

  private func turn(_ input: Input, in known: ConversationSummary)
    -> @Sendable () async throws -> ConversationReply
  {
    var turn = TurnMessage(externalId: Self.newID(), session: agreed?.session == session ? nil : session)
    switch input {
    case .text(let text): turn.text = text
    case .choice(let number): turn.choice = number
    }
    // A question asked at the beginning is not the answer to what the assistant had asked before.
    var dropped: TurnMessage?
    let isMidway = [.text, .place, .day, .photo].contains(reply?.expects.kind)
    if isAtStart, isMidway, known.mode == .assistant {
      dropped = TurnMessage(externalId: Self.newID(), text: texts("reply.undo"))
    }
    let message = turn
    return { [gateway, dropped] in
      if let dropped { _ = try await gateway.take(dropped, in: known.id) }
      return try await gateway.take(message, in: known.id)
    }
  }

  private static func newID() -> String { UUID().uuidString.lowercased() }

  /// The answer as the profile wants it, with its sources at the end.
  private func answerLines(_ reply: ConversationReply) -> [String] {
    // The session writes the assistant's choices itself, once, after its lines.
    let own = reply.expects.choices.flatMap { ["\($0.key). \($0.text)", "\($0.key) \($0.text)"] }
    var lines = reply.renderings.terminal.filter { line in !own.contains { line.hasPrefix($0) } }
    let start = texts("source")
    if !lines.contains(where: { $0.hasPrefix(start) }) {
      for block in reply.answer.blocks {
        guard case .source(let source) = block.content else { continue }
        lines.append("\(start) \(source.text). \(texts("checked", ["date": texts.date(source.checked)]))")
      }
    }
    if let number = reply.conversation.request, !lines.contains(where: { $0.contains(number) }) {
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

  /// - Returns: what the person says next, or nil where they went back to the beginning.
  private func followUp() async throws -> Input? {
    guard let reply, reply.conversation.mode != .closed else { return nil }
    let isAsked = [.text, .place, .day, .photo, .operator].contains(reply.expects.kind)
    let choices = choices(of: reply)
    if !isExpert {
      if !choices.isEmpty { try say(menu(choices, back: isAsked ? "back.step" : "back.home")) }
      if isAsked, !knowsReplies {
        knowsReplies = true
        try hint("reply.hint")
      } else if turns == 1 {
        try hint("answer.hint")
      }
    }
    let prompt =
      isAsked
      ? Prompt(place: .reply, text: "prompt.reply", choices: choices, fewestWords: 1)
      // The assistant understands "no" and "sì" beside its numbers.
      : Prompt(
        place: .answer, text: "prompt.answer", choices: choices,
        fewestWords: reply.expects.choices.isEmpty ? 2 : 1)
    while true {
      switch try await ask(prompt) {
      case .choice(.command(.newQuestion)): throw Leaving.toHome
      case .choice(.command(let act)):
        try await obey(Command(act))
        if act == .operator { return try await followUp() }
      case .choice(.turn(let number)): return .choice(number)
      case .text(let words): return .text(words)
      case .back where isAsked && reply.expects.kind != .operator: return .text(texts("reply.back"))
      case .back:
        try hint("back.done", ["place": texts("place.home")])
        return nil
      // Something else is asked now: a person was called in.
      case .byDefault: return try await followUp()
      default: break
      }
    }
  }

  /// The assistant's choices with their numbers; after an answer also, or where it offers none only, the acts that
  /// every answer allows.
  private func choices(of reply: ConversationReply) -> [Choice] {
    var keys: Set<Int> = []
    let own = reply.expects.choices.filter { (1...9).contains($0.key) && keys.insert($0.key).inserted }
      .sorted { $0.key < $1.key }.map { option in
        let act = Command.Act(rawValue: option.act)
        return Choice(
          key: option.key, text: option.text, meaning: act.map { .command($0) } ?? .turn(option.key))
      }
    if own.isEmpty {
      return reply.expects.kind == .choice || reply.expects.kind == .nothing
        ? numbered([.repeat, .simpler, .details, .spell, .save, .operator, .newQuestion]) : []
    }
    let isAnswer = reply.answer.outcome == .answered || reply.answer.outcome == .routed
    guard isAnswer, let last = own.last?.key else { return own }
    let acts: [Command.Act] = [.repeat, .simpler, .details, .spell, .save]
    return own
      + acts.filter { act in !own.contains { $0.meaning == .command(act) } }.enumerated().prefix(9 - last).map
    {
      Choice(key: last + 1 + $0.offset, text: nil, meaning: .command($0.element))
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
