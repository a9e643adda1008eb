import Domain
import Foundation
import GatewayAPI
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore

/// `/v1/conversations`: a conversation turn by turn, for the voice line and every other channel, with its live events.
struct ConversationRoutes: Sendable {
  let mediator: Mediator
  /// Bytes of a photograph.
  private static let largestPhoto = 5_242_880

  func add(to router: Router<ServiceContext>) {
    router.post("/v1/conversations") { request, context in
      let opening = try await JSONBody.read(
        ConversationOpening.self, from: request, context: context, fields: ConversationOpening.fieldNames)
      let reply = try await mediator.open(opening)
      return try JSONResponse.make(
        reply, status: reply.conversation.isNew && !reply.conversation.isResumed ? .created : .ok)
    }
    router.get("/v1/conversations/:id") { _, context in
      try JSONResponse.make(
        try await mediator.conversation(try context.parameters.require("id"), reader: context.actor))
    }
    router.post("/v1/conversations/:id/turns") { request, context in
      let turn = try await JSONBody.read(
        TurnMessage.self, from: request, context: context, fields: TurnMessage.fieldNames)
      return try JSONResponse.make(try await mediator.take(turn, in: try context.parameters.require("id")))
    }
    router.post("/v1/conversations/:id/photo") { request, context in
      var request = request
      let externalID = request.uri.queryParameters["externalId"].map(String.init) ?? ""
      guard !externalID.isEmpty else {
        throw Problem.badInput(
          "serve il parametro externalId: l'identificativo del turno.", field: "externalId")
      }
      let buffer = try await request.collectBody(upTo: Self.largestPhoto)
      return try JSONResponse.make(
        try await mediator.take(
          photo: Data(buffer.readableBytesView), externalID: externalID,
          in: try context.parameters.require("id")))
    }
    router.post("/v1/conversations/:id/operator") { _, context in
      try JSONResponse.make(
        try await mediator.handOver(conversation: try context.parameters.require("id")), status: .created)
    }
    router.post("/v1/conversations/:id/messages") { request, context in
      let body = try await JSONBody.read(
        OperatorWords.self, from: request, context: context, fields: ["text"])
      let event = try await mediator.say(
        body.text, in: try context.parameters.require("id"), by: context.actor)
      return try JSONResponse.make(event, status: .created)
    }
    router.post("/v1/conversations/:id/close") { _, context in
      try await mediator.close(conversation: try context.parameters.require("id"))
      return Response(status: .noContent)
    }
    router.get("/v1/conversations/:id/events") { request, context in
      try await events(request, of: try context.parameters.require("id"))
    }
  }

  /// Server-sent events (WHATWG HTML, section 9.2), from `Last-Event-ID` or the parameter `after` on.
  private func events(_ request: Request, of id: String) async throws -> Response {
    let name = HTTPField.Name("Last-Event-ID")
    let from =
      name.flatMap { request.headers[$0] } ?? request.uri.queryParameters["after"].map(String.init) ?? "0"
    guard let sequence = Int(from), sequence >= 0 else {
      throw Problem.badInput("Last-Event-ID è il numero di un evento, da 0.", field: "Last-Event-ID")
    }
    let stream = try await mediator.events(of: id, after: sequence)
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        for try await batch in stream {
          let text = try batch.map { event in
            let json = String(decoding: try JSONEncoder.service.encode(event), as: UTF8.self)
            return "id: \(event.sequence)\nevent: \(event.kind.rawValue)\ndata: \(json)\n\n"
          }.joined()
          try await writer.write(ByteBuffer(string: text.isEmpty ? ": in attesa\n\n" : text))
        }
        try await writer.finish(nil)
      })
  }
}

/// What an operator writes to the person.
struct OperatorWords: Codable {
  var text: String
}
