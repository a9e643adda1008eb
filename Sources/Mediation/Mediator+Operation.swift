import Directory
package import Domain
package import Foundation
package import GatewayAPI
import Messages
import Profiles
import Questions
import Rendering
import Speech
package import Store

/// What keeps the service running: retention, readiness, counters, what waits for an operator.
extension Mediator {
  /// Deletes the words that may no longer be kept. To be called every minute.
  package func purgeExpired() async throws {
    parts.speech.pool.cache.forgetOld()
    _ = try await parts.store.retention.purgeExpired(now: parts.now())
    _ = try await parts.store.feedback.purgeWords(now: parts.now())
    _ = try await parts.store.reports.purgeWords(now: parts.now())
    _ = try await parts.store.conversations.purgeExpired(now: parts.now())
    try await relay.purgeExpired()
    try await parts.store.logins.purgeExpired(now: parts.now())
  }

  /// Requests that wait for an operator, oldest first.
  package func openRequests() async throws -> [Request] {
    try await parts.store.requests.list(.open)
  }

  /// "ok", or what is wrong, by part.
  package func readiness() async -> [String: String] {
    var state: [String: String] = [:]
    do {
      try await parts.store.ping()
      state["store"] = "ok"
    } catch {
      state["store"] = "failed"
    }
    state["directory"] = ((try? parts.directory.count()) ?? 0) > 0 ? "ok" : "empty"
    state["questions"] = parts.questions.questions.isEmpty ? "empty" : "ok"
    return state
  }

  /// Counts for `/metrics`; they tell of no person.
  package func gauges() async throws -> [(name: String, help: String, value: Int)] {
    let store = try await parts.store.statistics()
    return [
      ("amica_citizens", "People on record.", store.citizens),
      ("amica_profiles", "Profiles on record.", store.profiles),
      ("amica_contacts", "Contacts ever received.", store.contacts.values.reduce(0, +)),
      ("amica_contacts_open", "Contacts not closed.", store.openContacts),
      (
        "amica_contacts_answered", "Contacts answered from the questions and answers.",
        store.outcomes[.answered] ?? 0
      ),
      ("amica_contacts_routed", "Contacts sent to the competent body.", store.outcomes[.routed] ?? 0),
      ("amica_contacts_operator", "Contacts handed to an operator.", store.outcomes[.operatorRequested] ?? 0),
      (
        "amica_contacts_last_resort", "Contacts kept as office of last resort.",
        store.outcomes[.lastResort] ?? 0
      ),
      (
        "amica_contacts_question_needed", "Contacts in which nothing was asked.",
        store.outcomes[.questionNeeded] ?? 0
      ),
      ("amica_requests_open", "Requests that wait for an operator.", store.requests[.open] ?? 0),
      ("amica_transcripts", "Transcripts kept now.", store.transcripts),
      ("amica_directory_bodies", "Bodies in the directory.", (try? parts.directory.count()) ?? 0),
    ]
  }
}

extension Mediator {
  /// The holder of a token's secret; nil for one that is not known or revoked.
  package func identity(ofToken secret: String) async throws -> TokenIdentity? {
    try await parts.store.tokens.authenticate(secret)
  }
}

extension Mediator {
  /// Speaks an answer into a WAV file, by its person's profile.
  ///
  /// - Returns: seconds of audio.
  package func writeSpeech(_ reply: ContactReply, to file: URL) async throws -> Double {
    let style = LabelStyle(messages: parts.messages, profile: reply.resolved)
    let spoken = VoiceRendering(style: style, repeats: reply.resolved[.speechRepeatCount])
      .spoken(reply.answer.blocks)
    return try await parts.speech.write(
      spoken: spoken, prosody: Prosody(profile: reply.resolved),
      style: NormalisationStyle(profile: reply.resolved),
      to: file)
  }

  /// Ends the speech workers.
  package func shutdown() async {
    await parts.speech.shutdown()
  }
}
