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
      try QueryParameters.check(request, known: ["q", "limit"])
      let query = try QueryParameters.text("q", of: request)
      let limit = try QueryParameters.number("limit", of: request, in: 1...100, default: 10)
      return try JSONResponse.make(
        SearchReply(query: query, results: try mediator.directory.search(query, limit: limit)))
    }
    router.get("/v1/directory/route") { request, _ in
      try QueryParameters.check(request, known: ["text", "place"])
      let place =
        request.uri.queryParameters.get("place") == nil ? nil : try QueryParameters.text("place", of: request)
      return try JSONResponse.make(
        try mediator.directory.route(try QueryParameters.text("text", of: request), place: place))
    }
    router.post("/v1/directory/route") { request, context in
      let body = try await JSONBody.read(
        RouteBody.self, from: request, context: context, fields: ["text", "place"])
      return try JSONResponse.make(try mediator.directory.route(body.text, place: body.place))
    }
  }
}
