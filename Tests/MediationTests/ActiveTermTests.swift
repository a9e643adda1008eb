import Domain
import Foundation
import GatewayAPI
import Mediation
import MediationTestSupport
import Profiles
import Testing

/// Every active term changes something a person can observe: the table cannot call a term active without a case here.
@Suite("Active terms")
struct ActiveTermTests {
  struct Case: Sendable, CustomStringConvertible {
    var term: String
    var one: PreferenceValue
    var other: PreferenceValue
    var description: String { term }

    init(_ term: String, _ one: PreferenceValue, _ other: PreferenceValue) {
      self.term = term
      self.one = one
      self.other = other
    }
  }

  /// Terms seen in the answer's renderings, whatever the channel.
  static let inReply = [
    Case("lang.interface", .string("it-IT"), .string("en")),
    Case("speech.enabled", .bool(false), .bool(true)),
    Case("speech.repeatCount", .integer(1), .integer(3)),
    Case("speech.numbers", .string("digits"), .string("pairs")),
    Case("text.simplify", .string("off"), .string("easy")),
    Case("text.maxSentenceWords", .integer(8), .integer(30)),
    Case("text.glossary", .bool(false), .bool(true)),
    Case("text.summaryFirst", .bool(false), .bool(true)),
    Case("terminal.verbosity", .string("novice"), .string("expert")),
    Case("relay.turnMarks", .string("none"), .string("gaSk")),
    Case("channel.order", .array([]), .array([.string("sms"), .string("email")])),
  ]

  /// Terms heard in the speech.
  static let inSpeech = [
    Case("speech.rate", .integer(120), .integer(220)), Case("speech.pitch", .number(0.2), .number(0.9)),
    Case("speech.volume", .number(0.2), .number(1)), Case("speech.pauseMs", .integer(0), .integer(2000)),
    Case("speech.unit", .string("sentence"), .string("word")),
    Case("speech.punctuation", .string("none"), .string("all")),
    Case("speech.capitals", .bool(false), .bool(true)),
    Case("speech.voice", .string(""), .string("it+telefono")),
    Case("spell.mode", .string("off"), .string("cityNames")),
    Case("spell.auto", .array([]), .array([.string("codiceFiscale")])),
  ]

  /// Terms seen at the terminal; `time.never` empties the channels it forbids.
  static let elsewhere: Set<String> = ["terminal.width", "terminal.bell", "terminal.pageLines", "time.never"]

  static let text = """
    Ho ricevuto una lettera dell'INPS: qualora il richiedente intenda usufruire del beneficio di cui all'art. 3, comma 3, \
    della legge 104/1992, deve produrre la documentazione e l'attestazione ISEE entro e non oltre 30 giorni, previa \
    presentazione di apposita istanza, nonché comunicare le generalità del nucleo familiare. L'ufficio esamina la domanda \
    e invia la risposta al richiedente.
    """

  @Test("every active term of the table has a case, and no other")
  func complete() async throws {
    try await TestMediator.run { _, parts, _ in
      let active = Set(parts.resolver.table.terms.filter { $0.status == .active }.map(\.id))
      let covered = Set((Self.inReply + Self.inSpeech).map(\.term)).union(Self.elsewhere)
      #expect(active == covered)
    }
  }

  @Test("a term of the answer changes what is sent")
  func replies() async throws {
    try await TestMediator.run(now: { Date(timeIntervalSince1970: 1_795_000_000) }) { mediator, _, _ in
      for item in Self.inReply {
        func seen(_ value: PreferenceValue) async throws -> [String] {
          var message = ContactMessage(
            channel: .web, externalId: UUID().uuidString, text: Self.text, session: [item.term: value])
          if item.term == "text.maxSentenceWords" { message.session?["text.simplify"] = .string("plain") }
          if item.term == "text.glossary" { message.session?["text.simplify"] = .string("plain") }
          let reply = try await mediator.send(message)
          let shown = reply.renderings
          return [
            shown.simplified, shown.transcript, shown.spoken, "\(shown.readAloud)",
            "\(reply.contact.replyChannel)",
          ]
        }
        let (one, other) = (try await seen(item.one), try await seen(item.other))
        #expect(one != other, "\(item.term)")
      }
    }
  }

  @Test("a term of speech changes what is heard")
  func speech() async throws {
    try await TestMediator.run { mediator, _, _ in
      let text = "L'URP è aperto: porti il codice RSSMRA80A01H501U, per favore. Grazie."
      for item in Self.inSpeech {
        func heard(_ value: PreferenceValue) async throws -> [UInt8] {
          var session = [item.term: value]
          if item.term == "spell.auto" { session["spell.mode"] = .string("cityNames") }
          return try await mediator.speech(text, profile: nil, session: session)
        }
        let (one, other) = (try await heard(item.one), try await heard(item.other))
        #expect(Self.differ(one, other), "\(item.term)")
      }
    }
  }

  @Test("an hour in which nobody may be called leaves only the channels that do not ring")
  func never() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let table = parts.resolver.table
      var profile = Profile(id: "notte", termsVersion: table.version)
      profile = try ProfileEditor(table: table).set(
        "channel.order", to: .array([.string("voice"), .string("email")]), in: profile)
      let message = ContactMessage(channel: .web, externalId: "1", text: Self.text)
      let found = try await mediator.receive(message, using: profile).contact.replyChannel
      #expect(found == .voice)
      profile = try ProfileEditor(table: table).set("time.never", from: "lun-dom 00:00-24:00", in: profile)
      var again = message
      again.externalId = "2"
      let found2 = try await mediator.receive(again, using: profile).contact.replyChannel
      #expect(found2 == .email)
    }
  }

  /// The same speech twice differs by a few samples: heard as different is another length or another loudness, or
  /// samples that differ nearly everywhere.
  private static func differ(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    if abs(one.count - other.count) > 2000 { return true }
    let pairs = zip(samples(one), samples(other))
    let count = min(one.count, other.count) / 2
    let difference = pairs.reduce(0.0) { $0 + abs($1.0 - $1.1) } / Double(max(1, count))
    let level = samples(one).reduce(0.0) { $0 + abs($1) } / Double(max(1, count))
    return difference > 0.2 * level
  }

  private static func samples(_ wav: [UInt8]) -> [Double] {
    stride(from: 44, to: wav.count - 1, by: 2).map {
      Double(Int16(truncatingIfNeeded: Int(wav[$0]) | Int(wav[$0 + 1]) << 8))
    }
  }
}
