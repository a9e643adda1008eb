import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// What a thief of the file finds.
@Suite struct SecrecyTests {
  /// Words that must not be found anywhere, each in one column that holds what identifies or describes a person.
  private let words = [
    "Ermenegilda", "058091", "ermenegilda@example.org", "+390698765432", "linguaggio-mio", "Tutore-Rodolfo",
    "amministratoreDiSostegno", "Decreto-77", "Consenso-di-Rodolfo", "pensione-di-mia-madre",
    "semplice-pensione",
    "risposta-all-operatore", "richiesta-urgente", "quartiere-Prati", "messaggio-7788@example.org",
    "rispondere-a-3331234567",
  ]

  private func fill(_ store: Store) async throws -> (citizen: Citizen, contacts: [Contact]) {
    let citizen = try await store.citizens.create(
      name: words[0], comuneCode: words[1],
      addresses: [Address(kind: .email, value: words[2]), Address(kind: .phone, value: words[3])])
    _ = try await store.profiles.save(
      Profile(id: "p-1", name: words[4], preferences: ["speech.voice": .string(words[4])]), for: citizen.id)
    _ = try await store.profiles.save(Profile(id: "p-2", name: words[4]))
    _ = try await store.delegates.add(
      Delegate(
        id: "", citizenID: citizen.id, name: words[5], kind: .amministratoreDiSostegno, scopes: ["requests"],
        validFrom: noon, evidence: words[7]))
    _ = try await store.consents.give(
      .training, by: citizen.id, textVersion: "1", givenBy: words[8], channel: .voice, at: noon)
    var contacts: [Contact] = []
    for citizenID in [citizen.id, nil] {
      let (contact, _) = try await store.contacts.open(
        ContactDraft(
          channel: .email, externalID: "\(words[14])\(contacts.count)",
          replyAddress: Address(kind: .account, value: words[15]), citizenID: citizenID, openedAt: noon))
      _ = try await store.contacts.record(
        contact.id,
        ContactStep(
          turns: [Turn(index: 0, speaker: .citizen, original: words[9], simplified: words[10], at: noon)],
          answer: Data(words[11].utf8), outcome: .operatorRequested),
        request: RequestDraft(kind: .operatorAnswer, question: words[12], known: ["place": words[13]]),
        at: noon)
      contacts.append(contact)
    }
    return (citizen, contacts)
  }

  @Test func noPersonalWordIsInTheFiles() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      _ = try await fill(store)
      _ = try await store.citizens.find(address: Address(kind: .email, value: words[2]))
      // In the log before, in the file after it is folded in.
      for _ in 0..<2 {
        let all = try bytes(in: folder)
        #expect(all.count > 100_000)
        for word in words {
          #expect(all.range(of: Data(word.utf8)) == nil, "\(word)")
          if word.count > 12 { #expect(all.range(of: Data(word.dropFirst(4).utf8)) == nil, "\(word)") }
        }
        #expect(await store.vault.scrub())
      }
    }
  }

  /// The wrapped keys that a query finds.
  private func wrappedKeys(_ store: Store, _ condition: String) async throws -> [Data] {
    try await store.vault.pool.read { db in
      try Data.fetchAll(db, sql: "SELECT wrapped FROM dataKey WHERE \(condition)")
    }
  }

  @Test func afterAPurgeTheKeysAreNowhere() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      // Enough for pages to split and move, as in a real store.
      for index in 0..<100 {
        let contact = try await store.openContact("m-\(index)")
        try await store.talk(contact, question: "Domanda \(index)", answer: "Risposta \(index)")
      }
      let keys = try await wrappedKeys(store, "purpose IN ('transcript', 'reply')")
      #expect(keys.count == 200)
      let texts = try await store.vault.pool.read { try Data.fetchAll($0, sql: "SELECT original FROM turn") }
      var all = try bytes(in: folder)
      #expect(keys.allSatisfy { all.range(of: $0) != nil })
      let report = try await store.retention.purgeExpired(now: noon + 24 * 60 * 60)
      #expect(report == Retention.Report(transcripts: 100, replies: 100))
      all = try bytes(in: folder)
      #expect(keys.filter { all.range(of: $0) != nil }.isEmpty)
      #expect(texts.filter { all.range(of: $0) != nil }.isEmpty)
    }
  }

  @Test func afterClosingTheTranscriptsKeyIsNowhere() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      let contact = try await store.openContact()
      try await store.talk(contact, question: "Domanda", answer: "Risposta")
      let keys = try await wrappedKeys(store, "purpose = 'transcript'")
      #expect(keys.count == 1)
      _ = try await store.contacts.close(contact.id)
      let all = try bytes(in: folder)
      #expect(keys.filter { all.range(of: $0) != nil }.isEmpty)
    }
  }

  @Test func afterAnErasureNothingOfThePersonOpens() async throws {
    try await TestFolders.temporary { folder in
      let store = try Store(folder: folder, environment: [:])
      let (citizen, contacts) = try await fill(store)
      let keys = try await wrappedKeys(store, "citizenID = '\(citizen.id)'")
      #expect(keys.count == 5)
      try await store.citizens.erase(citizen.id)
      let all = try bytes(in: folder)
      #expect(keys.filter { all.range(of: $0) != nil }.isEmpty)
      let left = try await wrappedKeys(store, "1 = 1")
      // The unknown person's transcript, reply and request, and the profile of nobody.
      #expect(left.count == 4)
      #expect(try await store.contacts.transcript(of: contacts[1].id).turns.map(\.original) == [words[9]])
    }
  }
}
