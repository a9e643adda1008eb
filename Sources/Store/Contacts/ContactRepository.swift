package import Domain
package import Foundation
import GRDB

/// Contacts, what was said in them and what was answered.
package struct ContactRepository: Sendable {
  let vault: Vault
  private var table: ContactTable { ContactTable(keys: vault.keys) }

  /// Opens a contact, or finds the one that this message or call already has.
  ///
  /// - Returns: the contact, and whether it is new. One that is not new and has no answer (``answer(of:)``) was either
  ///   left by a program that stopped in between, and is to be answered now, or has an outcome: then it was answered
  ///   long ago and its answer is purged.
  /// - Throws: ``StoreError`` `invalid` for an external id that is empty or over 4,096 bytes, `notFound` for an unknown
  ///   person.
  package func open(_ draft: ContactDraft) async throws -> (contact: Contact, isNew: Bool) {
    try Limits.check(draft.externalID, "L'identificativo del messaggio", max: Limits.externalID)
    if let profileID = draft.profileID { try Limits.checkID(profileID, "L'identificativo del profilo") }
    let id = UUID().uuidString.lowercased()
    return try await vault.write { [table] db in
      let isNew = try table.insert(draft, id: id, in: db)
      guard let contact = try table.find(draft.channel, draft.externalID, in: db) else {
        throw StoreError.notFound("un contatto", id)
      }
      return (contact, isNew)
    }
  }

  package func find(_ id: String) async throws -> Contact? {
    try await vault.read { [table] in try table.find(id, in: $0) }
  }

  package func find(_ channel: Channel, externalID: String) async throws -> Contact? {
    try await vault.read { [table] in try table.find(channel, externalID, in: $0) }
  }

  /// A person's contacts, newest first.
  package func list(of citizenID: String, limit: Int = 100) async throws -> [Contact] {
    try await vault.read { [table] in try table.list(of: citizenID, limit: max(0, limit), in: $0) }
  }

  /// Says who a contact is with, once that is known; what was said comes under that person's key.
  ///
  /// - Throws: ``StoreError`` `conflict` where it is known to be with someone else.
  package func identify(
    _ id: String, as citizenID: String, profileID: String? = nil
  ) async throws -> Contact {
    if let profileID { try Limits.checkID(profileID, "L'identificativo del profilo") }
    return try await vault.write { [table] db in
      let contact = try table.get(id, in: db)
      guard contact.citizenID == nil || contact.citizenID == citizenID else {
        throw StoreError(
          .conflict, "Il contatto \(StoreError.shown(id)) è già di un'altra persona. Aprirne uno nuovo.")
      }
      try CitizenTable(keys: table.keys).require(citizenID, in: db)
      try db.execute(
        sql: "UPDATE contact SET citizenID = ?, profileID = COALESCE(?, profileID) WHERE id = ?",
        arguments: [citizenID, profileID, id])
      if contact.citizenID == nil { try Self.adopt(id, by: citizenID, table.keys, in: db) }
      return try table.get(id, in: db)
    }
  }

  /// The last answer given, as JSON; nil before the first and after it was purged.
  package func answer(of id: String) async throws -> Data? {
    try await vault.read { [table] in try table.answer(of: id, in: $0) }
  }

  /// Where the answer goes; nil where the channel gave no address, and after it was purged.
  package func replyAddress(of id: String) async throws -> Address? {
    try await vault.read { [table] in try table.replyAddress(of: id, in: $0) }
  }

  /// What was said, with how long it may be kept; no turns after they were purged.
  ///
  /// - Throws: ``StoreError`` `notFound` for a contact that is not there.
  package func transcript(of id: String) async throws -> Transcript {
    try await vault.read { [table] db in
      let contact = try table.get(id, in: db)
      return Transcript(
        contactID: id, retention: try Retention.isKept(contact, in: db) ? .kept : .untilClosed,
        turns: try TurnTable(keys: table.keys).list(of: id, in: db))
    }
  }

  /// Ends a contact. Unless the person agreed to keep it, its transcript is deleted and the key of it destroyed before
  /// this returns. A contact that was closed stays as it was.
  package func close(_ id: String, at date: Date = Date()) async throws -> Contact {
    let (contact, purged) = try await vault.write { [table] db in
      let before = try table.get(id, in: db)
      let closedAt = try Timestamp.column(max(date, before.openedAt))
      try db.execute(
        sql: "UPDATE contact SET closedAt = ? WHERE id = ? AND closedAt IS NULL", arguments: [closedAt, id])
      let contact = try table.get(id, in: db)
      guard try !Retention.isKept(contact, in: db) else { return (contact, false) }
      return (contact, try Retention.purgeTranscript(of: id, table.keys, in: db))
    }
    if purged { await vault.scrub() }
    return contact
  }

  private static func adopt(
    _ id: String, by citizenID: String, _ keys: KeyCabinet, in db: Database
  ) throws {
    try keys.adopt(.transcript, id, by: citizenID, in: db)
    try keys.adopt(.reply, id, by: citizenID, in: db)
    let requests = try String.fetchAll(
      db, sql: "SELECT id FROM request WHERE contactID = ?", arguments: [id])
    for request in requests { try keys.adopt(.request, request, by: citizenID, in: db) }
    try db.execute(
      sql: "UPDATE request SET citizenID = ? WHERE contactID = ?", arguments: [citizenID, id])
  }
}
