package import Domain
package import GatewayAPI
package import Mediation

/// The service in this process, for a terminal that needs no server. Errors are worded as the API words them.
package struct LocalGateway: Gateway {
  private let mediator: Mediator

  package init(_ mediator: Mediator) {
    self.mediator = mediator
  }

  package func open(_ opening: ConversationOpening) async throws -> ConversationReply {
    try await worded { try await mediator.open(opening) }
  }

  package func take(_ turn: TurnMessage, in id: String) async throws -> ConversationReply {
    try await worded { try await mediator.take(turn, in: id) }
  }

  package func handOver(conversation id: String) async throws -> ConversationReply {
    try await worded { try await mediator.handOver(conversation: id) }
  }

  package func transcript(contact: String) async throws -> String {
    try await worded { try await mediator.transcript(contact: contact) }
  }

  package func search(_ query: String, limit: Int) async throws -> [DirectoryResult] {
    try await worded { try await mediator.search(query, limit: limit) }
  }

  package func templates() async throws -> [ProfileSummary] {
    try await worded { try await mediator.templates() }
  }

  package func resolve(
    profile: String?, channel: Channel, session: [String: PreferenceValue]
  ) async throws -> ResolvedProfile {
    try await worded { try await mediator.resolve(profile: profile, channel: channel, session: session) }
  }

  package func simplify(_ text: String, level: String) async throws -> String {
    try await worded { try await mediator.simplify(text, level: level) }
  }

  package func spell(_ text: String, profile: String?) async throws -> String {
    try await worded { try await mediator.spell(text, profile: profile) }
  }

  package func speech(
    _ text: String, profile: String?, session: [String: PreferenceValue]
  ) async throws -> [UInt8] {
    try await worded { try await mediator.speech(text, profile: profile, session: session) }
  }

  private func worded<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as CancellationError {
      throw error
    } catch {
      let problem = ProblemTranslation.problem(error)
      let code: GatewayError.Code =
        switch problem?.status {
        case 404?: .notFound
        case .some(400..<500): .badInput
        default: .internal
        }
      throw GatewayError(code, problem?.detail ?? "il servizio non ha potuto rispondere. Riprovi tra poco.")
    }
  }
}
