package import Domain
package import Foundation
import GRDB

extension ContactRepository {
  /// Writes one step of a contact, all of it or nothing: turns, answer, outcome, and a request if there is one.
  ///
  /// The step is composed inside the transaction, because an answer may have to name the request's number.
  ///
  /// ```swift
  /// let step = try await store.contacts.record(id, request: draft, once: true) { request in
  ///   ContactStep(turns: turns, answer: try json(answer(naming: request?.number)), outcome: .operatorRequested)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - once: for a message, which is answered one time: where the contact has an outcome already nothing is written,
  ///     and the result holds the answer given then (`isNew` false; nil once it was purged), so that two deliveries at
  ///     the same moment, or a late one, give one answer and one request. False for a conversation, which goes on.
  ///   - compose: short and without waiting: the store is locked for other writers while it runs.
  /// - Throws: ``StoreError`` `conflict` for a closed contact, `invalid` for texts over the limits; what `compose`
  ///   throws. Nothing is written then, and no request number is used up.
  package func record(
    _ id: String, request draft: RequestDraft? = nil, once: Bool = false, at date: Date = Date(),
    compose: @escaping @Sendable (Request?) throws -> ContactStep
  ) async throws -> RecordedStep {
    try await vault.write { [keys = vault.keys] db in
      let table = ContactTable(keys: keys)
      let contact = try table.get(id, in: db)
      if once, contact.outcome != nil {
        return RecordedStep(
          contact: contact, request: try RequestTable(keys: keys).ofContact(id, in: db).first,
          answer: try table.answer(of: id, in: db), isNew: false)
      }
      guard contact.closedAt == nil else {
        throw StoreError(.conflict, "Il contatto \(StoreError.shown(id)) è chiuso. Aprirne uno nuovo.")
      }
      let request = try draft.map { try RequestTable(keys: keys).insert($0, of: contact, at: date, in: db) }
      let step = try compose(request)
      try Self.write(step, to: contact, table, in: db)
      return RecordedStep(
        contact: try table.get(id, in: db), request: request, answer: try table.answer(of: id, in: db),
        isNew: true)
    }
  }

  /// Writes a step that is known beforehand.
  package func record(
    _ id: String, _ step: ContactStep, request draft: RequestDraft? = nil, once: Bool = false,
    at date: Date = Date()
  ) async throws -> RecordedStep {
    try await record(id, request: draft, once: once, at: date) { _ in step }
  }

  static func write(
    _ step: ContactStep, to contact: Contact, _ table: ContactTable, in db: Database
  ) throws {
    if let organisation = step.organisation { try Limits.checkID(organisation, "Il codice dell'ente") }
    if let topic = step.topic { try Limits.checkID(topic, "L'argomento") }
    try TurnTable(keys: table.keys).append(step.turns, to: contact, in: db)
    if let answer = step.answer { try table.setAnswer(answer, of: contact, in: db) }
    try db.execute(
      sql: """
        UPDATE contact SET outcome = COALESCE(?, outcome), organisation = COALESCE(?, organisation),
          topic = COALESCE(?, topic) WHERE id = ?
        """,
      arguments: [step.outcome?.rawValue, step.organisation, step.topic, contact.id])
  }
}
