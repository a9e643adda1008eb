import Domain
import Foundation
import GatewayAPI
import Messages

/// Data spelled, answers as speech files, and the way to a person.
extension Dialogue {
  /// Spells a text, one datum of the answer by its number, or all of them.
  func spell(_ argument: String?) async throws {
    if let argument {
      if let number = Int(argument), shown.data.indices.contains(number - 1) {
        return try await spellData([number - 1])
      }
      return try await spellText(argument)
    }
    switch shown.data.count {
    case 0: try say(texts("nothing.data"))
    case 1...3: try await spellData(Array(shown.data.indices))
    default: try await chooseDatum()
    }
  }

  private func chooseDatum() async throws {
    let data = shown.data.prefix(9)
    try say(texts.count("data.found", data.count))
    try say(data.enumerated().map { "\($0 + 1) \(label($1))." } + ["0 \(texts("back.step"))."])
    let choices = data.indices.map { Choice(key: $0 + 1, text: label(data[$0]), meaning: .item($0)) }
    let prompt = Prompt(
      place: .spell, text: "prompt.datum", words: ["last": String(data.count)], choices: choices)
    if case .choice(.item(let index)) = try await ask(prompt) { try await spellData([index]) }
  }

  private func spellData(_ indices: [Int]) async throws {
    try say(
      texts("data.spelled", ["count": String(indices.count), "total": String(shown.data.count)]))
    for index in indices {
      let datum = shown.data[index]
      let place = ["number": String(index + 1), "count": String(shown.data.count), "datum": label(datum)]
      try say(texts("data.of", place))
      try await spellText(datum.value)
    }
  }

  private func label(_ datum: KeyDatum) -> String {
    let kind = texts("datum.\(datum.kind)")
    return datum.owner.map { "\(kind) \($0): \(datum.value)" } ?? "\(kind): \(datum.value)"
  }

  private func spellText(_ text: String) async throws {
    guard text.count <= Self.spellLimit else {
      return try complain(texts("error.spell", ["limit": String(Self.spellLimit)]))
    }
    let profile = profile
    do {
      let spelled = try await gateway.spell(text, profile: profile)
      let open = spelled.hasSuffix(".") ? String(spelled.dropLast()) : spelled
      try say(texts("spelled", ["text": open]))
    } catch {
      try sayWhy(error)
    }
  }

  /// Characters that are spelled at once.
  private static let spellLimit = 120

  /// Hands the last answer's matter over; at the first question, the matter that the person tells.
  func askOperator() async throws {
    if let request, request.contact == reply?.conversation.contact, places.last != .home {
      return try say(texts("operator.already", ["number": request.number]))
    }
    guard let conversation = try await matter() else { return }
    guard
      let passed = try await attempt(
        "operator", { [gateway] in try await gateway.handOver(conversation: conversation) })
    else { return }
    reply = passed
    if let number = passed.conversation.request { try sayRequest(number, of: passed.conversation.contact) }
    let number = passed.conversation.request ?? ""
    try say(passed.renderings.terminal.filter { number.isEmpty || !$0.contains(number) })
  }

  private func sayRequest(_ number: String, of contact: String) throws {
    request = (contact, number)
    let datum = KeyDatum(kind: "request", value: number)
    if !shown.data.contains(datum) { shown.data.insert(datum, at: 0) }
    try say(texts("operator.done", ["number": number]))
  }

  /// The conversation that the request is about; nil where the person went back or the service already handed it over.
  private func matter() async throws -> String? {
    if let conversation = reply?.conversation.id, places.last != .home { return conversation }
    try say(texts("operator.matter"))
    let prompt = Prompt(place: .operator, text: "prompt.matter", fewestWords: 1)
    guard case .text(let words) = try await ask(prompt) else { return nil }
    isAtStart = true
    guard let reply = try await send(words, waiting: "matter") else { return nil }
    shown = Shown(lines: reply.renderings.terminal, data: KeyDatum.all(in: reply))
    guard let number = reply.conversation.request else { return reply.conversation.id }
    // The service already handed it to a person: a second request would be one too many.
    try sayRequest(number, of: reply.conversation.contact)
    return nil
  }

  /// The answer as a WAV file in the folder of the session.
  func save(_ argument: String?) async throws {
    guard !shown.lines.isEmpty else { return try say(texts("nothing.shown")) }
    guard let name = try await fileName(argument) else { return }
    let file = options.speechFolder.appendingPathComponent(name)
    if FileManager.default.fileExists(atPath: file.path), !(try await mayReplace(name)) { return }
    let text = shown.lines.joined(separator: "\n")
    let profile = profile
    let session = session
    guard
      let bytes = try await attempt(
        "speech", { [gateway] in try await gateway.speech(text, profile: profile, session: session) })
    else { return }
    do {
      try Data(bytes).write(to: file, options: .atomic)
      try say(
        texts("saved", ["name": name]), texts("saved.folder", ["folder": options.speechFolder.path]))
    } catch {
      try complain(texts("error.save", ["name": name, "folder": options.speechFolder.path]))
    }
  }

  private func fileName(_ argument: String?) async throws -> String? {
    var typed = argument
    let usual = texts("save.name")
    while true {
      if typed == nil {
        try say(texts("save.default", ["name": usual]))
        let prompt = Prompt(place: .save, text: "prompt.save", fewestWords: 1, hasDefault: true)
        switch try await ask(prompt) {
        case .byDefault: typed = usual
        case .text(let words): typed = words.lowercased().hasSuffix(".wav") ? words : words + ".wav"
        default: return nil
        }
      }
      if let name = typed, Self.isSafeName(name) { return name }
      try complain(texts("error.fileName"))
      typed = nil
    }
  }

  /// A file of the speech folder itself: a session may be a stranger's, over the network.
  private static func isSafeName(_ name: String) -> Bool {
    guard name.count <= 80, let first = name.first, first.isLetter || first.isNumber else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "._- ".contains($0) }
  }

  private func mayReplace(_ name: String) async throws -> Bool {
    let word = texts("save.word")
    try say(texts("save.exists", ["name": name]))
    let prompt = Prompt(place: .save, text: "prompt.replace", words: ["word": word], fewestWords: 1)
    while true {
      guard case .text(let typed) = try await ask(prompt) else {
        try say(texts("save.kept"))
        return false
      }
      if CommandCatalogue.fold(typed) == CommandCatalogue.fold(word) { return true }
      try complain(texts("error.word", ["word": word]))
    }
  }
}
