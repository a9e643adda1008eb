import Disservices
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore
import Store

/// A report that comes in by Open311.
extension Open311Routes {
  func create(_ request: Request, _ context: ServiceContext) async throws -> Open311Document {
    let form = try Open311Form(data: try await JSONBody.data(of: request, context: context))
    let query = try Open311Form(request.uri.query ?? "")
    let bearer = request.headers[.authorization].flatMap { header -> String? in
      header.lowercased().hasPrefix("bearer ") ? String(header.dropFirst(7)) : nil
    }
    guard let key = form["api_key"] ?? query["api_key"] ?? bearer, let holder = try await authenticate(key)
    else {
      throw Open311Failure(.unauthorized, "api_key is missing or not known: it is a token of this service")
    }
    guard holder.role != .supervisor else {
      throw Open311Failure(.forbidden, "a token of the role supervisor reports nothing")
    }
    guard let code = form["service_code"], let service = mediator.disservices[code: code] else {
      throw Open311Failure(
        form["service_code"] == nil ? .badRequest : .notFound,
        "service_code is missing or not known: see /open311/v2/services.json")
    }
    var words = ReportContent(description: form["description"] ?? service.name("it"))
    words.place = form["address_string"]
    (words.latitude, words.longitude) = try coordinates(form)
    let comune = try comune(form)
    guard !service.isAtPlace || words.place != nil || words.latitude != nil || comune != nil else {
      throw Open311Failure(
        .badRequest,
        "a place is needed: lat and long, address_string, or address_id (ISTAT code of the comune)")
    }
    words.attributes = try attributes(form, service)
    for name in ["first_name", "last_name", "email", "phone"] { words.reporter[name] = form[name] }
    let idempotency = HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] }
    let report = try await mediator.report(
      ReportDraft(
        service: code, comune: comune, words: words,
        idempotencyKey: idempotency.map { "\(holder.id):\($0)" }))
    return Open311Document(
      root: "service_requests",
      content: .list(
        item: "request",
        [
          .object([
            ("service_request_id", .text(report.number)), ("service_notice", .text(nil)),
            ("account_id", .text(nil)),
          ])
        ]))
  }

  func coordinates(_ form: Open311Form) throws -> (Double?, Double?) {
    guard form["lat"] != nil || form["long"] != nil else { return (nil, nil) }
    guard let latitude = form["lat"].flatMap(Double.init), let longitude = form["long"].flatMap(Double.init),
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else {
      throw Open311Failure(.badRequest, "lat and long come together, in degrees of WGS 84")
    }
    return (latitude, longitude)
  }

  /// By its ISTAT code, or as the one comune that the address names.
  func comune(_ form: Open311Form) throws -> String? {
    if let id = form["address_id"] {
      guard try mediator.name(ofComune: id) != nil else {
        throw Open311Failure(.badRequest, "address_id is the ISTAT code of a comune, not '\(id.prefix(40))'")
      }
      return id
    }
    guard let address = form["address_string"] else { return nil }
    let found = try mediator.comuni(in: address)
    return found.count == 1 ? found[0] : nil
  }

  func attributes(
    _ form: Open311Form, _ service: DisserviceKind
  ) throws -> [String: [String]] {
    let given = form.attributes
    for (code, values) in given {
      guard let attribute = service.attributes.first(where: { $0.code == code }) else {
        throw Open311Failure(.badRequest, "\(service.code) has no attribute '\(code.prefix(40))'")
      }
      if let allowed = attribute.values?.map(\.key),
        let wrong = values.first(where: { !allowed.contains($0) })
      {
        throw Open311Failure(
          .badRequest,
          "attribute[\(code)] is one of \(allowed.joined(separator: ", ")), not '\(wrong.prefix(40))'")
      }
      if attribute.datatype != .multivaluelist, values.count > 1 {
        throw Open311Failure(.badRequest, "attribute[\(code)] has one value")
      }
      if values.contains(where: { $0.utf8.count > 2000 }) {
        throw Open311Failure(.badRequest, "attribute[\(code)] has 2000 bytes at most")
      }
    }
    for attribute in service.attributes where attribute.required && given[attribute.code]?.isEmpty != false {
      throw Open311Failure(.badRequest, "attribute[\(attribute.code)] is required")
    }
    return given
  }
}
