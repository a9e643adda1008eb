package import Domain
package import Foundation
package import GatewayAPI
package import Profiles
package import Store

/// Keeps profiles: checked by the table of terms, stored under the person's key, every reading and change recorded.
package struct ProfileDesk: Sendable {
  /// What the desk works with.
  package struct Parts: Sendable {
    package var store: Store
    package var resolver: ProfileResolver
    package var templates: TemplateLibrary
    package var now: @Sendable () -> Date

    package init(
      store: Store, resolver: ProfileResolver, templates: TemplateLibrary,
      now: @escaping @Sendable () -> Date = { Date() }
    ) {
      self.store = store
      self.resolver = resolver
      self.templates = templates
      self.now = now
    }
  }

  private let parts: Parts

  package init(parts: Parts) {
    self.parts = parts
  }

  package init(_ mediator: Mediator) {
    let parts = mediator.parts
    self.init(
      parts: Parts(store: parts.store, resolver: parts.resolver, templates: parts.templates, now: parts.now))
  }

  package func templates() async throws -> [ProfileSummary] {
    parts.templates.templates.map {
      ProfileSummary(id: $0.id, name: $0.name ?? $0.id, summary: $0.summary ?? "")
    }
  }

  package func isTemplate(_ id: String) -> Bool {
    parts.templates[id] != nil
  }

  /// Profiles on record, by id and name.
  package func list() async throws -> [ProfileSummary] {
    try await parts.store.profiles.list().map {
      ProfileSummary(id: $0.profile.id, name: $0.profile.name ?? "", summary: $0.profile.summary ?? "")
    }
  }

  /// Makes a profile from a template, or an empty one, for a person known by an address or for nobody yet.
  ///
  /// - Parameter id: letters, digits and hyphens; a random one where it is nil.
  /// - Throws: ``MediationError`` for an id in use, `ProfileError` for a term or value, `StoreError`.
  package func create(
    id: String?, template: String?, name: String?, preferences: [String: PreferenceValue],
    required: Set<String>,
    address: String?, actor: Mediator.Actor
  ) async throws -> Profile {
    if let template { _ = try parts.templates.template(template) }
    let profile = Profile(
      id: id ?? UUID().uuidString.lowercased(), name: name, template: template,
      termsVersion: parts.resolver.table.version, preferences: preferences, required: required)
    return try await add(profile, address: address, actor: actor)
  }

  /// Puts a whole profile on record; its id must be new.
  package func add(_ profile: Profile, address: String?, actor: Mediator.Actor) async throws -> Profile {
    let profile = try checked(profile)
    guard !isTemplate(profile.id) else {
      throw MediationError(
        .badInput, "'\(profile.id)' è il nome di un modello: scelga un altro nome.", field: "id")
    }
    guard try await parts.store.profiles.profile(profile.id) == nil else {
      throw MediationError(
        .conflict, "il profilo '\(profile.id)' esiste già: scelga un altro nome.", field: "id")
    }
    let citizen = try await citizen(at: address)
    let saved = try await parts.store.profiles.save(profile, for: citizen?.id, expecting: 0, at: parts.now())
    try await record("create", saved, actor)
    return saved.profile
  }

  package func profile(_ id: String, reader: Mediator.Actor) async throws -> Profile {
    if let template = parts.templates[id] { return template }
    let stored = try await self.stored(id)
    try await record("read", stored, reader)
    return stored.profile
  }

  package func replace(_ profile: Profile, actor: Mediator.Actor) async throws -> Profile {
    let profile = try checked(profile)
    let before = try await stored(profile.id)
    let saved = try await parts.store.profiles.save(profile, expecting: before.version, at: parts.now())
    try await record("change", saved, actor)
    return saved.profile
  }

  /// Sets terms, and takes back those whose value is null. All or nothing.
  package func change(
    _ id: String, preferences: [String: PreferenceValue], actor: Mediator.Actor
  ) async throws -> Profile {
    if isTemplate(id) {
      throw MediationError(
        .badInput, "'\(id)' è un modello e non si cambia: crei un profilo che parte da questo modello.",
        field: "id")
    }
    let before = try await stored(id)
    var profile = before.profile
    for (term, value) in preferences {
      if value == .null {
        _ = try parts.resolver.table.term(term)
        profile.preferences[term] = nil
      } else {
        profile.preferences[term] = try parts.resolver.table.canonical(id: term, value: value)
      }
    }
    let saved = try await parts.store.profiles.save(
      try checked(profile), expecting: before.version, at: parts.now())
    try await record("change", saved, actor)
    return saved.profile
  }

  package func delete(_ id: String, actor: Mediator.Actor) async throws {
    let stored = try await self.stored(id)
    try await record("delete", stored, actor)
    try await parts.store.profiles.delete(id)
  }

  package func resolve(
    _ id: String?, channel: Channel, session: [String: PreferenceValue]
  ) async throws -> ResolvedProfile {
    for (term, value) in session { try parts.resolver.table.validate(id: term, value: value) }
    let intake = Intake(store: parts.store, templates: parts.templates, resolver: parts.resolver)
    return parts.resolver.resolve(
      profile: try await intake.profile(named: id), channel: channel, at: parts.now(), session: session)
  }

  private func checked(_ profile: Profile) throws -> Profile {
    try parts.resolver.table.canonical(profile: profile)
  }

  private func stored(_ id: String) async throws -> StoredProfile {
    guard let stored = try await parts.store.profiles.profile(id) else {
      throw MediationError(.notFound, "non c'è un profilo che si chiama '\(id.prefix(80))'.", field: "id")
    }
    return stored
  }

  private func citizen(at address: String?) async throws -> Citizen? {
    guard let address else { return nil }
    let message = ContactMessage(channel: .voice, externalId: "-", address: address, text: "")
    guard let address = try Intake.address(message) else { return nil }
    switch try await parts.store.citizens.findOrCreate(address: address, at: parts.now()) {
    case .known(let citizen), .new(let citizen): return citizen
    case .shared:
      throw MediationError(
        .badInput, "l'indirizzo è di più persone: dia il profilo a un indirizzo di una persona sola.",
        field: "address")
    }
  }

  private func record(_ act: String, _ stored: StoredProfile, _ actor: Mediator.Actor) async throws {
    guard let citizen = stored.citizenID else { return }
    try await parts.store.accessLog.record(
      AccessRecord(
        actor: actor.name, role: actor.role, citizenID: citizen, subject: "profile", act: act, at: parts.now()
      ))
  }
}
