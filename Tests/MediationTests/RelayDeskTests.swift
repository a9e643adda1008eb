import Directory
import Domain
import Foundation
import GatewayAPI
import MediationTestSupport
import Store
import Synchronization
import TestSupport
import Testing

@testable import Mediation

/// A live session as its sides meet it.
@Suite("Relay desk")
struct RelayDeskTests {
  private let person = RelayParty(id: "g", name: "linea", role: .gateway)
  private let olga = RelayParty(id: "o", name: "Olga", role: .operator)
  private let pino = RelayParty(id: "p", name: "Pino", role: .operator)
  private let sara = RelayParty(id: "s", name: "Sara", role: .supervisor)

  private func opening(
    _ id: String = "1", address: String? = nil, profile: String? = nil, emergency: Bool = false
  )
    -> RelayOpening
  {
    RelayOpening(
      channel: .rtt, externalId: id, address: address, text: "Vorrei sapere della mia domanda.",
      profile: profile, emergency: emergency)
  }

  private func say(_ text: String, _ id: String = UUID().uuidString, as speaker: RelayTurn.Speaker? = nil)
    -> RelayTurnMessage
  {
    RelayTurnMessage(externalId: id, speaker: speaker, text: text)
  }

  @Test("a session from the queue to its end: every turn kept, plain words beside, nothing left")
  func session() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      let (waiting, _) = try await desk.open(opening(profile: "testo-in-tempo-reale"), by: person)
      let id = waiting.session.id
      #expect(waiting.position == 1 && waiting.words == "La Sua richiesta è la prossima.")
      #expect(waiting.turnMark == "tocca a Lei", "\(waiting.turnMark ?? "")")
      let offered = try await desk.set(.ready, skills: ["it"], of: olga)
      #expect(offered.offer == id)
      let unread = try await desk.view(id, for: pino)
      #expect(unread.turns.isEmpty && unread.respect?.contains { $0.contains("aiuto dell'operatore") } != nil)
      let taken = try await desk.accept(id, by: olga)
      #expect(taken.turns.map(\.speaker) == [.citizen, .service] && taken.turns[1].text.contains("Olga"))
      await #expect(throws: MediationError.self) { try await desk.accept(id, by: pino) }
      await #expect(throws: MediationError.self) { try await desk.take(say("no"), in: id, by: pino) }
      let body = try await desk.take(
        say(
          "La documentazione deve essere trasmessa entro e non oltre il 30 novembre 2026, pena la decadenza.",
          "b", as: .organisation), in: id, by: olga)
      let suggestion = try #require(body.suggestion)
      #expect(suggestion.contains("30 novembre 2026") && suggestion != body.turn.text)
      let again = try await desk.take(say("altro", "b", as: .organisation), in: id, by: olga)
      #expect(!again.isNew && again.turn == body.turn)
      _ = try await desk.take(
        RelayTurnMessage(
          externalId: "c", speaker: .organisation, kind: .plain, text: suggestion,
          corrects: body.turn.sequence),
        in: id, by: olga)
      _ = try await desk.take(say("Grazie."), in: id, by: person)
      let view = try await desk.view(id, for: person)
      #expect(view.turns.map(\.sequence) == [1, 2, 3, 5])
      #expect(view.turns[2].simplified == suggestion)
      let text = try await desk.transcript(of: id, as: .text, for: person)
      #expect(
        text.contains("In parole semplici: \(suggestion)") && text.contains("Grazie. (tocca a Lei)"),
        "\(text)")
      let page = try await desk.transcript(of: id, as: .html, for: olga)
      #expect(page.contains("<html lang=\"it-IT\">") && page.contains("<h1>"))
      let ended = try await desk.end(id, by: person)
      #expect(ended.state == .ended)
      let left = try await parts.store.relay.turns(of: id)
      #expect(left.isEmpty)
      await #expect(throws: MediationError.self) { try await desk.take(say("ancora"), in: id, by: person) }
      let free = try await desk.desk(for: olga)
      #expect(free.presence?.state == .afterWork)
    }
  }

  @Test("what is typed is shown as it stands, erasures too, and is never kept; a late revision is ignored")
  func typing() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      _ = try await desk.accept(id, by: olga)
      // Who drops the signals has left.
      let (follower, signals) = desk.hub.follow(id)
      defer { _ = signals.makeAsyncIterator() }
      _ = desk.hub.news(id, follower)
      func type(_ text: String, _ revision: Int) async throws -> Bool {
        try await desk.typing(
          RelayTyping(speaker: .citizen, text: text, revision: revision), in: id, by: person)
      }
      let first = try await type("Buongiorn", 1)
      let second = try await type("Buona", 3)
      let late = try await type("Buongi", 2)
      #expect(first && second && !late)
      let news = desk.hub.news(id, follower)
      #expect(news.typing[.citizen]?.text == "Buona" && !news.isChanged)
      _ = try await desk.take(say("Buonasera."), in: id, by: person)
      #expect(desk.hub.news(id, follower).isChanged)
      let (fresh, others) = desk.hub.follow(id)
      #expect(desk.hub.news(id, fresh).typing.isEmpty, "what became a turn is typed no more")
      _ = others.makeAsyncIterator()
      await #expect(throws: MediationError.self) {
        try await desk.typing(RelayTyping(speaker: .organisation, text: "x", revision: 1), in: id, by: person)
      }
      await #expect(throws: MediationError.self) { try await type(String(repeating: "a", count: 2_001), 9) }
      let turns = try await parts.store.relay.turns(of: id)
      #expect(!turns.contains { $0.text == "Buona" })
    }
  }

  @Test("words a minute: a word is five characters, and two seconds tell nothing yet")
  func speed() {
    #expect(RelayHub.wordsPerMinute(300, seconds: 60) == 60)
    #expect(RelayHub.wordsPerMinute(9, seconds: 1.9) == nil)
  }

  @Test("the stream gives the turns from where it is taken up, what is typed, and the end")
  func events() async throws {
    try await TestMediator.run { mediator, _, _ in
      let desk = mediator.relay
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      _ = try await desk.accept(id, by: olga)
      let stream = try await desk.events(of: id, after: 1, for: person)
      try await desk.typing(RelayTyping(speaker: .operator, text: "Buong", revision: 1), in: id, by: olga)
      _ = try await desk.take(say("Buongiorno."), in: id, by: olga)
      var turns: [Int] = []
      var isEnded = false
      for try await batch in stream {
        for event in batch {
          switch event {
          case .turn(let turn): turns.append(turn.sequence)
          case .session(let standing): isEnded = standing.session.state == .ended
          default: break
          }
        }
        if turns.contains(3), !isEnded { _ = try await desk.end(id, by: olga) }
      }
      #expect(turns == [2, 3] && isEnded)
    }
  }

  @Test("hand-over loses nothing: announced, the note only with consent, the operator before reads no more")
  func handOver() async throws {
    try await TestMediator.run { mediator, _, _ in
      let desk = mediator.relay
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      _ = try await desk.set(.ready, skills: nil, of: pino)
      _ = try await desk.accept(id, by: olga)
      await #expect(throws: MediationError.self) {
        try await desk.handOver(RelayHandover(reason: .endOfShift), of: id, by: olga)
      }
      await #expect(throws: MediationError.self) {
        try await desk.handOver(RelayHandover(reason: .asked, note: "parla piano"), of: id, by: olga)
      }
      try await desk.handOver(
        RelayHandover(reason: .asked, to: "Pino", note: "parla piano", consent: true), of: id, by: olga)
      let offered = try await desk.desk(for: pino)
      #expect(offered.offer == id)
      await #expect(throws: MediationError.self) { try await desk.take(say("x"), in: id, by: olga) }
      let taken = try await desk.accept(id, by: pino)
      #expect(taken.note == "parla piano" && taken.turns.count == 4)
      #expect(
        taken.turns[3].text == "Continua l'operatore Pino." && taken.session.operators == ["Olga", "Pino"])
      let seen = try await desk.view(id, for: person)
      #expect(seen.note == nil)
    }
  }

  @Test("a supervisor reads only after both sides were told, and writes nothing")
  func supervisor() async throws {
    try await TestMediator.run { mediator, _, _ in
      let desk = mediator.relay
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      await #expect(throws: MediationError.self) { try await desk.supervise(true, id, by: sara) }
      _ = try await desk.accept(id, by: olga)
      let before = try await desk.view(id, for: sara)
      #expect(before.turns.isEmpty)
      let listening = try await desk.supervise(true, id, by: sara)
      #expect(listening.turns.last?.text.contains("Sara ascolta") == true)
      await #expect(throws: MediationError.self) { try await desk.take(say("x"), in: id, by: sara) }
      _ = try await desk.supervise(false, id, by: sara)
      let after = try await desk.view(id, for: sara)
      #expect(after.turns.isEmpty)
    }
  }

  @Test("three tries are told in words; after them, and after a refusal, the written ways are offered")
  func attempts() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      let code = try #require(try parts.directory.search("Comune di Roma", limit: 1).first?.organisation.code)
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      _ = try await desk.accept(id, by: olga)
      var last: RelayView?
      for outcome in [CallAttempt.Outcome.busy, .hungUp, .noAnswer] {
        last = try await desk.record(outcome, organisation: code, in: id, by: olga)
      }
      let told = try #require(last).turns.map(\.text)
      #expect(
        told.contains { $0.hasPrefix("Chiamata 2 di 3") && $0.hasSuffix("ha chiuso la chiamata.") }, "\(told)"
      )
      #expect(told.last?.contains("PEC") == true && last?.attempts.map(\.number) == [1, 2, 3])
      let refused = try await desk.record(.refusedRelay, organisation: code, in: id, by: olga)
      #expect(refused.turns.last?.text.contains("reclamo") == true)
      await #expect(throws: MediationError.self) {
        try await desk.record(.busy, organisation: "nessuno", in: id, by: olga)
      }
      let body = try #require(try parts.directory.organisation(code: code))
      for kind in RelayLetter.Kind.allCases {
        let letter = try await desk.letter(kind, in: id, for: person)
        #expect(letter.contains(body.name) && !letter.contains("{") && !letter.contains("}"), "\(letter)")
      }
      let complaint = try await desk.letter(.complaint, in: id, for: olga)
      #expect(complaint.contains("non accetta di parlare tramite l'operatore"))
      let (other, _) = try await desk.open(opening("2"), by: person)
      await #expect(throws: MediationError.self) {
        try await desk.letter(.pec, in: other.session.id, for: person)
      }
      let figures = try await desk.figures(from: Date() - 60, to: Date() + 60)
      #expect(figures.bodies.first?.hangUpRate == 0.25)
    }
  }

  @Test(
    "summary and keeping only when the person asks; kept words are in their folder, and readings are in the log"
  )
  func keeping() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      let (unknown, _) = try await desk.open(opening("u"), by: person)
      await #expect(throws: MediationError.self) {
        try await desk.askKeeping(true, in: unknown.session.id, by: person)
      }
      let (view, _) = try await desk.open(opening(address: "+393331112233"), by: person)
      let id = view.session.id
      let citizen = try #require(view.session.citizenID)
      _ = try await desk.accept(id, by: olga)
      let summary = try await desk.askSummary(true, in: id, by: person)
      #expect(summary.session.summaryAskedAt != nil && summary.turns.last?.text.contains("in breve") == true)
      _ = try await desk.askKeeping(true, in: id, by: person)
      _ = try await desk.end(id, by: olga)
      let kept = try await parts.store.keptTranscripts.list(of: citizen)
      #expect(kept.map(\.id) == [id] && kept.first?.turns.count == 4)
      let log = try await parts.store.accessLog.list(of: citizen)
      #expect(log.contains { $0.actor == "Olga" && $0.subject == "relay" && $0.act == "accept" })
    }
  }

  @Test("danger goes before all; a closed or full desk takes a message in words, which an operator takes up")
  func messageBox() async throws {
    let midnight = Date(timeIntervalSince1970: 1_795_824_000)
    try await TestMediator.run(now: { midnight }) { _, parts, _ in
      var closed = parts
      closed.relay.hours = [.init(days: [1, 2, 3, 4, 5], from: "08:00", to: "12:00")]
      closed.relay.closedDays = [DateWords.isoDay(midnight)]
      let mediator = Mediator(closed)
      let desk = mediator.relay
      let (message, _) = try await desk.open(opening("m"), by: person)
      #expect(message.session.state == .message && message.turns.last?.text.contains("conservato") == true)
      let (urgent, _) = try await desk.open(opening("e", emergency: true), by: person)
      #expect(urgent.session.state == .waiting && urgent.turns.last?.text.contains("112") == true)
      let box = try await desk.desk(for: olga)
      #expect(box.messages.map(\.id) == [message.session.id] && !box.isOpen)
      let taken = try await desk.accept(message.session.id, by: olga)
      #expect(taken.turns.first?.text == "Vorrei sapere della mia domanda.")
      await mediator.shutdown()
    }
  }

  @Test("another operator of the same name reads nothing; who carries a session is not offered another")
  func names() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      _ = try await desk.accept(id, by: olga)
      let namesake = RelayParty(id: "o-2", name: "Olga", role: .operator)
      let seen = try await desk.view(id, for: namesake)
      #expect(seen.turns.isEmpty)
      await #expect(throws: MediationError.self) { try await desk.take(say("x"), in: id, by: namesake) }
      await #expect(throws: MediationError.self) { try await desk.set(.ready, skills: nil, of: olga) }
      _ = try await desk.end(id, by: olga)
      let ready = try await desk.set(.ready, skills: nil, of: olga)
      #expect(ready.presence?.state == .ready)
    }
  }

  @Test("the log tells what others read: a profile shown before answering, never the person's own readings")
  func accessLog() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      let wish = opening(address: "+393331112233", profile: "testo-in-tempo-reale")
      let (view, _) = try await desk.open(wish, by: person)
      let id = view.session.id
      let citizen = try #require(view.session.citizenID)
      let rosa = RelayParty(id: "c", name: "citizen", role: .citizen, citizenID: citizen)
      _ = try await desk.view(id, for: rosa)
      _ = try await desk.transcript(of: id, as: .text, for: rosa)
      let own = try await parts.store.accessLog.list(of: citizen)
      #expect(own.isEmpty, "\(own)")
      _ = try await desk.view(id, for: pino)
      _ = try await desk.accept(id, by: olga)
      for _ in 1...3 { _ = try await desk.view(id, for: olga) }
      let log = try await parts.store.accessLog.list(of: citizen)
      #expect(
        Set(log.map { "\($0.actor) \($0.subject) \($0.act)" }) == ["Pino profile read", "Olga relay accept"])
      #expect(log.count == 2, "\(log)")
    }
  }

  @Test("plain words are proposed as the profile asks, and not to who wants the original")
  func proposal() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let desk = mediator.relay
      _ = try await parts.store.profiles.save(
        Profile(id: "originale", preferences: ["text.simplify": .string("off")]))
      let words = "La documentazione deve essere trasmessa entro e non oltre il 30 novembre 2026."
      for (index, profile) in [nil, "originale"].enumerated() {
        let (view, _) = try await desk.open(opening("\(index)", profile: profile), by: person)
        let id = view.session.id
        _ = try await desk.accept(id, by: olga)
        _ = try await desk.take(say(words, as: .organisation), in: id, by: olga)
        let shown = try await desk.view(id, for: olga)
        let persons = try await desk.view(id, for: person)
        #expect((shown.suggestion != nil) == (profile == nil) && persons.suggestion == nil)
        _ = try await desk.end(id, by: olga)
      }
    }
  }

  @Test("what an operator typed and did not say goes at the hand-over; nothing stays in memory after the end")
  func unsaid() async throws {
    try await TestMediator.run { mediator, _, _ in
      let desk = mediator.relay
      let (view, _) = try await desk.open(opening(), by: person)
      let id = view.session.id
      _ = try await desk.accept(id, by: olga)
      let (follower, signals) = desk.hub.follow(id)
      defer { _ = signals.makeAsyncIterator() }
      try await desk.typing(
        RelayTyping(speaker: .organisation, text: "Un mom", revision: 1), in: id, by: olga)
      #expect(desk.hub.news(id, follower).typing[.organisation]?.text == "Un mom")
      try await desk.handOver(RelayHandover(reason: .asked), of: id, by: olga)
      #expect(desk.hub.news(id, follower).typing[.organisation]?.text == "")
      let (other, _) = try await desk.open(opening("2"), by: person)
      _ = try await desk.accept(other.session.id, by: pino)
      try await desk.typing(
        RelayTyping(speaker: .citizen, text: "Buo", revision: 1), in: other.session.id, by: person)
      #expect(desk.hub.sessions == 2)
      _ = try await desk.end(other.session.id, by: pino)
      #expect(desk.hub.sessions == 1)
    }
  }

  @Test("who works at the desk is told of an offer without asking for the page again")
  func liveDesk() async throws {
    try await TestMediator.run { mediator, _, _ in
      let desk = mediator.relay
      _ = try await desk.set(.ready, skills: nil, of: olga)
      var opened: String?
      for try await view in desk.deskEvents(for: olga) {
        if let id = opened {
          if view?.offer == id { break }
        } else {
          opened = try await desk.open(opening(), by: person).view.session.id
        }
      }
      #expect(opened != nil)
    }
  }

  @Test("after a restart the session goes on with every turn")
  func restart() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let (view, _) = try await mediator.relay.open(opening(), by: person)
      let id = view.session.id
      _ = try await mediator.relay.accept(id, by: olga)
      _ = try await mediator.relay.take(say("Buongiorno."), in: id, by: olga)
      let next = Mediator(parts)
      let again = try await next.relay.view(id, for: olga)
      #expect(again.turns.count == 3 && again.session.state == .active)
      _ = try await next.relay.take(say("Ci sono ancora."), in: id, by: person)
      let (same, isNew) = try await next.relay.open(opening(), by: person)
      #expect(!isNew && same.turns.count == 4)
    }
  }
}
