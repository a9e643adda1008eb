import Domain
import Foundation
import Hummingbird
import Mediation
import NIOCore
import Store

/// `/v1/reports`: reports of disservice with their words, for channels and staff.
struct ReportRoutes: Sendable {
  /// Bytes of a photograph.
  private static let largestPhoto = 5_242_880

  let mediator: Mediator

  func add(to router: Router<ServiceContext>) {
    router.get("/v1/reports") { request, _ in
      try QueryParameters.check(request, known: ["service", "state", "limit", "offset"])
      var filter = ReportFilter()
      filter.service = request.uri.queryParameters.get("service").map { [$0] } ?? []
      if let state = request.uri.queryParameters.get("state") {
        guard let known = Report.State(rawValue: state) else {
          throw Problem.badInput("state è open o closed.", field: "state")
        }
        filter.state = known
      }
      filter.limit = try QueryParameters.number("limit", of: request, in: 1...1000, default: 100)
      filter.offset = try QueryParameters.number("offset", of: request, in: 0...1_000_000, default: 0)
      return try JSONResponse.make(
        try await mediator.reports(filter).map { ReportBody($0, withWords: false) })
    }
    router.post("/v1/reports") { request, context in
      let body = try await JSONBody.read(
        ReportMessage.self, from: request, context: context, fields: ReportMessage.fieldNames)
      let report = try await mediator.report(try body.draft(of: context.identity))
      return try JSONResponse.make(ReportBody(report, withWords: false), status: .created)
    }
    router.get("/v1/reports/:id") { _, context in
      try JSONResponse.make(
        ReportBody(
          try await mediator.report(try context.parameters.require("id"), reader: context.actor),
          withWords: true))
    }
    router.post("/v1/reports/:id/status") { request, context in
      let body = try await JSONBody.read(
        ReportStatus.self, from: request, context: context, fields: ["state", "notes"])
      let report = try await mediator.setReport(
        try context.parameters.require("id"), to: body.state, notes: body.notes)
      return try JSONResponse.make(ReportBody(report, withWords: false))
    }
    router.post("/v1/reports/:id/photo") { request, context in
      var request = request
      let buffer = try await request.collectBody(upTo: Self.largestPhoto)
      let report = try await mediator.setPhoto(
        Data(buffer.readableBytesView), ofReport: try context.parameters.require("id"))
      return try JSONResponse.make(ReportBody(report, withWords: false))
    }
    router.get("/v1/reports/:id/photo") { _, context in
      let photo = try await mediator.photo(
        ofReport: try context.parameters.require("id"), reader: context.actor)
      return Response(
        status: .ok,
        headers: [
          .contentType: photo.first == 0xFF ? "image/jpeg" : "image/png", .cacheControl: "no-store",
          .xContentTypeOptions: "nosniff",
        ], body: .init(byteBuffer: ByteBuffer(bytes: photo)))
    }
  }
}

/// A report as a channel sends it.
struct ReportMessage: Codable {
  var service: String
  var description: String
  /// The spot, in the person's words.
  var place: String?
  /// ISTAT code.
  var comune: String?
  var since: String?
  var externalId: String?

  static let fieldNames: Set<String> = ["service", "description", "place", "comune", "since", "externalId"]

  func draft(of identity: Identity?) throws -> ReportDraft {
    ReportDraft(
      service: service, comune: comune,
      words: ReportContent(description: description, place: place, since: since),
      idempotencyKey: externalId.map { "\(identity?.id ?? ""):\($0)" })
  }
}

struct ReportStatus: Codable {
  var state: Report.State
  var notes: String?
}

/// A report as staff read it.
struct ReportBody: Encodable {
  var number: String
  var service: String
  var state: Report.State
  var comune: String?
  var organisation: String?
  var requestedAt: Date
  var updatedAt: Date
  var closedAt: Date?
  var notes: String?
  var hasPhoto: Bool
  /// Only where one report is read, and the reading recorded.
  var words: ReportContent?

  init(_ report: Report, withWords: Bool) {
    number = report.number
    service = report.service
    state = report.state
    comune = report.comune
    organisation = report.organisation
    requestedAt = report.requestedAt
    updatedAt = report.updatedAt
    closedAt = report.closedAt
    notes = report.statusNotes
    hasPhoto = report.hasPhoto
    words = withWords ? report.words : nil
  }
}
