import Disservices
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore
import Store

/// `/open311/v2`: reports of disservice by Open311 GeoReport v2, in JSON and XML.
///
/// What is read is open to everybody and therefore holds no word of a person: kind, state, dates, comune and body, never
/// description, address, coordinates, reporter or photograph.
struct Open311Routes: Sendable {
  typealias Item = Open311Document.Item
  static let longestSpan: TimeInterval = 90 * 24 * 60 * 60
  static let mostRequests = 1000

  let mediator: Mediator
  /// The holder of an `api_key`.
  let authenticate: @Sendable (String) async throws -> Identity?
  let now: @Sendable () -> Date

  func add(to router: Router<ServiceContext>) {
    for form in Open311Document.Form.allCases {
      let end = form.rawValue
      router.get("/open311/v2/discovery.\(end)") { _, _ in discovery().response(form) }
      router.get("/open311/v2/services.\(end)") { request, _ in
        services(Self.language(request)).response(form)
      }
      router.get("/open311/v2/requests.\(end)") { request, _ in
        try await answer(form) { try await requests(request).response(form) }
      }
      router.post("/open311/v2/requests.\(end)") { request, context in
        try await answer(form) { try await create(request, context).response(form, status: .created) }
      }
    }
    router.get("/open311/v2/services/:id") { request, context in
      try await named(context) { try definition(of: $0, Self.language(request)) }
    }
    router.get("/open311/v2/requests/:id") { request, context in
      try await named(context) { id in
        guard let report = try? await mediator.report(id), report.id == id || report.number == id else {
          throw Open311Failure(.notFound, "there is no request '\(id.prefix(80))'")
        }
        return try list([report], Self.language(request))
      }
    }
    router.get("/open311/v2/tokens/:id") { _, context in
      // Numbers are given at once: no request waits behind a token.
      try await named(context) { id in throw Open311Failure(.notFound, "there is no token '\(id.prefix(80))'")
      }
    }
  }

  // MARK: Forms

  /// A path that ends in `.json` or `.xml`.
  func named(
    _ context: ServiceContext, _ make: (String) async throws -> Open311Document
  ) async throws -> Response {
    let path = try context.parameters.require("id")
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let end = parts.last, let form = Open311Document.Form(rawValue: String(end)) else {
      throw Problem.notFound("il percorso finisce con .json o .xml.")
    }
    let id = String(path.dropLast(end.count + 1))
    return try await answer(form) { try await make(id).response(form) }
  }

  func answer(
    _ form: Open311Document.Form, _ make: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await make()
    } catch let failure as Open311Failure {
      return failure.response(form)
    } catch let error as HTTPError {
      return Open311Failure(error.status, error.body ?? error.status.reasonPhrase).response(form)
    } catch let error where ProblemTranslation.problem(error) != nil {
      guard let problem = ProblemTranslation.problem(error) else { throw error }
      return Open311Failure(.init(code: problem.status), problem.detail).response(form)
    }
  }

  static func language(_ request: Request) -> String {
    request.headers[.acceptLanguage]?.lowercased().hasPrefix("en") == true ? "en" : "it"
  }

  // MARK: Reading

  func discovery() -> Open311Document {
    Open311Document(
      root: "discovery",
      content: .object([
        ("changeset", .text("2026-11-27T00:00:00Z")),
        ("contact", .text("Linea Amica")),
        ("key_service", .text("amica token create --role gateway")),
        (
          "endpoints",
          .list(
            item: "endpoint",
            [
              .object([
                ("specification", .text("http://wiki.open311.org/GeoReport_v2")),
                ("url", .text("/open311/v2")),
                ("changeset", .text("2026-11-27T00:00:00Z")),
                ("type", .text("production")),
                (
                  "formats",
                  .list(
                    item: "format", [.text("application/json"), .text("text/xml")])
                ),
              ])
            ])
        ),
      ]))
  }

  func services(_ language: String) -> Open311Document {
    Open311Document(
      root: "services",
      content: .list(
        item: "service",
        mediator.disservices.services.map { service in
          .object([
            ("service_code", .text(service.code)),
            ("service_name", .text(service.name(language))),
            ("description", .text(service.description[language] ?? service.description["it"])),
            ("metadata", .flag(!service.attributes.isEmpty)),
            ("type", .text("realtime")),
            ("keywords", .text(service.keywords.joined(separator: ","))),
            ("group", .text(service.group)),
          ])
        }))
  }

  func definition(of code: String, _ language: String) throws -> Open311Document {
    guard let service = mediator.disservices[code: code] else {
      throw Open311Failure(.notFound, "there is no service '\(code.prefix(80))'")
    }
    return Open311Document(
      root: "service_definition",
      content: .object([
        ("service_code", .text(code)),
        (
          "attributes",
          .list(
            item: "attribute",
            service.attributes.map { attribute in
              .object([
                ("variable", .flag(true)), ("code", .text(attribute.code)),
                ("datatype", .text(attribute.datatype.rawValue)), ("required", .flag(attribute.required)),
                ("datatype_description", .text("")), ("order", .integer(attribute.order)),
                ("description", .text(attribute.description[language] ?? attribute.description["it"])),
                (
                  "values",
                  .list(
                    item: "value",
                    (attribute.values ?? []).map {
                      .object([("key", .text($0.key)), ("name", .text($0.name[language] ?? $0.name["it"]))])
                    })
                ),
              ])
            })
        ),
      ]))
  }

  func requests(_ request: Request) async throws -> Open311Document {
    let query = try Open311Form(request.uri.query ?? "")
    let language = Self.language(request)
    if let ids = query["service_request_id"] {
      var found: [Report] = []
      for id in ids.split(separator: ",").prefix(50) {
        if let report = try? await mediator.report(String(id)) { found.append(report) }
      }
      return try list(found, language)
    }
    var filter = ReportFilter(limit: Self.mostRequests)
    filter.service = query["service_code"].map { $0.split(separator: ",").map(String.init) } ?? []
    for code in filter.service where mediator.disservices[code: code] == nil {
      throw Open311Failure(.notFound, "there is no service '\(code.prefix(80))'")
    }
    switch query["status"] {
    case nil, "open,closed"?, "closed,open"?: break
    case let status?:
      guard let state = Report.State(rawValue: status) else {
        throw Open311Failure(.badRequest, "status is open or closed, not '\(status.prefix(40))'")
      }
      filter.state = state
    }
    let end = try query["end_date"].map { try date($0, "end_date") }
    let start = try query["start_date"].map { try date($0, "start_date") }
    filter.to = end
    filter.from = start ?? (end ?? now()) - Self.longestSpan
    if let start, let end, end.timeIntervalSince(start) > Self.longestSpan {
      throw Open311Failure(.badRequest, "start_date and end_date may be 90 days apart at most")
    }
    if start != nil, end == nil { filter.to = filter.from.map { $0 + Self.longestSpan } }
    filter.limit = try number(query, "page_size", in: 1...Self.mostRequests) ?? Self.mostRequests
    let page = try number(query, "page", in: 1...100_000) ?? 1
    filter.offset = (page - 1) * filter.limit
    return try list(try await mediator.reports(filter), language)
  }

  func number(_ query: Open311Form, _ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = query[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Open311Failure(
        .badRequest, "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// W3C date and time (ISO 8601 with a time zone).
  func date(_ text: String, _ name: String) throws -> Date {
    // A plus sign of the time zone comes as a space where it was not escaped.
    let written = text.replacingOccurrences(of: " ", with: "+")
    let plain = ISO8601DateFormatter()
    let fractional = ISO8601DateFormatter()
    fractional.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    guard let date = plain.date(from: written) ?? fractional.date(from: written) else {
      throw Open311Failure(
        .badRequest, "\(name) is a date and time such as 2026-11-27T09:30:00Z, not '\(text.prefix(40))'")
    }
    return date
  }

  func list(_ reports: [Report], _ language: String) throws -> Open311Document {
    Open311Document(
      root: "service_requests",
      content: .list(item: "request", try reports.map { try published($0, language) }))
  }

  /// What everybody may know of a report.
  func published(_ report: Report, _ language: String) throws -> Item {
    let formatter = ISO8601DateFormatter()
    return .object([
      ("service_request_id", .text(report.number)),
      ("status", .text(report.state.rawValue)),
      ("status_notes", .text(report.statusNotes)),
      ("service_name", .text(mediator.disservices[code: report.service]?.name(language) ?? report.service)),
      ("service_code", .text(report.service)),
      ("description", .text(nil)),
      (
        "agency_responsible", .text(try report.organisation.flatMap { try mediator.name(ofOrganisation: $0) })
      ),
      ("service_notice", .text(nil)),
      ("requested_datetime", .text(formatter.string(from: report.requestedAt))),
      ("updated_datetime", .text(formatter.string(from: report.updatedAt))),
      ("expected_datetime", .text(nil)),
      ("address", .text(try report.comune.flatMap { try mediator.name(ofComune: $0) })),
      ("address_id", .text(report.comune)),
      ("zipcode", .text(nil)), ("lat", .number(nil)), ("long", .number(nil)), ("media_url", .text(nil)),
    ])
  }
}
