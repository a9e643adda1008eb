import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// What a relay session keeps while it lasts, and that nothing of it is left when it is over.
@Suite struct RelayTests {
  private let secret = "ho-perso-la-pensione-7788"

  private func words(_ text: String, _ speaker: RelayTurn.Speaker = .citizen) -> RelayTurnDraft {
    RelayTurnDraft(RelayTurn(speaker: speaker, text: text, at: noon))
  }

  private func open(_ store: Store, _ external: String = "web:1", citizen: String? = nil) async throws
    -> RelaySession
  {
    try await store.relay.open(
      RelayDraft(externalID: external, citizenID: citizen, openedAt: noon), turns: [words(secret)]
    ).session
  }

  private func answer(_ store: Store, _ id: String, after seconds: Double = 5) async throws -> RelaySession {
    try await store.relay.write(to: id, at: noon + seconds) { session in
      var session = session
      session.state = .active
      session.operatorID = "account:1"
      session.operatorName = "Olga"
      session.operators = ["Olga"]
      session.answeredAt = noon + seconds
      return RelayStep(session)
    }.session
  }

  private func end(_ store: Store, _ id: String, keep: Bool = false) async throws -> RelaySession {
    try await store.relay.write(to: id, at: noon + 60) { session in
      var session = session
      session.state = .ended
      session.endedAt = noon + 60
      if keep { session.keepAskedAt = noon + 50 }
      return RelayStep(session, note: "appunto-\(self.secret)")
    }.session
  }

  @Test func theSameOpeningAndTheSameTurnTwiceAreOne() async throws {
    try await withStore { store in
      let first = try await open(store)
      let again = try await store.relay.open(RelayDraft(externalID: "web:1", openedAt: noon + 9))
      #expect(again.session.id == first.id && !again.isNew && again.turns.map(\.text) == [secret])
      for attempt in 1...2 {
        let outcome = try await store.relay.write(to: first.id, externalID: "t-1", at: noon) {
          RelayStep($0, turns: [self.words("Buongiorno.")])
        }
        #expect(outcome.isNew == (attempt == 1) && outcome.turns.map(\.sequence) == [2])
      }
      #expect(try await store.relay.turns(of: first.id).map(\.text) == [secret, "Buongiorno."])
    }
  }

  @Test func whatAComposerRefusesIsNotWrittenAtAll() async throws {
    try await withStore { store in
      let session = try await open(store)
      await #expect(throws: StoreError.self) {
        try await store.relay.write(to: session.id) { _ in throw StoreError(.invalid, "no") }
      }
      #expect(try await store.relay.turns(of: session.id).count == 1)
    }
  }

  /// The keys are saved before the end: even with them, and the master key, no word can be found afterwards.
  @Test func afterTheEndNoWordIsInAnyFileEvenForOneWhoSavedTheKeys() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      var ids: [String] = []
      for index in 0..<60 {
        let session = try await open(store, "web:\(index)")
        _ = try await answer(store, session.id)
        for turn in 0..<20 {
          _ = try await store.relay.write(to: session.id, externalID: "\(turn)", at: noon) {
            RelayStep($0, turns: [self.words("\(self.secret) turno \(turn)", .organisation)])
          }
        }
        ids.append(session.id)
      }
      let cabinet = store.vault.keys
      let (saved, sealed) = try await store.vault.pool.read { [ids] db in
        (
          try ids.map { try cabinet.find(.relay, $0, in: db) },
          try Data.fetchAll(db, sql: "SELECT content FROM relayTurn")
        )
      }
      let wrapped = try await store.vault.pool.read {
        try Data.fetchAll($0, sql: "SELECT wrapped FROM dataKey WHERE purpose = 'relay'")
      }
      #expect(saved.allSatisfy { $0 != nil } && sealed.count == 60 * 21 && wrapped.count == 60)
      // The scan finds what is there: it could find what should not be.
      let before = try bytes(in: folder)
      #expect(before.range(of: sealed[7]) != nil && before.range(of: wrapped[7]) != nil)
      for id in ids { _ = try await end(store, id) }
      #expect(await store.vault.scrub())
      for all in [try bytes(in: folder)] {
        #expect(all.count > 50_000)
        #expect(all.range(of: Data(secret.utf8)) == nil)
        for piece in sealed + wrapped { #expect(all.range(of: piece) == nil) }
        // Not even a part of a sealed turn, which a saved key would still open.
        for piece in sealed { #expect(all.range(of: piece.dropFirst(1).prefix(24)) == nil) }
      }
      #expect(try await store.relay.turns(of: ids[0]).isEmpty)
      #expect(try await store.relay.note(of: ids[0]) == nil)
      #expect(try await store.relay.find(ids[0])?.operatorName == "Olga")
    }
  }

  @Test func onlyWhoAsksKeepsTheTranscriptAndErasingThePersonTakesItAway() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(addresses: [
        Address(kind: .email, value: "rosa@example.org")
      ])
      let kept = try await open(store, "web:1", citizen: citizen.id)
      let other = try await open(store, "web:2", citizen: citizen.id)
      for session in [kept, other] { _ = try await answer(store, session.id) }
      _ = try await end(store, kept.id, keep: true)
      _ = try await end(store, other.id)
      let folder = try await store.keptTranscripts.list(of: citizen.id)
      #expect(folder.map(\.id) == [kept.id] && folder.first?.turns.map(\.text) == [secret])
      let wrongPerson = try await store.keptTranscripts.delete(kept.id, of: "x")
      #expect(!wrongPerson)
      let deleted = try await store.keptTranscripts.delete(kept.id, of: citizen.id)
      #expect(deleted)
      #expect(try await store.keptTranscripts.list(of: citizen.id).isEmpty)
    }
  }

  @Test func anErasureForgetsWhoWaitsAndKeepsNothingOfACallThatGoesOn() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(addresses: [
        Address(kind: .email, value: "rosa@example.org")
      ])
      let waiting = try await open(store, "web:1", citizen: citizen.id)
      let active = try await open(store, "web:2", citizen: citizen.id)
      let message = try await store.relay.open(
        RelayDraft(externalID: "web:3", citizenID: citizen.id, state: .message, openedAt: noon),
        turns: [words(secret)]
      ).session
      _ = try await answer(store, active.id)
      _ = try await store.relay.write(to: active.id, at: noon + 6) { session in
        var session = session
        session.keepAskedAt = noon + 6
        return RelayStep(session)
      }
      try await store.citizens.erase(citizen.id, at: noon + 10)
      for id in [waiting.id, message.id] {
        #expect(try await store.relay.turns(of: id).isEmpty)
        #expect(try await store.relay.find(id)?.endedAt != nil)
      }
      let carried = try await store.relay.find(active.id)
      #expect(carried?.state == .active && carried?.citizenID == nil && carried?.keepAskedAt == nil)
      #expect(try await store.relay.turns(of: active.id).count == 1)
      _ = try await end(store, active.id)
      #expect(try await store.relay.turns(of: active.id).isEmpty)
    }
  }

  @Test func aSessionThatIsOverTakesNoTurn() async throws {
    try await withStore { store in
      let session = try await open(store)
      _ = try await answer(store, session.id)
      _ = try await end(store, session.id)
      await #expect(throws: StoreError.self) {
        try await store.relay.write(to: session.id) { RelayStep($0, turns: [self.words("ancora")]) }
      }
    }
  }

  @Test func sessionsThatNobodyEndedAreEndedAfterADayAndMessagesAfterAMonth() async throws {
    try await withStore { store in
      let session = try await open(store)
      let message = try await store.relay.open(
        RelayDraft(externalID: "web:m", state: .message, openedAt: noon), turns: [words(secret)]
      ).session
      #expect(try await store.relay.purgeExpired(now: noon + 86_000).isEmpty)
      #expect(try await store.relay.purgeExpired(now: noon + 86_401) == [session.id])
      #expect(try await store.relay.find(session.id)?.state == .abandoned)
      #expect(try await store.relay.turns(of: message.id).count == 1)
      #expect(try await store.relay.purgeExpired(now: noon + 31 * 86_400) == [message.id])
    }
  }

  @Test func figuresTellTheSpeedOfAnswerAndWhoHangsUp() async throws {
    try await withStore { store in
      for (index, wait) in [2.0, 4, 8, 30].enumerated() {
        let session = try await open(store, "web:\(index)")
        _ = try await answer(store, session.id, after: wait)
        let outcome: CallAttempt.Outcome = index == 0 ? .answered : .hungUp
        _ = try await store.relay.write(to: session.id, at: noon + 40) {
          RelayStep(
            $0,
            attempt: CallAttempt(
              number: 0, organisation: "c_h501", outcome: outcome, operatorName: "Olga", at: noon + 40))
        }
      }
      let left = try await open(store, "web:left")
      _ = try await store.relay.write(to: left.id, at: noon + 3) { session in
        var session = session
        session.state = .abandoned
        session.endedAt = noon + 3
        return RelayStep(session)
      }
      let message = try await store.relay.open(
        RelayDraft(externalID: "web:m", state: .message, openedAt: noon), turns: [words(secret)]
      ).session
      _ = try await answer(store, message.id, after: 9_000)
      let figures = try await store.relay.figures(from: noon, to: noon + 100)
      #expect(figures.messages == 1, "a message that is answered hours later is no slow answer to a call")
      #expect(figures.sessions == 6 && figures.answered == 4 && figures.abandoned == 1)
      #expect(figures.withinGoal == 3 && figures.medianWait == 4 && figures.wait95 == 30)
      #expect(figures.bodies.map(\.hangUpRate) == [0.75])
      #expect(try await store.relay.figures(from: noon + 1, to: noon + 9).sessions == 0)
    }
  }
}
