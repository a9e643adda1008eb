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

  struct OrganisationReply: Encodable {
    var organisation: Organisation
    var offices: [Office]
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
    router.get("/v1/directory/organisations/:id") { request, context in
      try QueryParameters.check(request, known: ["office"])
      let code = try context.parameters.require("id")
      let kind =
        request.uri.queryParameters.get("office") == nil
        ? nil : try QueryParameters.text("office", of: request)
      if let kind, mediator.directory.officeLabel(kind) == nil {
        throw Problem.badInput(
          "'\(kind.prefix(80))' non è un tipo di ufficio. I tipi sono: "
            + "\(mediator.directory.officeKindNames.joined(separator: ", ")).", field: "office")
      }
      guard let body = try mediator.directory.organisation(code: code) else {
        throw Problem.notFound(
          "nessun ente ha il codice IndicePA '\(code.prefix(80))'. Si cerca per nome con /v1/directory/search."
        )
      }
      return try JSONResponse.make(
        OrganisationReply(
          organisation: body, offices: try mediator.directory.offices(of: body.code, kind: kind)))
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
