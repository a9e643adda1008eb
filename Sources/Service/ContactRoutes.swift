import Domain
import Foundation
import GatewayAPI
import Hummingbird
import Mediation

/// `/v1/contacts`: a message in, its answer out; the transcript; the way to an operator; the end of a contact.
struct ContactRoutes: Sendable {
  let mediator: Mediator

  func add(to router: Router<ServiceContext>) {
    router.post("/v1/contacts") { request, context in
      let message = try await JSONBody.read(
        ContactMessage.self, from: request, context: context, fields: ContactMessage.fieldNames)
      let reply = try await CitizenScope(identity: context.identity).send(message, to: mediator)
      return try JSONResponse.make(reply, status: reply.contact.isNew ? .created : .ok)
    }
    router.get("/v1/contacts/:id/transcript") { request, context in
      let id = try context.parameters.require("id")
      let text = try await mediator.transcript(contact: id, reader: context.actor)
      if request.headers[.accept]?.contains("application/json") == true {
        return try JSONResponse.make(TranscriptReply(contact: id, transcript: text))
      }
      return JSONResponse.text(text + "\n", type: "text/plain; charset=utf-8")
    }
    router.post("/v1/contacts/:id/operator") { _, context in
      try JSONResponse.make(
        try await mediator.requestOperator(contact: try context.parameters.require("id")), status: .created)
    }
    router.post("/v1/contacts/:id/close") { _, context in
      try await mediator.close(contact: try context.parameters.require("id"))
      return Response(status: .noContent)
    }
    router.get("/v1/requests") { _, _ in
      try JSONResponse.make(try await mediator.openRequests())
    }
  }
}

/// The transcript as JSON.
struct TranscriptReply: Codable {
  var contact: String
  var transcript: String
}

extension ServiceContext {
  /// Who reads or changes personal data, for the access log.
  var actor: Mediator.Actor {
    Mediator.Actor(name: identity?.name ?? "unknown", role: identity?.role ?? .citizen)
  }
}
