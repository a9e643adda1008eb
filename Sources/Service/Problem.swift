import Foundation
import HTTPTypes
import Hummingbird

/// A refusal or failure as RFC 9457 problem details: what, where, how to mend.
struct Problem: Error, Sendable, Codable, Equatable {
  /// Stable name of the kind of problem, a relative URI below `/problems/`.
  var type: String
  var title: String
  var status: Int
  var detail: String
  /// Field, parameter or path the problem is about.
  var field: String?

  init(_ status: HTTPResponse.Status, _ type: String, _ title: String, detail: String, field: String? = nil) {
    self.type = "/problems/\(type)"
    self.title = title
    self.status = status.code
    self.detail = detail
    self.field = field
  }

  static func badInput(_ detail: String, field: String? = nil) -> Problem {
    Problem(.badRequest, "bad-input", "La richiesta non si può usare", detail: detail, field: field)
  }

  static func notFound(_ detail: String) -> Problem {
    Problem(.notFound, "not-found", "Non trovato", detail: detail)
  }

  func response() -> Response {
    var headers: HTTPFields = [.contentType: "application/problem+json"]
    if status == 401 { headers[.wwwAuthenticate] = "Bearer" }
    if status == 503 { headers[.retryAfter] = "1" }
    let data = (try? JSONEncoder.service.encode(self)) ?? Data()
    return Response(
      status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: data)))
  }
}

extension JSONEncoder {
  /// Keys in a fixed order, slashes as they are.
  static var service: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }
}
