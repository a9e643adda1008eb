import Directory
import Domain
import Foundation
import Hummingbird
import Mediation

/// `/hsds`: the directory by the Human Services Data Specification 3.0, open to everybody: it holds public bodies only.
struct HSDSRoutes: Sendable {
  private static let perPage = 50
  private static let mostPerPage = 100
  private static let mostPages = 1_000_000

  let directory: DirectoryIndex
  let identifiers: HSDSIdentifiers

  init(_ directory: DirectoryIndex) {
    self.directory = directory
    identifiers = HSDSIdentifiers(directory)
  }

  private var mapping: HSDSMapping { HSDSMapping(directory: directory) }

  func add(to router: Router<ServiceContext>) {
    router.get("/hsds") { request, _ in
      try QueryParameters.check(request, known: [])
      return try Self.json(
        HSDS.Base(
          version: HSDS.version, profile: "https://docs.openreferral.org/en/3.0/hsds/",
          openapiUrl: "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json"))
    }
    router.get("/hsds/organizations") { request, _ in try organizations(request) }
    router.get("/hsds/organizations/:id") { request, context in
      try QueryParameters.check(request, known: [])
      let id = try context.parameters.require("id")
      guard let body = try body(id) else { throw Self.unknown(id, "/hsds/organizations") }
      return try Self.json(mapping.organization(body, isFull: true))
    }
    router.get("/hsds/services") { request, _ in try services(request) }
    router.get("/hsds/services/:id") { request, context in
      try QueryParameters.check(request, known: [])
      let id = try context.parameters.require("id")
      guard let service = try service(id) else { throw Self.unknown(id, "/hsds/services") }
      return try Self.json(service)
    }
  }

  private func organizations(_ request: Request) throws -> Response {
    try QueryParameters.check(request, known: ["search", "page", "per_page", "full"])
    let cut = try Cut(request)
    let isFull = try Self.flag("full", of: request)
    if request.uri.queryParameters.get("search") != nil {
      let hits = try directory.search(
        try QueryParameters.text("search", of: request), limit: Self.mostPerPage)
      return try Self.json(
        cut.page(of: hits.count) { range in
          hits[range].map { mapping.organization($0.organisation, isFull: isFull) }
        })
    }
    return try Self.json(
      cut.page(of: try directory.count()) { range in
        try directory.organisations(offset: range.lowerBound, limit: range.count)
          .map { mapping.organization($0, isFull: isFull) }
      })
  }

  /// First what each body does as a whole, then what its offices do.
  private func services(_ request: Request) throws -> Response {
    try QueryParameters.check(request, known: ["organization_id", "page", "per_page", "full"])
    let cut = try Cut(request)
    let isFull = try Self.flag("full", of: request)
    if request.uri.queryParameters.get("organization_id") != nil {
      let id = try QueryParameters.text("organization_id", of: request)
      guard let body = try body(id) else { throw Self.unknown(id, "/hsds/organizations") }
      let offices = try directory.offices(of: body.code, kind: nil)
      return try Self.json(
        cut.page(of: offices.count + 1) { range in
          try range.map {
            $0 == 0
              ? try mapping.service(ofBody: body, isFull: isFull)
              : try mapping.service(offices[$0 - 1], isFull: isFull)
          }
        })
    }
    let bodies = try directory.count()
    return try Self.json(
      cut.page(of: bodies + (try directory.officeCount())) { range in
        let ofBodies = range.clamped(to: 0..<bodies)
        let first = try directory.organisations(offset: ofBodies.lowerBound, limit: ofBodies.count)
          .map { try mapping.service(ofBody: $0, isFull: isFull) }
        let left = range.count - first.count
        guard left > 0 else { return first }
        return first
          + (try directory.allOffices(offset: max(0, range.lowerBound - bodies), limit: left)
            .map { try mapping.service($0, isFull: isFull) })
      })
  }

  /// By UUID, or by IndicePA code.
  private func body(_ id: String) throws -> Organisation? {
    if case .body(let code)? = try identifiers.subject(of: id) {
      return try directory.organisation(code: code)
    }
    return try directory.organisation(code: id)
  }

  private func service(_ id: String) throws -> HSDS.Service? {
    switch try identifiers.subject(of: id) {
    case .bodyService(let code)?:
      try directory.organisation(code: code).map { try mapping.service(ofBody: $0, isFull: true) }
    case .office(let code)?: try directory.office(code: code).map { try mapping.service($0, isFull: true) }
    case .body?, nil: nil
    }
  }

  private static func unknown(_ id: String, _ path: String) -> Problem {
    Problem.notFound("non c'è niente con l'identificativo '\(id.prefix(80))'. L'elenco è su \(path).")
  }

  private static func flag(_ name: String, of request: Request) throws -> Bool {
    switch request.uri.queryParameters.get(name) {
    case nil, "false"?: return false
    case "true"?: return true
    case .some: throw Problem.badInput("'\(name)' è true o false.", field: name)
    }
  }

  private static func json(_ value: some Encodable) throws -> Response {
    let encoder = JSONEncoder.service
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Response(
      status: .ok,
      headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
      body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }

  /// The page that was asked for.
  private struct Cut {
    let number: Int
    let perPage: Int

    init(_ request: Request) throws {
      number = try QueryParameters.number("page", of: request, in: 1...mostPages, default: 1)
      perPage = try QueryParameters.number(
        "per_page", of: request, in: 1...mostPerPage, default: HSDSRoutes.perPage)
    }

    /// - Parameter contents: the items of a range, which is within 0 and `total`.
    func page<Content: Encodable>(of total: Int, _ contents: (Range<Int>) throws -> [Content]) rethrows
      -> HSDS.Page<Content>
    {
      let start = min((number - 1) * perPage, total)
      let items = try contents(start..<min(start + perPage, total))
      let pages = (total + perPage - 1) / perPage
      return HSDS.Page(
        totalItems: total, totalPages: pages, pageNumber: number, size: items.count, firstPage: number == 1,
        lastPage: number >= pages, empty: items.isEmpty, contents: items)
    }
  }
}
