package import Domain
package import Foundation
import GRDB

/// Conversations with the virtual assistant or an operator: where each stands, and what happened in it.
package struct ConversationRepository: Sendable {
  let vault: Vault
  private var table: ConversationTable { ConversationTable(keys: vault.keys) }

  /// Opens a conversation on a new contact, with its first step.
  ///
  /// - Parameter address: by which it can be found again on another channel; nil for one that nobody may take up.
  /// - Returns: the conversation of that contact where the same opening had come before, and nothing is written.
  /// - Throws: ``StoreError`` `conflict` where the contact exists and is no conversation.
  package func open(
    _ draft: ContactDraft, address: Address?, claims: ConversationClaims = ConversationClaims(),
    compose: @escaping @Sendable (_ id: String, ConversationNumbers) throws -> ConversationWriting
  ) async throws -> ConversationOutcome {
    try Limits.check(draft.externalID, "L'identificativo del messaggio", max: Limits.externalID)
    let id = UUID().uuidString.lowercased()
    let contactID = UUID().uuidString.lowercased()
    return try await vault.write { [table] db in
      let contacts = ContactTable(keys: table.keys)
      guard try contacts.insert(draft, id: contactID, in: db) else {
        return try Self.known(draft, table, contacts, in: db)
      }
      let contact = try contacts.get(contactID, in: db)
      let numbers = try Self.claim(claims, for: contact, at: draft.openedAt, table.keys, in: db)
      let writing = try compose(id, numbers)
      try table.insert(id, contact: contact, address: address, writing: writing, at: draft.openedAt, in: db)
      try table.append(
        writing.events, to: id, externalID: draft.externalID, at: draft.openedAt, in: db)
      try Self.record(writing, of: contact, table.keys, in: db)
      return ConversationOutcome(
        record: try table.get(id, in: db),
        events: try table.events(of: id, after: 0, limit: Int.max, in: db), isNew: true)
    }
  }

  /// Writes one step of a conversation, all of it or nothing: state, events, turns of the transcript, request, report.
  ///
  /// - Parameters:
  ///   - record: the conversation as it was read; where it has gone on since, nothing is written.
  ///   - externalID: the channel's id of the turn; the same one twice is one turn. Nil for what no channel sends.
  ///   - channel: a new contact is opened where it is another than before.
  ///   - compose: short and without waiting: the store is locked for other writers while it runs.
  /// - Throws: ``StoreError`` `conflict` where the conversation has gone on or is closed.
  package func write(
    to record: ConversationRecord, externalID: String?, channel: ContactDraft? = nil,
    claims: ConversationClaims = ConversationClaims(), at date: Date = Date(),
    compose: @escaping @Sendable (ConversationNumbers) throws -> ConversationWriting
  ) async throws -> ConversationOutcome {
    if let externalID { try Limits.check(externalID, "L'identificativo del turno", max: Limits.externalID) }
    let contactID = UUID().uuidString.lowercased()
    let outcome = try await vault.write { [table] db in
      if let externalID, let events = try table.events(ofTurn: externalID, in: record.id, db) {
        return ConversationOutcome(record: try table.get(record.id, in: db), events: events, isNew: false)
      }
      let current = try table.get(record.id, in: db)
      guard current.version == record.version, current.mode != .closed else {
        throw StoreError(
          .conflict,
          current.mode == .closed
            ? "La conversazione \(StoreError.shown(record.id)) è finita. Aprirne una nuova."
            : "La conversazione è andata avanti nel frattempo. Ripetere.")
      }
      let contacts = ContactTable(keys: table.keys)
      var contact = try contacts.get(current.contactID, in: db)
      if let channel {
        if try contacts.insert(channel, id: contactID, in: db) {
          contact = try contacts.get(contactID, in: db)
        } else {
          throw StoreError(
            .conflict, "Il messaggio è già di un altro contatto. Usare un identificativo nuovo.")
        }
      }
      let before = try table.events(of: record.id, after: 0, limit: Int.max, in: db).last?.sequence ?? 0
      let numbers = try Self.claim(claims, for: contact, at: date, table.keys, in: db)
      let writing = try compose(numbers)
      try table.append(writing.events, to: record.id, externalID: externalID, at: date, in: db)
      try Self.record(writing, of: contact, table.keys, in: db)
      try table.update(current, contact: contact, writing: writing, at: date, in: db)
      return ConversationOutcome(
        record: try table.get(record.id, in: db),
        events: try table.events(of: record.id, after: before, limit: Int.max, in: db), isNew: true)
    }
    return outcome
  }

  package func find(_ id: String) async throws -> ConversationRecord? {
    try await vault.read { [table] in try table.find(id, in: $0) }
  }

  /// The conversation that was opened on a contact, by the channel's id.
  package func find(_ channel: Channel, externalID: String) async throws -> ConversationRecord? {
    try await vault.read { [table] db in
      guard let contact = try ContactTable(keys: table.keys).find(channel, externalID, in: db) else {
        return nil
      }
      return try table.ofContact(contact.id, in: db)
    }
  }

  /// The last conversation of an address that is not closed and not older than a moment.
  package func open(at address: Address, since date: Date) async throws -> ConversationRecord? {
    try await vault.read { [table] db in
      try String.fetchOne(
        db,
        sql: """
          SELECT id FROM conversation WHERE addressLookup = ? AND mode <> 'closed' AND openedAt >= ?
          ORDER BY updatedAt DESC LIMIT 1
          """,
        arguments: [try table.addressLookup(address), try Timestamp.column(date)]
      ).flatMap { try table.find($0, in: db) }
    }
  }

  /// What happened after an event, oldest first.
  package func events(
    of id: String, after sequence: Int = 0, limit: Int = 1000
  ) async throws -> [ConversationEventRecord] {
    try await vault.read { [table] in try table.events(of: id, after: sequence, limit: limit, in: $0) }
  }

  /// What one turn brought, where it came before.
  package func events(ofTurn externalID: String, in id: String) async throws -> [ConversationEventRecord]? {
    try await vault.read { [table] in try table.events(ofTurn: externalID, in: id, $0) }
  }

  /// The last photograph received in a conversation.
  package func photograph(of id: String) async throws -> Data? {
    try await vault.read { [table] in try table.photograph(of: id, in: $0) }
  }

  /// Deletes the words of conversations that are closed or were opened 24 hours ago.
  ///
  /// - Returns: of how many.
  package func purgeExpired(now: Date = Date()) async throws -> Int {
    try await vault.write { [table] db in
      let old = try String.fetchAll(
        db,
        sql:
          "SELECT id FROM conversation WHERE state IS NOT NULL AND (mode = 'closed' OR openedAt <= ?) LIMIT 500",
        arguments: [try Timestamp.column(now - Retention.transcriptLife)])
      for id in old { try table.purge(id, at: now, in: db) }
      return old.count
    }
  }

  private static func known(
    _ draft: ContactDraft, _ table: ConversationTable, _ contacts: ContactTable, in db: Database
  ) throws -> ConversationOutcome {
    guard let contact = try contacts.find(draft.channel, draft.externalID, in: db),
      let record = try table.ofContact(contact.id, in: db)
    else {
      throw StoreError(
        .conflict, "Il messaggio è già di un altro contatto. Usare un identificativo nuovo.")
    }
    let events = try table.events(ofTurn: draft.externalID, in: record.id, db) ?? []
    return ConversationOutcome(record: record, events: events, isNew: false)
  }

  private static func claim(
    _ claims: ConversationClaims, for contact: Contact, at date: Date, _ keys: KeyCabinet, in db: Database
  ) throws -> ConversationNumbers {
    let requests = RequestTable(keys: keys)
    var numbers = ConversationNumbers()
    if let draft = claims.request {
      numbers.request = try requests.insert(draft, of: contact, at: date, in: db).number
    }
    if let addition = claims.addition, let number = RequestNumber(addition.number),
      let request = try requests.find(number, in: db), request.state != .closed
    {
      try requests.add(addition.words, to: request, in: db)
      numbers.request = request.number
    }
    if var draft = claims.report {
      draft.contactID = contact.id
      draft.citizenID = contact.citizenID
      numbers.report = try ReportTable(keys: keys).insert(draft, at: date, in: db).number
    }
    return numbers
  }

  private static func record(
    _ writing: ConversationWriting, of contact: Contact, _ keys: KeyCabinet, in db: Database
  ) throws {
    try ContactRepository.write(
      ContactStep(
        turns: writing.turns, outcome: writing.outcome, organisation: writing.organisation,
        topic: writing.topic), to: contact, ContactTable(keys: keys), in: db)
  }
}
