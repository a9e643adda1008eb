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
    /// The matters it is competent for.
    var topics: [BodyTopic]
    /// The day an operator last found the whole entry right.
    var assured: String?
  }

  struct NotesReply: Encodable {
    var notes: [DirectoryNote]
  }

  /// A correction, a mark or an assurance, told apart by `kind`; who says it is the holder of the token.
  struct NoteBody: Decodable {
    var kind: DirectoryNote.Kind
    var reason: String
    var field: Correction.Field?
    var office: String?
    var medium: ContactPoint.Medium?
    var old: String?
    var new: String?
    var hours: String?
    var schedule: String?
    var reachableFrom: String?
    var accessibility: String?
    var service: String?
    var feature: AccessFeature.Kind?
    var note: String?

    static let fieldNames: Set<String> = [
      "kind", "reason", "field", "office", "medium", "old", "new", "hours", "schedule", "reachableFrom",
      "accessibility", "service", "feature", "note",
    ]

    func correction() throws -> Correction {
      guard let field else { throw Problem.badInput("manca il campo 'field'.", field: "field") }
      return Correction(
        field: field, office: office, medium: medium, old: old, new: new, hours: hours,
        schedule: try readSchedule(), reachableFrom: reachableFrom, accessibility: accessibility,
        service: service,
        feature: feature, note: note)
    }

    private func readSchedule() throws -> OpeningHours? {
      guard let schedule else { return nil }
      guard let hours = OpeningHours(italian: schedule) else {
        throw Problem.badInput(
          "'schedule' non si legge come regole: si scrivono giorni e ore, «da lunedì a venerdì dalle 9 alle 13».",
          field: "schedule")
      }
      return hours
    }
  }

  struct RouteBody: Decodable {
    var text: String
    var place: String?
  }

  func add(to router: Router<ServiceContext>) {
    addNotes(to: router)
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
          organisation: body, offices: try mediator.directory.offices(of: body.code, kind: kind),
          topics: try mediator.directory.topics(of: body),
          assured: try mediator.directory.assuredDay(of: body.code)))
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

  /// What operators say of entries.
  private func addNotes(to router: Router<ServiceContext>) {
    router.get("/v1/directory/organisations/:id/notes") { _, context in
      try JSONResponse.make(
        NotesReply(notes: try mediator.directory.history(of: try context.parameters.require("id"))))
    }
    router.post("/v1/directory/organisations/:id/notes") { request, context in
      let code = try context.parameters.require("id")
      let body = try await JSONBody.read(
        NoteBody.self, from: request, context: context, fields: NoteBody.fieldNames)
      let author = context.identity?.name ?? ""
      let note =
        switch body.kind {
        case .correction:
          try mediator.directory.correct(code, try body.correction(), reason: body.reason, by: author)
        case .wrong: try mediator.directory.markWrong(code, reason: body.reason, by: author)
        case .assured: try mediator.directory.assure(code, reason: body.reason, by: author)
        }
      return try JSONResponse.make(note, status: .created)
    }
    router.get("/v1/directory/marks") { _, _ in
      try JSONResponse.make(NotesReply(notes: try mediator.directory.openMarks()))
    }
  }
}
