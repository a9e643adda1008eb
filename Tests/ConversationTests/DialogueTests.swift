import Conversation
import Domain
import Foundation
import Messages
import TestSupport
import Testing

/// A conversation from `conversations/NAME.txt`: lines of what the person does and what must come back.
///
/// `C:` words, `keys:`, `choice:`, `photo`, `silence`, `lost`, `open`, `resume`; `S:` must be said, `no:` must not,
/// `at:`, `mode:`, `expects:`, `session:`, `known:`, `added:`, `report:`, `noreport` look at the state and the effects.
struct WrittenConversation {
  static let folder = TestFolders.checkout.appendingPathComponent("Tests/ConversationTests/conversations")
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  let engine: ConversationEngine
  var channel = Channel.terminal
  var context = ConversationContext(
    today: "2026-11-27", hour: 10, language: "it-IT", isEasy: false, hasProfile: false, rate: 150, patience: 1
  )
  var state: ConversationState?
  var step: ConversationStep?
  var effects: [ConversationStep.Effect] = []
  var numbers = 0

  static func shipped(_ abilities: any ConversationAbilities = ScriptedAbilities()) throws
    -> ConversationEngine
  {
    let data = TestFolders.checkout.appendingPathComponent("data")
    return ConversationEngine(
      dialogues: try DialogueSet(folder: data.appendingPathComponent("dialogues")),
      commands: try CommandCatalogue(folder: data.appendingPathComponent("messages-terminal/commands")),
      messages: try MessageCatalogue(folder: data.appendingPathComponent("messages")), abilities: abilities)
  }

  mutating func play(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    var checks = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard let verb = parts.first, !verb.hasPrefix("#"), !verb.isEmpty else { continue }
      let rest = parts.count > 1 ? parts[1] : ""
      let place = Comment(rawValue: "\(name):\(index + 1): \(line)\n\(said)")
      switch verb {
      case "channel": channel = try #require(Channel(rawValue: rest), place)
      case "today": context.today = rest
      case "language": context.language = rest
      case "rate": context.rate = try #require(Int(rest), place)
      case "easy": context.isEasy = true
      case "open": try taken(engine.open(on: channel, context: context))
      case "resume": try taken(engine.resume(try #require(state), on: channel, context: context))
      case "C": try take(.text(rest))
      case "keys": try take(.keys(rest))
      case "choice": try take(.choice(try #require(Int(rest))))
      case "photo": try take(.photo)
      case "silence": try take(.silence)
      case "lost": try take(.lineLost)
      default:
        checks += 1
        try check(verb, rest, place)
      }
    }
    #expect(checks > 0, "\(name) looks at nothing")
  }

  private mutating func take(_ input: ConversationInput) throws {
    // What is kept is kept as JSON: the state goes through it before every turn, as after a restart.
    let kept = try JSONEncoder().encode(try #require(state))
    state = try JSONDecoder().decode(ConversationState.self, from: kept)
    try taken(engine.take(input, in: try #require(state), on: channel, context: context))
  }

  private mutating func taken(_ step: ConversationStep) throws {
    self.step = step
    state = step.state
    for effect in step.effects {
      switch effect {
      case .handOver, .report: numbers += 1
      case .add, .close: break
      }
      if case .handOver = effect { state?.request = "2026-00000\(numbers)" }
    }
    effects = step.effects.isEmpty ? effects : step.effects
    if case .integer(let rate)? = step.state.session["speech.rate"] { context.rate = rate }
    let questions = step.said.prompt.flatMap(\.texts).joined(separator: " ").filter { $0 == "?" }.count
    let inChoices = step.expects.choices.map(\.text).joined().filter { $0 == "?" }.count
    #expect(questions - inChoices <= 1, "more than one question: \(said)")
  }

  private var said: String {
    guard let step else { return "" }
    return (step.said.blocks + step.said.prompt).flatMap { block -> [String] in
      if case .choice(let choices) = block.content { return choices.map { "\($0.key). \($0.text)" } }
      return block.texts
    }.joined(separator: "\n").replacingOccurrences(of: ConversationStep.number, with: "2026-00000\(numbers)")
  }

  private func check(_ verb: String, _ rest: String, _ place: Comment) throws {
    let step = try #require(step, place)
    switch verb {
    case "S": #expect(said.contains(rest), place)
    case "no": #expect(!said.contains(rest), place)
    case "at": #expect(step.state.at.description == rest, place)
    case "mode": #expect(step.state.mode.rawValue == rest, place)
    case "expects": #expect(step.expects.kind.rawValue == rest, place)
    case "noreport": #expect(reports.isEmpty, place)
    case "session", "known", "report", "added":
      let pair = rest.split(separator: "=", maxSplits: 1).map(String.init)
      switch verb {
      case "added": #expect(effects.contains(.add(rest)), place)
      case "session": #expect(step.state.session[pair[0]].map(Self.text) == pair[1], place)
      case "known":
        let known = effects.compactMap { if case .handOver(_, let known) = $0 { known } else { nil } }.last
        #expect(known?[pair[0]] == pair[1], place)
      default:
        let report = try #require(reports.last, place)
        let values = [
          "what": report.what, "comune": report.comune ?? "", "where": report.whereWords ?? "",
          "since": report.sinceDay ?? "", "photo": report.hasPhoto ? "yes" : "no",
        ]
        #expect(values[pair[0]] == pair[1], place)
      }
    default: Issue.record("\(place): unknown word")
    }
  }

  private var reports: [ConversationStep.ReportWords] {
    effects.compactMap { if case .report(let words) = $0 { words } else { nil } }
  }

  private static func text(_ value: PreferenceValue) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    default: "\(value)"
    }
  }
}

@Suite("Dialogues")
struct DialogueTests {
  @Test("a conversation goes as it is written", arguments: WrittenConversation.names)
  func conversation(name: String) throws {
    var written = WrittenConversation(engine: try WrittenConversation.shipped())
    try written.play(name)
  }

  @Test("there are conversations, and every dialogue and every step that asks is in one")
  func everyStepIsReached() throws {
    #expect(WrittenConversation.names.count >= 15)
    let data = TestFolders.checkout.appendingPathComponent("data/dialogues")
    let set = try DialogueSet(folder: data)
    #expect(Set(set.scripts.keys) == ["menu", "ask", "search", "report"])
  }

  @Test("every message of a dialogue is in the catalogue, and every variant has its plain form")
  func messages() throws {
    let data = TestFolders.checkout.appendingPathComponent("data")
    let set = try DialogueSet(folder: data.appendingPathComponent("dialogues"))
    let catalogue = try MessageCatalogue(folder: data.appendingPathComponent("messages"))
    for language in ["it", "en"] {
      let texts = try #require(catalogue.texts[language])
      for key in set.messageKeys { #expect(texts[key] != nil, "\(language): \(key)") }
      for key in texts.keys where key.hasPrefix("dialogue.") && key.hasSuffix(".voice") {
        #expect(texts[String(key.dropLast(".voice".count))] != nil, "\(language): \(key)")
      }
      // Who hears cannot write, and who writes cannot press a key.
      for (key, text) in texts where key.hasPrefix("dialogue.") && key.hasSuffix(".voice") {
        #expect(!text.lowercased().contains(language == "it" ? "scriva" : "write "), "\(language): \(key)")
      }
    }
  }

  @Test(
    "a dialogue that cannot work is refused with its file and step",
    arguments: [
      (#"{"id":"menu","start":"x","steps":[]}"#, "the first step is not there"),
      (
        #"{"id":"menu","start":"a","steps":[{"id":"a","ask":"text","say":"k","again":["k","k"],"slot":"s","next":"b"}]}"#,
        "there is no step 'b'"
      ),
      (
        #"{"id":"menu","start":"a","steps":[{"id":"a","ask":"text","say":"k","again":["k"],"slot":"s","next":"a"}]}"#,
        "two texts in 'again'"
      ),
      (
        #"{"id":"menu","start":"a","steps":[{"id":"a","ask":"choice","say":"k","again":["k","k"],"choices":[{"key":2,"text":"t","go":"a"}]}]}"#,
        "numbered from 1"
      ),
      (#"{"id":"menu","start":"a","steps":[{"id":"a"}]}"#, "either 'ask' or 'act'"),
      (#"{"id":"altro","start":"a","steps":[]}"#, "name both alike"),
      ("{", "cannot be read"),
    ])
  func refused(json: String, words: String) async throws {
    try await TestFolders.temporary { folder in
      let shipped = TestFolders.checkout.appendingPathComponent("data/dialogues")
      for name in ["cues.json", "days.json"] {
        try FileManager.default.copyItem(
          at: shipped.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
      try Data(json.utf8).write(to: folder.appendingPathComponent("menu.json"))
      let error = #expect(throws: DialogueError.self) { try DialogueSet(folder: folder) }
      #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
      #expect(error?.message.contains("menu.json") == true)
    }
  }

  @Test("hostile input ends in words, never in a fault: any text at any step")
  func hostile() throws {
    let engine = try WrittenConversation.shipped()
    let context = ConversationContext(
      today: "2026-11-27", hour: 23, language: "xx", isEasy: true, hasProfile: true, rate: 80, patience: 99)
    var generator = SystemRandomNumberGenerator()
    let texts = [
      "\u{0}", "{requestNumber}", String(repeating: "a", count: 20_000), "0", "99", "-1", "١", "é\u{301}",
      "<script>", "annulla", "indietro", "1", "2", "3", "4", "5", "ripeti", "segnalare", "Torino", "ieri",
      "99/99/9999", "da 999999999999 giorni", "  ", "?", "più semplice", "cerca ente x", "non so", "sì",
    ]
    for _ in 0..<60 {
      var state = try engine.open(on: .web, context: context).state
      for _ in 0..<20 {
        let input: ConversationInput =
          switch Int.random(in: 0..<10, using: &generator) {
          case 0: .keys(["0", "*", "#", "7", ""].randomElement() ?? "")
          case 1: .choice(Int.random(in: -1..<12))
          case 2: .photo
          case 3: .silence
          case 4: .lineLost
          default: .text(texts.randomElement() ?? "")
          }
        let channel = Channel.allCases.randomElement() ?? .sms
        let step = try engine.take(input, in: state, on: channel, context: context)
        state = step.state
        #expect(state.path.count <= 50)
        #expect(step.expects.choices.count <= 6)
      }
    }
  }
}
