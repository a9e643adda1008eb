import Directory
package import Domain
import Foundation
package import GatewayAPI
import Messages
import PlainLanguage
import Profiles
import Speech
import Store

/// The use cases as the terminal and the HTTP API call them.
extension Mediator: Gateway {
  package func send(_ message: ContactMessage) async throws -> ContactReply {
    try await receive(message)
  }

  /// Hands a contact to an operator; a second call gives the number of the first.
  ///
  /// - Throws: ``MediationError`` `notFound`.
  package func requestOperator(contact id: String) async throws -> OperatorRequest {
    _ = try await contact(id)
    let stored = try await parts.store.contacts.answer(of: id).map(StoredAnswer.init(json:))
    let language = "it-IT"
    let earlier = try await parts.store.requests.list(ofContact: id).first { $0.state != .closed }
    let question = try await parts.store.contacts.transcript(of: id).turns
      .filter { $0.speaker == .citizen }.map(\.original).joined(separator: "\n")
    let request =
      if let earlier {
        earlier
      } else {
        try await parts.store.requests.create(
          RequestDraft(
            kind: .operatorAnswer, question: question,
            known: ["possibleBody": stored?.organisation, "topic": stored?.topic].compactMapValues { $0 }),
          contactID: id, at: parts.now())
      }
    let words = ["operator.asked", "operator.number", "operator.notTwice"]
      .map { parts.messages.text($0, language: language, ["number": request.number]) }
    return OperatorRequest(number: request.number, message: words.joined(separator: " "))
  }

  package func transcript(contact id: String) async throws -> String {
    let contact = try await self.contact(id)
    let resolved = parts.resolver.resolve(
      profile: try await profile(of: contact), channel: contact.channel, at: parts.now())
    let stored = try await parts.store.contacts.answer(of: id).map(StoredAnswer.init(json:))
    return rendering.transcriptText(
      try await parts.store.contacts.transcript(of: id), contact: contact, resolved: resolved, stored: stored)
  }

  /// The same, with the reading put in the person's access log first.
  package func transcript(contact id: String, reader: Actor) async throws -> String {
    if let citizen = try await contact(id).citizenID {
      try await parts.store.accessLog.record(
        AccessRecord(
          actor: reader.name, role: reader.role, citizenID: citizen, subject: "transcript", act: "read",
          at: parts.now()))
    }
    guard try await !parts.store.contacts.transcript(of: id).turns.isEmpty else {
      throw MediationError(.gone, parts.messages.text("transcript.deleted"))
    }
    return try await transcript(contact: id)
  }

  /// Ends a contact; its transcript goes unless the person agreed to keep it.
  package func close(contact id: String) async throws {
    _ = try await contact(id)
    _ = try await parts.store.contacts.close(id, at: parts.now())
  }

  package func search(_ query: String, limit: Int) async throws -> [DirectoryResult] {
    try parts.directory.search(query, limit: limit).map { hit in
      DirectoryResult(
        code: hit.organisation.code, name: hit.organisation.name, place: hit.organisation.comune,
        score: hit.score,
        office: nil, contactPoints: BodyAnswer.points(hit.organisation, office: nil))
    }
  }

  package func templates() async throws -> [ProfileSummary] {
    parts.templates.templates.map {
      ProfileSummary(id: $0.id, name: $0.name ?? $0.id, summary: $0.summary ?? "")
    }
  }

  package func resolve(
    profile: String?, channel: Channel, session: [String: PreferenceValue]
  ) async throws -> ResolvedProfile {
    parts.resolver.resolve(
      profile: try await intake.profile(named: profile), channel: channel, at: parts.now(), session: session)
  }

  package func simplify(_ text: String, level: String) async throws -> String {
    guard let level = PlainLanguage.SimplificationLevel(rawValue: level) else {
      throw MediationError(.badInput, "level è uno di: off, plain, easy.", field: "level")
    }
    return parts.simplifier.simplify(text, options: SimplificationOptions(level: level)).text
  }

  package func spell(_ text: String, profile: String?) async throws -> String {
    guard text.count <= 200 else {
      throw MediationError(.badInput, "si possono compitare 200 caratteri alla volta.", field: "text")
    }
    let resolved = try await resolve(profile: profile, channel: .voice, session: [:])
    return parts.speech.normaliser.spell(text, style: NormalisationStyle(profile: resolved))
  }

  package func speech(
    _ text: String, profile: String?, session: [String: PreferenceValue]
  ) async throws -> [UInt8] {
    let resolved = try await resolve(profile: profile, channel: .voice, session: session)
    return Array(
      try await parts.speech.wav(
        text: text, prosody: Prosody(profile: resolved), style: NormalisationStyle(profile: resolved)))
  }

  private func contact(_ id: String) async throws -> Contact {
    guard let contact = try await parts.store.contacts.find(id) else {
      throw MediationError(
        .notFound, "non c'è un contatto con l'identificativo '\(id.prefix(80))'.", field: "id")
    }
    return contact
  }
}
