import Directory
import Domain
import Foundation
import Hummingbird
import Mediation

/// `/v1/directory`: search of public bodies, and the body competent for a request.
struct DirectoryRoutes: Sendable {
  let mediator: Mediator

  struct SearchReply: Encodable {
    var query: String
    var results: [DirectoryHit]
  }

  struct RouteBody: Decodable {
    var text: String
    var place: String?
  }

  func add(to router: Router<ServiceContext>) {
    router.get("/v1/directory/search") { request, _ in
      let query = try Self.parameter("q", of: request)
      let limit = try Self.limit(of: request)
      return try JSONResponse.make(
        SearchReply(query: query, results: try mediator.directory.search(query, limit: limit)))
    }
    router.get("/v1/directory/route") { request, _ in
      try JSONResponse.make(
        try mediator.directory.route(
          try Self.parameter("text", of: request),
          place: request.uri.queryParameters.get("place")))
    }
    router.post("/v1/directory/route") { request, context in
      let body = try await JSONBody.read(
        RouteBody.self, from: request, context: context, fields: ["text", "place"])
      return try JSONResponse.make(try mediator.directory.route(body.text, place: body.place))
    }
  }

  static func parameter(_ name: String, of request: Request) throws -> String {
    let value = request.uri.queryParameters.get(name).map { $0.replacingOccurrences(of: "+", with: " ") }
    guard let value, !value.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw Problem.badInput("the query parameter '\(name)' is missing or empty", field: name)
    }
    guard value.count <= 1000 else {
      throw Problem.badInput("'\(name)' may have 1000 characters at most", field: name)
    }
    return value
  }

  private static func limit(of request: Request) throws -> Int {
    guard let text = request.uri.queryParameters.get("limit") else { return 10 }
    guard let limit = Int(text), (1...100).contains(limit) else {
      throw Problem.badInput("limit is a whole number from 1 to 100", field: "limit")
    }
    return limit
  }
}
