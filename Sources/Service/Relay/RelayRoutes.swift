import Domain
import Foundation
import GatewayAPI
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore

/// `/v1/relay`: a live conversation that an operator carries between a person and a public body.
struct RelayRoutes: Sendable {
  let desk: RelayDesk
  let templates: ProfileDesk

  struct Flag: Decodable { var wanted: Bool }

  struct Attempt: Decodable {
    /// IndicePA code.
    var organisation: String
    var outcome: CallAttempt.Outcome
  }

  func add(to router: Router<ServiceContext>) {
    router.post("/v1/relay") { request, context in
      let opening = try await JSONBody.read(
        RelayOpening.self, from: request, context: context, fields: RelayOpening.fieldNames)
      try check(opening, of: context)
      let (view, isNew) = try await desk.open(opening, by: try context.party)
      return try JSONResponse.make(view, status: isNew ? .created : .ok)
    }
    router.get("/v1/relay/:id") { _, context in
      try JSONResponse.make(try await desk.view(try context.parameters.require("id"), for: try context.party))
    }
    router.post("/v1/relay/:id/accept") { _, context in
      try JSONResponse.make(
        try await desk.accept(try context.parameters.require("id"), by: try context.party))
    }
    router.post("/v1/relay/:id/turns") { request, context in
      let turn = try await JSONBody.read(
        RelayTurnMessage.self, from: request, context: context, fields: RelayTurnMessage.fieldNames)
      let reply = try await desk.take(turn, in: try context.parameters.require("id"), by: try context.party)
      return try JSONResponse.make(reply, status: reply.isNew ? .created : .ok)
    }
    router.post("/v1/relay/:id/typing") { request, context in
      let typing = try await JSONBody.read(
        RelayTyping.self, from: request, context: context, fields: ["speaker", "text", "revision"])
      try await desk.typing(typing, in: try context.parameters.require("id"), by: try context.party)
      return Response(status: .noContent)
    }
    router.get("/v1/relay/:id/events") { request, context in try await events(request, context) }
    router.get("/v1/relay/:id/transcript") { request, context in try await transcript(request, context) }
    addActs(to: router)
  }

  private func addActs(to router: Router<ServiceContext>) {
    router.get("/v1/relay/:id/letter") { request, context in
      try QueryParameters.check(request, known: ["kind"])
      guard let kind = RelayLetter.Kind(rawValue: request.uri.queryParameters.get("kind") ?? "") else {
        let known = RelayLetter.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem.badInput("kind è uno di: \(known).", field: "kind")
      }
      let text = try await desk.letter(kind, in: try context.parameters.require("id"), for: try context.party)
      return JSONResponse.text(text, type: "text/plain; charset=utf-8")
    }
    router.post("/v1/relay/:id/attempts") { request, context in
      let attempt = try await JSONBody.read(
        Attempt.self, from: request, context: context, fields: ["organisation", "outcome"])
      let view = try await desk.record(
        attempt.outcome, organisation: attempt.organisation, in: try context.parameters.require("id"),
        by: try context.party)
      return try JSONResponse.make(view, status: .created)
    }
    router.post("/v1/relay/:id/summary") { request, context in
      let flag = try await JSONBody.read(Flag.self, from: request, context: context, fields: ["wanted"])
      return try JSONResponse.make(
        try await desk.askSummary(
          flag.wanted, in: try context.parameters.require("id"), by: try context.party))
    }
    router.post("/v1/relay/:id/keep") { request, context in
      let flag = try await JSONBody.read(Flag.self, from: request, context: context, fields: ["wanted"])
      return try JSONResponse.make(
        try await desk.askKeeping(
          flag.wanted, in: try context.parameters.require("id"), by: try context.party))
    }
    router.post("/v1/relay/:id/handover") { request, context in
      let handover = try await JSONBody.read(
        RelayHandover.self, from: request, context: context, fields: RelayHandover.fieldNames)
      try await desk.handOver(handover, of: try context.parameters.require("id"), by: try context.party)
      return Response(status: .noContent)
    }
    router.post("/v1/relay/:id/supervise") { request, context in
      let flag = try await JSONBody.read(Flag.self, from: request, context: context, fields: ["wanted"])
      return try JSONResponse.make(
        try await desk.supervise(
          flag.wanted, try context.parameters.require("id"), by: try context.party))
    }
    router.post("/v1/relay/:id/end") { _, context in
      try JSONResponse.make(try await desk.end(try context.parameters.require("id"), by: try context.party))
    }
  }

  /// A citizen's token may ask for itself with a template, never for an address or with another person's profile.
  private func check(_ opening: RelayOpening, of context: ServiceContext) throws {
    guard context.identity?.role == .citizen else { return }
    guard opening.address == nil else {
      throw Problem(
        .forbidden, "role", "Il ruolo del token non lo permette",
        detail: "un token citizen non può aprire per un indirizzo: lo fanno i gateway.", field: "address")
    }
    if let profile = opening.profile, !templates.isTemplate(profile) {
      throw Problem.notFound("non c'è un modello che si chiama '\(profile.prefix(80))'.")
    }
  }

  private func transcript(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try QueryParameters.check(request, known: ["format"])
    let name = request.uri.queryParameters.get("format") ?? "text"
    guard let format = RelayDesk.TranscriptFormat(rawValue: name) else {
      let known = RelayDesk.TranscriptFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.badInput("format è uno di: \(known).", field: "format")
    }
    let text = try await desk.transcript(
      of: try context.parameters.require("id"), as: format, for: try context.party)
    return JSONResponse.text(
      text, type: format == .html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8")
  }

  /// Server-sent events (WHATWG HTML, section 9.2), from `Last-Event-ID` or the parameter `after` on. Only turns have an
  /// id: a follower that comes again gets every turn it missed, and what is being typed now.
  private func events(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = HTTPField.Name("Last-Event-ID")
    let from =
      name.flatMap { request.headers[$0] } ?? request.uri.queryParameters["after"].map(String.init) ?? "0"
    guard let sequence = Int(from), sequence >= 0 else {
      throw Problem.badInput("Last-Event-ID è il numero di un turno, da 0.", field: "Last-Event-ID")
    }
    let stream = try await desk.events(
      of: try context.parameters.require("id"), after: sequence, for: try context.party)
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        for try await batch in stream {
          try await writer.write(ByteBuffer(string: try batch.map(RelayEventText.text).joined()))
        }
        try await writer.finish(nil)
      })
  }
}

/// A relay event as it goes over the line.
enum RelayEventText {
  static func text(_ event: RelayEvent) throws -> String {
    switch event {
    case .turn(let turn): "id: \(turn.sequence)\nevent: turn\ndata: \(try json(turn))\n\n"
    case .typing(let typing): "event: typing\ndata: \(try json(typing))\n\n"
    case .session(let standing): "event: session\ndata: \(try json(standing))\n\n"
    case .beat: ": in attesa\n\n"
    }
  }

  /// One line: JSON has no line ends of its own.
  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder.service.encode(value), as: UTF8.self)
  }
}

extension ServiceContext {
  /// Who acts at the relay desk.
  var party: RelayParty {
    get throws {
      guard let identity else {
        throw Problem(
          .unauthorized, "token", "Serve un token", detail: "mandi 'Authorization: Bearer TOKEN'.")
      }
      return RelayParty(
        id: identity.id, name: identity.name, role: identity.role, citizenID: identity.citizenID)
    }
  }
}
