import Domain
import GatewayAPI
import HTTPTypes
import Mediation

/// What a citizen's token may do with a contact: a template and its own messages, never another person's profile,
/// address or answer.
struct CitizenScope: Sendable {
  let identity: Identity?

  func send(_ message: ContactMessage, to mediator: Mediator) async throws -> ContactReply {
    guard let identity, identity.role == .citizen else { return try await mediator.send(message) }
    if let profile = message.profile, !(try await mediator.templates().contains { $0.id == profile }) {
      throw Problem.notFound("non c'è un modello che si chiama '\(profile.prefix(80))'.")
    }
    guard message.address == nil else {
      throw Problem(
        .forbidden, "role", "Il ruolo del token non lo permette",
        detail: "un token citizen non può scrivere per un indirizzo: lo fanno gateway e operatori.",
        field: "address")
    }
    var own = message
    // Another token's message of the same id is another message.
    own.externalId = "\(identity.id):\(message.externalId)"
    var reply = try await mediator.send(own)
    reply.contact.externalId = message.externalId
    return reply
  }
}
