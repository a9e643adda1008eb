import Conversation
package import Directory
package import Domain
package import Foundation
package import GatewayAPI
import Messages
package import PlainLanguage
import Profiles
import Rendering
import Speech
import Store

/// The use cases of the service: a message in, its answer out, kept and rendered as the person's profile asks.
///
/// A message is acknowledged only after contact, turns, answer and request are on the disk; the same (channel,
/// externalId) again gives the same answer.
package struct Mediator: Sendable {
  let parts: MediationParts
  let engine: AnswerEngine
  let intake: Intake
  let rendering: ReplyRendering
  let assistant: ConversationEngine
  let bus = ConversationBus()
  let gate = ConversationGate()
  /// Live conversations that an operator carries.
  package let relay: RelayDesk

  /// Who reads or changes a person's data, for the access log.
  package struct Actor: Sendable {
    package var name: String
    package var role: ServiceRole

    package init(name: String, role: ServiceRole) {
      self.name = name
      self.role = role
    }
  }

  package init(_ parts: MediationParts) {
    let wording = Wording(messages: parts.messages)
    self.parts = parts
    engine = AnswerEngine(
      questions: parts.questions, directory: parts.directory, cues: parts.cues,
      letters: LetterReader(facts: parts.facts, laws: parts.laws, cues: parts.cues, wording: wording),
      wording: wording)
    intake = Intake(store: parts.store, templates: parts.templates, resolver: parts.resolver)
    rendering = ReplyRendering(messages: parts.messages, normaliser: parts.speech.normaliser)
    relay = RelayDesk(parts, intake: intake)
    let now = parts.now
    assistant = ConversationEngine(
      dialogues: parts.dialogues, commands: parts.commands, messages: parts.messages,
      abilities: AssistantAbilities(
        engine: engine, directory: parts.directory, disservices: parts.disservices,
        today: { DateWords.isoDay(now()) }))
  }

  package var simplifier: Simplifier { parts.simplifier }
  package var directory: DirectoryIndex { parts.directory }
  package var now: @Sendable () -> Date { parts.now }

  /// Takes a message, answers it and keeps both.
  ///
  /// - Throws: ``MediationError`` `badInput` naming the field; `StoreError`, `DirectoryError`.
  ///
  /// - Parameter profile: a profile that is not on record, used for this message only.
  package func receive(_ message: ContactMessage, using profile: Profile? = nil) async throws -> ContactReply
  {
    let now = parts.now()
    if let known = try await parts.store.contacts.find(message.channel, externalID: message.externalId),
      let json = try await parts.store.contacts.answer(of: known.id)
    {
      return try await reply(
        known, try StoredAnswer(json: json), profile: try await self.profile(of: known),
        session: message.session ?? [:],
        isNew: false)
    }
    var caller = try await intake.receive(message, at: now)
    if let profile { caller.profile = try parts.resolver.table.canonical(profile: profile) }
    let resolved = try await resolve(
      caller.profile, citizen: caller.citizen?.id, message.channel, message.session)
    let opened = try await parts.store.contacts.open(
      ContactDraft(
        channel: message.channel, externalID: message.externalId, replyAddress: caller.replyAddress,
        citizenID: caller.citizen?.id, profileID: profile == nil ? caller.profile?.id : nil, openedAt: now))
    let draft = try answer(message, caller: caller, resolved: resolved, now: now)
    let recorded = try await record(draft, of: opened.contact, message: message, resolved: resolved, now: now)
    guard let json = recorded.answer else {
      throw MediationError(.notFound, "la risposta non è stata conservata.")
    }
    return try await reply(
      recorded.contact, try StoredAnswer(json: json), profile: caller.profile,
      session: message.session ?? [:],
      isNew: recorded.isNew)
  }

  private func answer(
    _ message: ContactMessage, caller: Intake.Result, resolved: ResolvedProfile, now: Date
  ) throws -> Draft {
    var draft = try engine.draft(
      Inquiry(
        text: message.text, place: message.place ?? caller.citizen?.comuneCode, day: DateWords.isoDay(now),
        language: resolved[.langInterface]))
    if let place = message.place, try isUnknown(place) {
      draft.known["placeAsGiven"] = String(place.prefix(100))
      draft.append(
        AnswerBlock(
          .note(
            parts.messages.text(
              "place.unknown", language: resolved[.langInterface], ["place": String(place.prefix(100))]))))
    }
    if caller.isShared { draft.known["sharedAddress"] = "true" }
    if !resolved.unmet.isEmpty { draft.known["unmet"] = resolved.unmet.joined(separator: ", ") }
    return draft
  }

  private func isUnknown(_ place: String) throws -> Bool {
    let isCode = place.count == 6 && place.allSatisfy(\.isNumber)
    return try !isCode && parts.directory.comuni(named: place).isEmpty
  }

  private func record(
    _ draft: Draft, of contact: Contact, message: ContactMessage, resolved: ResolvedProfile, now: Date
  ) async throws -> RecordedStep {
    func ordered(_ blocks: [AnswerBlock]) -> [AnswerBlock] {
      resolved[.textSummaryFirst] ? blocks.summaryFirst : blocks
    }
    let plain = PlainAnswer(simplifier: parts.simplifier, facts: parts.facts)
      .simplified(
        ordered(draft.blocks), easy: draft.easy.map(ordered),
        options: SimplificationOptions(profile: resolved))
    let text = PlainTextRendering(style: LabelStyle(messages: parts.messages, profile: resolved))
    let request = draft.request.map { RequestDraft(kind: $0, question: message.text, known: draft.known) }
    return try await parts.store.contacts.record(contact.id, request: request, once: true, at: now) {
      request in
      let original = plain.facts.numbered(request?.number)
      let simplified = plain.blocks.numbered(request?.number)
      let stored = StoredAnswer(
        original: Answer(blocks: original, outcome: draft.outcome),
        simplified: Answer(blocks: simplified, outcome: draft.outcome), edits: plain.edits,
        request: request?.number, organisation: draft.organisation, topic: draft.topic)
      return ContactStep(
        turns: [
          Turn(index: 0, speaker: .citizen, original: message.text, at: now),
          Turn(
            index: 1, speaker: .service, original: text.text(original), simplified: text.text(simplified),
            at: now),
        ],
        answer: try stored.json(), outcome: draft.outcome)
    }
  }

  /// The profile for this moment, with the consents the person has given.
  func resolve(
    _ profile: Profile?, citizen: String?, _ channel: Channel, _ session: [String: PreferenceValue]?
  ) async throws -> ResolvedProfile {
    let consents = if let citizen { try await parts.store.consents.list(of: citizen) } else { [Consent]() }
    return parts.resolver.resolve(
      profile: profile, channel: channel, at: parts.now(), session: session ?? [:], consents: consents)
  }

  func profile(of contact: Contact) async throws -> Profile? {
    guard let id = contact.profileID else { return nil }
    return try? await intake.profile(named: id)
  }

  private func reply(
    _ contact: Contact, _ stored: StoredAnswer, profile: Profile?, session: [String: PreferenceValue],
    isNew: Bool
  ) async throws -> ContactReply {
    let resolved = try await resolve(profile, citizen: contact.citizenID, contact.channel, session)
    let transcript = try await parts.store.contacts.transcript(of: contact.id)
    return ContactReply(
      contact: ContactSummary(
        id: contact.id, channel: contact.channel, externalId: contact.externalID,
        outcome: contact.outcome ?? stored.original.outcome, request: stored.request, isNew: isNew,
        profile: profile?.id, organisation: stored.organisation,
        replyChannel: resolved[.channelOrder].first),
      answer: stored.simplified,
      renderings: try rendering.renderings(
        stored, transcript: transcript, contact: contact, resolved: resolved),
      transcript: transcript.turns.isEmpty ? nil : "/v1/contacts/\(contact.id)/transcript", resolved: resolved
    )
  }
}
