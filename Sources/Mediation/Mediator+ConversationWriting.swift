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

/// What comes in for a conversation.
struct ConversationArrival: Sendable {
  /// The channel's id of it; nil for what no channel sends.
  var externalID: String?
  /// Nil for the channel of the conversation.
  var channel: Channel?
  var input: ConversationInput?
  var photo: Data?
  /// A contact of its own, though the channel is the same: a new call.
  var opensContact = false
  /// Preferences in place of those the channel gave before; nil to leave them.
  var session: [String: PreferenceValue]?
  var isResumed = false
}

extension Mediator {
  // MARK: Opening

  func begin(
    _ opening: ConversationOpening, _ caller: Intake.Result, address: Address?, at now: Date
  ) async throws -> ConversationReply {
    let resolved = try await resolve(
      caller.profile, citizen: caller.citizen?.id, opening.channel, opening.session)
    let context = context(resolved, hasProfile: caller.profile != nil, at: now)
    let place = try slot(ofPlace: opening.place ?? caller.citizen?.comuneCode)
    var step = try assistant.open(on: opening.channel, place: place, context: context)
    let input = opening.text.map { ConversationInput.text($0) }
    if let input {
      let greeting = step.said.blocks
      step = try assistant.take(input, in: step.state, on: opening.channel, context: context)
      step.said.blocks = greeting + step.said.blocks
      step.said.easy = step.said.easy.map { greeting + $0 }
    }
    let kept = KeptConversation(
      state: step.state, profile: opening.profile, session: opening.session ?? [:], contacts: [])
    let claims = ConversationClaims(
      request: request(of: step, words: opening.text.map { [$0] } ?? []),
      report: try report(of: step, photo: nil))
    let compose = try composing(
      step, kept: kept, words: opening.text, channel: opening.channel, isCarried: false, photo: nil,
      resolved: resolved, at: now)
    let outcome = try await parts.store.conversations.open(
      ContactDraft(
        channel: opening.channel, externalID: opening.externalId, replyAddress: caller.replyAddress,
        citizenID: caller.citizen?.id, profileID: caller.profile?.id, openedAt: now),
      address: address, claims: claims
    ) { _, numbers in try compose(numbers) }
    bus.published(outcome.record.id)
    return try await reply(outcome, isResumed: false)
  }

  /// A call is asked whether it goes on; words that were sent are taken as the answer to the question that waits.
  func takeUp(_ record: ConversationRecord, _ opening: ConversationOpening) async throws -> ConversationReply
  {
    var arrival = ConversationArrival(externalID: opening.externalId, channel: opening.channel)
    arrival.isResumed = true
    arrival.session = opening.session
    guard let text = opening.text else {
      arrival.opensContact = true
      return try await write(to: record.id, arrival) { try assistant.resume($0, on: $1, context: $2) }
    }
    arrival.input = .text(text)
    return try await write(to: record.id, arrival) {
      try assistant.take(.text(text), in: $0, on: $1, context: $2)
    }
  }

  // MARK: Writing

  /// Reads the conversation, makes a step from it and writes it; where another turn came first, again from what stands
  /// then.
  func write(
    to id: String, _ arrival: ConversationArrival,
    make: (ConversationState, Channel, ConversationContext) throws -> ConversationStep
  ) async throws -> ConversationReply {
    try await gate.pass(id) { try await writeAlone(to: id, arrival, make: make) }
  }

  func writeAlone(
    to id: String, _ arrival: ConversationArrival,
    make: (ConversationState, Channel, ConversationContext) throws -> ConversationStep
  ) async throws -> ConversationReply {
    for attempt in 1...Self.mostTries {
      let record = try await conversationRecord(id)
      if let externalID = arrival.externalID,
        let events = try await parts.store.conversations.events(ofTurn: externalID, in: id)
      {
        return try await reply(
          ConversationOutcome(record: record, events: events, isNew: false), isResumed: arrival.isResumed)
      }
      do {
        let outcome = try await step(from: record, arrival, make: make)
        bus.published(id)
        return try await reply(outcome, isResumed: arrival.isResumed)
      } catch let error as StoreError where error.code == .conflict && attempt < Self.mostTries {
        continue
      }
    }
    throw MediationError(.conflict, "la conversazione cambia troppo in fretta: riprovi.")
  }

  func step(
    from record: ConversationRecord, _ arrival: ConversationArrival,
    make: (ConversationState, Channel, ConversationContext) throws -> ConversationStep
  ) async throws -> ConversationOutcome {
    var kept = try kept(record)
    let before = kept.state
    if let session = arrival.session { kept.session = session }
    let now = parts.now()
    let channel = arrival.channel ?? record.channel
    var resolved = try await resolved(kept, record, on: channel)
    let step = try make(before, channel, context(resolved, hasProfile: resolved.profileID != nil, at: now))
    kept.state = step.state
    // What the person changed in this turn holds for its own answer already.
    if step.state.session != before.session { resolved = try await self.resolved(kept, record, on: channel) }
    let words = Self.words(arrival.input, options: before.options)
    let claims = try await claims(
      of: step, record: record, before: before, words: words, photo: arrival.photo)
    let isCarried = channel != record.channel
    let compose = try composing(
      step, kept: kept, words: words, channel: channel, isCarried: isCarried, photo: arrival.photo,
      resolved: resolved, at: now)
    var draft: ContactDraft?
    if arrival.opensContact || isCarried, let externalID = arrival.externalID {
      draft = ContactDraft(
        channel: channel, externalID: externalID,
        replyAddress: try await parts.store.contacts.replyAddress(of: record.contactID),
        citizenID: record.citizenID, profileID: resolved.profileID, openedAt: now)
    }
    let outcome = try await parts.store.conversations.write(
      to: record, externalID: arrival.externalID, channel: draft, claims: claims, at: now, compose: compose)
    if outcome.record.mode == .closed {
      for contact in kept.contacts + [outcome.record.contactID] {
        _ = try await parts.store.contacts.close(contact, at: now)
      }
    }
    return outcome
  }

  func claims(
    of step: ConversationStep, record: ConversationRecord, before: ConversationState, words: String?,
    photo: Data?
  ) async throws -> ConversationClaims {
    var claims = ConversationClaims()
    let addition = step.effects.compactMap { if case .add(let words) = $0 { words } else { nil } }.first
    if let addition, let number = before.request { claims.addition = (number, addition) }
    let said = try await parts.store.conversations.events(of: record.id, limit: .max)
      .filter { $0.kind == .turn }
      .map { try JSONDecoder().decode(KeptEvent.Turn.self, from: $0.content).words }
    claims.request = request(of: step, words: said + [words].compactMap { $0 })
    if claims.request != nil, let number = before.request,
      let open = try await parts.store.requests.find(number: number), open.state != .closed
    {
      // The matter is with an operator already: what was said since goes there.
      claims.addition = (number, words ?? open.number)
      claims.request = nil
    }
    if step.effects.contains(where: { if case .report = $0 { true } else { false } }) {
      let kept = try await parts.store.conversations.photograph(of: record.id)
      claims.report = try report(of: step, photo: photo ?? kept)
    }
    return claims
  }

  func request(of step: ConversationStep, words: [String]) -> RequestDraft? {
    for case .handOver(let kind, let known) in step.effects {
      let question = words.filter { !$0.isEmpty }.joined(separator: "\n")
      return RequestDraft(
        kind: kind,
        question: question.isEmpty ? parts.messages.text("dialogue.operator.noWords") : question, known: known
      )
    }
    return nil
  }

  func report(of step: ConversationStep, photo: Data?) throws -> ReportDraft? {
    for case .report(let words) in step.effects {
      let service = words.kind ?? DisserviceCatalogue.other
      return ReportDraft(
        service: service, comune: words.comune, organisation: try competent(service, comune: words.comune),
        words: ReportContent(
          description: words.what, place: words.whereWords, since: words.sinceWords, sinceDay: words.sinceDay),
        photo: words.hasPhoto ? photo : nil)
    }
    return nil
  }

  /// What is written for a step, once its numbers are known. Everything slow is done before the store is locked.
  func composing(
    _ step: ConversationStep, kept: KeptConversation, words: String?, channel: Channel, isCarried: Bool,
    photo: Data?, resolved: ResolvedProfile, at now: Date
  ) throws -> @Sendable (ConversationNumbers) throws -> ConversationWriting {
    func ordered(_ blocks: [AnswerBlock]) -> [AnswerBlock] {
      resolved[.textSummaryFirst] ? blocks.summaryFirst : blocks
    }
    let plain = PlainAnswer(simplifier: parts.simplifier, facts: parts.facts)
      .simplified(
        ordered(step.said.blocks), easy: step.said.easy.map(ordered),
        options: SimplificationOptions(profile: resolved))
    let text = PlainTextRendering(style: LabelStyle(messages: parts.messages, profile: resolved))
    let isSilent = step.said.blocks.isEmpty && step.said.prompt.isEmpty
    return { numbers in
      let number = numbers.report ?? numbers.request
      func complete(_ blocks: [AnswerBlock]) -> [AnswerBlock] { (blocks + step.said.prompt).numbered(number) }
      let outcome = step.outcome ?? .questionNeeded
      let stored = StoredAnswer(
        original: Answer(blocks: complete(plain.facts), outcome: outcome),
        simplified: Answer(blocks: complete(plain.blocks), outcome: outcome), edits: plain.edits,
        request: numbers.request, organisation: step.organisation, topic: step.topic)
      var kept = kept
      kept.state.request = numbers.request ?? kept.state.request
      kept.state.report = numbers.report ?? kept.state.report
      kept.state.last.blocks = kept.state.last.blocks.numbered(number)
      kept.state.last.easy = kept.state.last.easy?.numbered(number)
      let encoder = KeptConversation.encoder
      var events: [ConversationEventDraft] = []
      var turns: [Turn] = []
      if let words {
        events.append(.init(.turn, try encoder.encode(KeptEvent.Turn(words: words, channel: channel))))
        turns.append(Turn(index: 0, speaker: .citizen, original: words, at: now))
      }
      if let photo { events.append(.init(.photo, photo)) }
      if isCarried { events.append(.init(.channel, try encoder.encode(KeptEvent.Carried(channel: channel)))) }
      if !isSilent {
        let simplified = text.text(stored.simplified.blocks)
        events.append(
          .init(
            .answer,
            try encoder.encode(KeptEvent.Reply(answer: stored, expects: step.expects, text: simplified))))
        turns.append(
          Turn(
            index: 0, speaker: .service, original: text.text(stored.original.blocks), simplified: simplified,
            at: now))
      }
      let isHandedOver = step.effects.contains { if case .handOver = $0 { true } else { false } }
      if isHandedOver, let request = numbers.request {
        events.append(.init(.handover, try encoder.encode(KeptEvent.Number(number: request))))
      }
      if kept.state.mode == .closed { events.append(.init(.closed, Data("{}".utf8))) }
      if events.isEmpty {
        events.append(.init(.turn, try encoder.encode(KeptEvent.Turn(words: "", channel: channel))))
      }
      return ConversationWriting(
        state: try kept.json(), mode: kept.state.mode, events: events, turns: turns, outcome: step.outcome)
    }
  }
}
