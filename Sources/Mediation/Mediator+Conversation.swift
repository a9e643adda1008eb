import Conversation
import Domain
package import Foundation
package import GatewayAPI
import Messages
import PlainLanguage
import Profiles
import Rendering
import Store

/// Conversations: opened for an address, taken turn by turn on any channel, kept before they are answered.
extension Mediator {
  /// How often a turn is tried again when another turn of the same conversation was written in between.
  static let mostTries = 5

  /// Opens a conversation, or takes up the one of the same address that was not finished.
  ///
  /// - Throws: ``MediationError`` `badInput` naming the field; `StoreError`.
  package func open(_ opening: ConversationOpening) async throws -> ConversationReply {
    if let text = opening.text { try intake.check(text: text) }
    if let known = try await parts.store.conversations.find(opening.channel, externalID: opening.externalId) {
      let events =
        try await parts.store.conversations.events(ofTurn: opening.externalId, in: known.id) ?? []
      return try await reply(
        ConversationOutcome(record: known, events: events, isNew: false), isResumed: false)
    }
    let now = parts.now()
    let message = ContactMessage(
      channel: opening.channel, externalId: opening.externalId, address: opening.address,
      text: opening.text ?? "", profile: opening.profile, place: opening.place, session: opening.session)
    let caller = try await intake.caller(of: message, at: now)
    // One phone of several people: what one of them said is not for the others.
    let address = caller.isShared ? nil : caller.replyAddress
    if let address,
      let open = try await parts.store.conversations.open(
        at: address, since: now - Retention.transcriptLife)
    {
      return try await takeUp(open, opening)
    }
    return try await begin(opening, caller, address: address, at: now)
  }

  /// Takes one turn of a person.
  ///
  /// - Throws: ``MediationError`` `badInput` for a turn that is none or several at once, `notFound`, `gone` for a
  ///   conversation that is over.
  package func take(_ turn: TurnMessage, in id: String) async throws -> ConversationReply {
    let input = try input(of: turn)
    var arrival = ConversationArrival(externalID: turn.externalId, channel: turn.channel, input: input)
    if let session = turn.session {
      // What is not valid is refused before anything is written.
      try intake.check(session: session)
      arrival.session = session
    }
    return try await write(to: id, arrival) { try assistant.take(input, in: $0, on: $1, context: $2) }
  }

  /// Takes a photograph for the report of a disservice.
  ///
  /// - Parameter photo: JPEG or PNG, at most 5 MiB.
  package func take(photo: Data, externalID: String, in id: String) async throws -> ConversationReply {
    guard photo.starts(with: [0xFF, 0xD8, 0xFF]) || photo.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
      throw MediationError(.badInput, "la fotografia non è un'immagine JPEG o PNG.", field: "body")
    }
    return try await write(
      to: id, ConversationArrival(externalID: externalID, input: .photo, photo: photo)
    ) { try assistant.take(.photo, in: $0, on: $1, context: $2) }
  }

  /// Hands a conversation to an operator; a second call gives the same request.
  package func handOver(conversation id: String) async throws -> ConversationReply {
    let record = try await conversationRecord(id)
    if record.mode == .operator { return try await conversation(id) }
    return try await write(to: id, ConversationArrival()) { state, _, context in
      try assistant.handOver(state, context: context)
    }
  }

  /// How a conversation stands: the last answer and what is expected.
  package func conversation(_ id: String, reader: Actor? = nil) async throws -> ConversationReply {
    let record = try await conversationRecord(id)
    if let reader, reader.role != .gateway, let citizen = record.citizenID {
      try await parts.store.accessLog.record(
        AccessRecord(
          actor: reader.name, role: reader.role, citizenID: citizen, subject: "conversation", act: "read",
          at: parts.now()))
    }
    let events = try await parts.store.conversations.events(of: id, limit: .max)
    return try await reply(
      ConversationOutcome(record: record, events: events, isNew: false), isResumed: false)
  }

  /// Words of an operator to the person, in plain language beside where the profile asks for it.
  package func say(_ text: String, in id: String, by actor: Actor) async throws -> ConversationEvent {
    try intake.check(text: text)
    for attempt in 1...Self.mostTries {
      let record = try await conversationRecord(id)
      let kept = try kept(record)
      let resolved = try await resolved(kept, record, on: record.channel)
      let options = SimplificationOptions(profile: resolved)
      let plain = options.level == .off ? nil : parts.simplifier.simplify(text, options: options).text
      let words = KeptEvent.Words(original: text, simplified: plain == text ? nil : plain)
      let now = parts.now()
      let events = [ConversationEventDraft(.operator, try KeptConversation.encoder.encode(words))]
      let turns = [Turn(index: 0, speaker: .operator, original: text, simplified: words.simplified, at: now)]
      let state = try kept.json()
      do {
        let outcome = try await parts.store.conversations.write(to: record, externalID: nil, at: now) { _ in
          ConversationWriting(state: state, mode: record.mode, events: events, turns: turns)
        }
        bus.published(id)
        guard let event = try outcome.events.map(Self.event).last else { throw Self.over(parts.messages) }
        return event
      } catch let error as StoreError where error.code == .conflict && attempt < Self.mostTries {
        continue
      }
    }
    throw MediationError(.conflict, "la conversazione cambia troppo in fretta: riprovi.")
  }

  /// Ends a conversation and its contacts; the words go unless the person agreed to keep the transcript.
  package func close(conversation id: String) async throws {
    let record = try await conversationRecord(id)
    guard record.mode != .closed else { return }
    _ = try await take(TurnMessage(externalId: "close:\(id)", text: "stop"), in: id)
  }

  /// What happens in a conversation from an event on, until it is closed. An empty batch is a sign of life, every 15
  /// seconds.
  package func events(of id: String, after sequence: Int) async throws -> AsyncThrowingStream<
    [ConversationEvent], any Error
  > {
    _ = try await conversationRecord(id)
    let signals = bus.follow(id)
    let store = parts.store.conversations
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: [ConversationEvent].self)
    let task = Task {
      do {
        var last = sequence
        let beats = Beats.among(signals)
        for await isBeat in beats {
          let found = try await store.events(of: id, after: last)
          if let newest = found.last { last = newest.sequence }
          if !found.isEmpty || isBeat { continuation.yield(try found.map(Self.event)) }
          if found.contains(where: { $0.kind == .closed }) { break }
          // The words of a conversation that ended elsewhere are deleted: nothing more will come.
          if found.isEmpty, try await store.find(id)?.mode == .closed { break }
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }
}
