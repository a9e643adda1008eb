import Domain
import Foundation
import Hummingbird
import Logging
import Mediation
import NIOCore
import ServiceLifecycle

/// `/v1/desk`: the queue, who is ready, prepared phrases, and how fast calls are answered.
struct DeskRoutes: Sendable {
  let desk: RelayDesk
  let now: @Sendable () -> Date

  struct Presence: Decodable {
    var state: OperatorPresence.State
    var skills: [String]?
  }

  func add(to router: Router<ServiceContext>) {
    router.get("/v1/desk") { request, context in
      let party = try context.party
      // Who asks for a stream of events, as a browser's EventSource does, gets the desk after every change.
      guard request.headers[.accept]?.contains("text/event-stream") == true else {
        return try JSONResponse.make(try await desk.desk(for: party))
      }
      return live(party)
    }
    router.put("/v1/desk/presence") { request, context in
      let presence = try await JSONBody.read(
        Presence.self, from: request, context: context, fields: ["state", "skills"])
      return try JSONResponse.make(
        try await desk.set(presence.state, skills: presence.skills, of: try context.party))
    }
    router.get("/v1/desk/phrases") { _, _ in try JSONResponse.make(desk.settings.phrases) }
    router.get("/v1/desk/figures") { request, _ in
      try QueryParameters.check(request, known: ["from", "to"])
      let end = try moment("to", of: request) ?? now()
      let start = try moment("from", of: request) ?? end - 86_400
      guard start < end else { throw Problem.badInput("from deve venire prima di to.", field: "from") }
      return try JSONResponse.make(try await desk.figures(from: start, to: end))
    }
  }

  private func live(_ party: RelayParty) -> Response {
    let stream = desk.deskEvents(for: party)
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        for try await view in stream {
          let text = try view.map {
            "event: desk\ndata: \(String(decoding: try JSONEncoder.service.encode($0), as: UTF8.self))\n\n"
          }
          try await writer.write(ByteBuffer(string: text ?? ": in attesa\n\n"))
        }
        try await writer.finish(nil)
      })
  }

  private func moment(_ name: String, of request: Request) throws -> Date? {
    guard let text = request.uri.queryParameters.get(name) else { return nil }
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw Problem.badInput("\(name) è un momento come 2026-11-03T08:00:00Z.", field: name)
    }
    return date
  }
}

/// Ends offers that were missed and makes new ones, once a second.
struct RelayClock: Service, CustomStringConvertible {
  let desk: RelayDesk
  let logger: Logger

  var description: String { "relay desk" }

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await desk.tick()
        } catch is CancellationError {
          return
        } catch {
          logger.error("relay desk failed", metadata: ["error.type": "\(type(of: error))"])
        }
        try await Task.sleep(for: .seconds(1))
      }
    }
  }
}
