import Conversation
import Directory
import Disservices
import Domain
import Foundation
import GatewayAPI
import Messages
import PlainLanguage
import Profiles
import Rendering
import Store

/// A conversation as it is kept, a turn as it comes in, and the reply that goes out.
extension Mediator {
  func conversationRecord(_ id: String) async throws -> ConversationRecord {
    guard let record = try await parts.store.conversations.find(id) else {
      throw MediationError(
        .notFound, "non c'è una conversazione con l'identificativo '\(id.prefix(80))'.", field: "id")
    }
    return record
  }

  func kept(_ record: ConversationRecord) throws -> KeptConversation {
    guard let state = record.state else { throw Self.over(parts.messages) }
    var kept = try KeptConversation(json: state)
    if kept.contacts.last != record.contactID { kept.contacts.append(record.contactID) }
    return kept
  }

  static func over(_ messages: MessageCatalogue) -> MediationError {
    MediationError(.gone, messages.text("dialogue.closed"))
  }

  func resolved(
    _ kept: KeptConversation, _ record: ConversationRecord, on channel: Channel
  ) async throws -> ResolvedProfile {
    let citizen: Citizen? =
      if let id = record.citizenID { try await parts.store.citizens.find(id) } else { nil }
    let profile = try await intake.profile(named: kept.profile, citizen: citizen)
    return try await resolve(profile, citizen: record.citizenID, channel, kept.preferences)
  }

  func context(_ resolved: ResolvedProfile, hasProfile: Bool, at now: Date) -> ConversationContext {
    ConversationContext(
      today: DateWords.isoDay(now), hour: DateWords.hour(now), language: resolved[.langInterface],
      isEasy: resolved[.textSimplify] == .easy, hasProfile: hasProfile, rate: resolved[.speechRate],
      patience: resolved[.timingMultiplier])
  }

  func slot(ofPlace place: String?) throws -> ConversationState.Slot? {
    guard let place, !place.isEmpty else { return nil }
    let found =
      place.count == 6 && place.allSatisfy(\.isNumber)
      ? try parts.directory.comune(code: place) : try parts.directory.comune(named: place)
    return found.map { place in
      .init(place.name, code: place.code, label: place.province.map { "\(place.name) (\($0))" } ?? place.name)
    }
  }

  /// A turn as the transcript tells it; nil for what has no words.
  static func words(_ input: ConversationInput?, options: [ConversationState.Option]) -> String? {
    switch input {
    case .text(let text):
      options.first { String($0.key) == text.trimmingCharacters(in: .whitespaces) }
        .map { "\($0.key), \($0.text)" } ?? text
    case .keys(let keys):
      options.first { String($0.key) == keys }.map { "\(keys), \($0.text)" } ?? keys
    case .choice(let key):
      options.first { $0.key == key }.map { "\(key), \($0.text)" } ?? String(key)
    case .photo, .silence, .lineLost, nil: nil
    }
  }

  func input(of turn: TurnMessage) throws -> ConversationInput {
    guard !turn.externalId.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw MediationError(
        .badInput, "externalId è vuoto: serve l'identificativo del turno nel canale.", field: "externalId")
    }
    var inputs: [ConversationInput] = []
    if let text = turn.text {
      try intake.check(text: text)
      inputs.append(.text(text))
    }
    if let keys = turn.keys {
      guard keys.count == 1, keys.allSatisfy({ "0123456789*#".contains($0) }) else {
        throw MediationError(.badInput, "keys è uno di: 0 1 2 3 4 5 6 7 8 9 * #.", field: "keys")
      }
      inputs.append(.keys(keys))
    }
    if let choice = turn.choice {
      guard (0...9).contains(choice) else {
        throw MediationError(.badInput, "choice è un numero da 0 a 9.", field: "choice")
      }
      inputs.append(.choice(choice))
    }
    if turn.silence == true { inputs.append(.silence) }
    if turn.lineLost == true { inputs.append(.lineLost) }
    guard inputs.count == 1, let input = inputs.first else {
      throw MediationError(
        .badInput,
        "un turno ha uno solo tra text, keys, choice, silence e lineLost: qui ne ha \(inputs.count).",
        field: "text")
    }
    return input
  }

  // MARK: Replies

  func reply(_ outcome: ConversationOutcome, isResumed: Bool) async throws -> ConversationReply {
    let record = outcome.record
    let kept = try record.state.map { try KeptConversation(json: $0) }
    let answers = outcome.events.filter { $0.kind == .answer }
    let said = try answers.last.map { try JSONDecoder().decode(KeptEvent.Reply.self, from: $0.content) }
    let resolved =
      if let kept {
        try await self.resolved(kept, record, on: record.channel)
      } else {
        try await resolve(nil, citizen: nil, record.channel, nil)
      }
    let empty = Answer(blocks: [], outcome: .questionNeeded)
    let stored = said?.answer ?? StoredAnswer(original: empty, simplified: empty, edits: [], request: nil)
    let transcript = try await parts.store.contacts.transcript(of: record.contactID)
    guard let contact = try await parts.store.contacts.find(record.contactID) else {
      throw MediationError(.notFound, "il contatto della conversazione non c'è più.")
    }
    let last = try await parts.store.conversations.events(of: record.id, limit: .max).last?.sequence
    return ConversationReply(
      conversation: ConversationSummary(
        id: record.id, contact: record.contactID, channel: record.channel, mode: record.mode,
        isNew: outcome.isNew, isResumed: isResumed, profile: resolved.profileID,
        request: kept?.state.request, report: kept?.state.report, lastEvent: last ?? 0),
      answer: stored.simplified,
      renderings: try rendering.renderings(
        stored, transcript: transcript, contact: contact, resolved: resolved),
      expects: said?.expects ?? Expectation(kind: .nothing))
  }

  static func event(_ record: ConversationEventRecord) throws -> ConversationEvent {
    var event = ConversationEvent(sequence: record.sequence, kind: record.kind, at: record.at)
    let decoder = JSONDecoder()
    switch record.kind {
    case .turn:
      let turn = try decoder.decode(KeptEvent.Turn.self, from: record.content)
      event.text = turn.words
      event.channel = turn.channel
    case .answer: event.text = try decoder.decode(KeptEvent.Reply.self, from: record.content).text
    case .operator:
      let words = try decoder.decode(KeptEvent.Words.self, from: record.content)
      event.text = words.original
      event.simplified = words.simplified
    case .handover: event.request = try decoder.decode(KeptEvent.Number.self, from: record.content).number
    case .channel: event.channel = try decoder.decode(KeptEvent.Carried.self, from: record.content).channel
    case .photo, .closed: break
    }
    return event
  }
}
