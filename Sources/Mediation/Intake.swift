import Domain
import Foundation
import GatewayAPI
import Profiles
import Store

/// Who writes, and how they want to be answered.
struct Intake: Sendable {
  let store: Store
  let templates: TemplateLibrary
  let resolver: ProfileResolver

  struct Result: Sendable {
    var citizen: Citizen?
    var profile: Profile?
    var replyAddress: Address?
    /// More than one person has the address: an operator asks who it is.
    var isShared = false
  }

  /// - Throws: ``MediationError`` `badInput` for a message that cannot be taken, `StoreError` for an address that is
  ///   none.
  func receive(_ message: ContactMessage, at now: Date) async throws -> Result {
    try check(text: message.text)
    return try await caller(of: message, at: now)
  }

  /// The same for a call that has just begun: nothing has been said yet.
  func caller(of message: ContactMessage, at now: Date) async throws -> Result {
    try check(message)
    var result = Result()
    if let address = try Self.address(message) {
      result.replyAddress = address
      // Short codes (4888) are senders that belong to a service, not to a person: answered, not put on record.
      let isShortCode = address.kind == .phone && address.value.filter(\.isNumber).count < 6
      switch isShortCode ? nil : try await store.citizens.findOrCreate(address: address, at: now) {
      case .known(let citizen)?, .new(let citizen)?: result.citizen = citizen
      case .shared?: result.isShared = true
      case nil: break
      }
    }
    result.profile = try await profile(named: message.profile, citizen: result.citizen)
    return result
  }

  /// A profile on record or a template, by id.
  func profile(named id: String?, citizen: Citizen? = nil) async throws -> Profile? {
    if let id {
      if let stored = try await store.profiles.profile(id) { return stored.profile }
      if let template = templates[id] { return template }
      throw MediationError(
        .badInput,
        "non c'è un profilo né un modello che si chiama '\(id.prefix(80))'. Modelli: \(templates.ids.joined(separator: ", ")).",
        field: "profile")
    }
    guard let citizen else { return nil }
    return try await store.profiles.list(of: citizen.id).first?.profile
  }

  /// Refuses a preference that is no term, or a value that it may not have, by name.
  func check(session: [String: PreferenceValue]) throws {
    for (id, value) in session {
      do throws(ProfileError) {
        try resolver.table.validate(id: id, value: value)
      } catch {
        throw MediationError(.badInput, error.description, field: "session.\(id)")
      }
    }
  }

  /// - Throws: ``MediationError`` `badInput` for a text that is empty or too long.
  func check(text: String) throws {
    guard text.unicodeScalars.count <= Inquiry.maximumLength else {
      throw MediationError(
        .badInput, "il testo ha più di \(Inquiry.maximumLength) caratteri: ne mandi una parte alla volta.",
        field: "text")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw MediationError(.badInput, "il testo è vuoto: serve una domanda.", field: "text")
    }
  }

  private func check(_ message: ContactMessage) throws {
    guard !message.externalId.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw MediationError(
        .badInput, "externalId è vuoto: serve l'identificativo del messaggio nel canale.", field: "externalId"
      )
    }
    try check(session: message.session ?? [:])
  }

  /// The kind of address follows from its form and its channel; a name with neither is an account.
  static func address(_ message: ContactMessage) throws -> Address? {
    guard let value = message.address?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else {
      return nil
    }
    guard value.unicodeScalars.count <= 320 else {
      throw MediationError(.badInput, "l'indirizzo ha più di 320 caratteri.", field: "address")
    }
    let digits = value.allSatisfy { $0.isNumber || "+ -/.()".contains($0) }
    let kind: Address.Kind =
      if value.contains("@") {
        .email
      } else if digits {
        message.channel == .fax ? .fax : .phone
      } else {
        .account
      }
    if kind == .account, value.range(of: "^[A-Za-z0-9._:+-]{1,100}$", options: .regularExpression) == nil {
      throw MediationError(
        .badInput,
        "l'indirizzo non è un numero di telefono, un'e-mail (nome@dominio) o il nome di un account senza spazi.",
        field: "address")
    }
    return Address(kind: kind, value: value)
  }
}
