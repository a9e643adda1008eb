package import Domain
package import Foundation
package import GatewayAPI

/// The service over HTTP, with a token: what the terminal and the voice line use from other machines.
package struct HTTPGateway: Gateway {
  let server: URL
  let token: String?
  let transport: HTTPTransport

  /// - Parameters:
  ///   - server: for example `http://127.0.0.1:8080`.
  ///   - token: made by `amica token create`.
  package init(server: URL, token: String?) {
    self.server = server
    self.token = token
    transport = HTTPTransport()
  }

  package func send(_ message: ContactMessage) async throws -> ContactReply {
    try await post("/v1/contacts", message)
  }

  package func open(_ opening: ConversationOpening) async throws -> ConversationReply {
    try await post("/v1/conversations", opening)
  }

  package func take(_ turn: TurnMessage, in id: String) async throws -> ConversationReply {
    try await post("/v1/conversations/\(segment(id))/turns", turn)
  }

  package func handOver(conversation id: String) async throws -> ConversationReply {
    try await post("/v1/conversations/\(segment(id))/operator", Nothing())
  }

  package func requestOperator(contact: String) async throws -> OperatorRequest {
    try await post("/v1/contacts/\(segment(contact))/operator", Nothing())
  }

  package func transcript(contact: String) async throws -> String {
    let data = try await data("GET", "/v1/contacts/\(segment(contact))/transcript", body: nil)
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  package func search(_ query: String, limit: Int) async throws -> [DirectoryResult] {
    struct Reply: Decodable {
      struct Hit: Decodable {
        var organisation: Organisation
        var score: Double
      }
      var results: [Hit]
    }
    let reply: Reply = try await get("/v1/directory/search?q=\(segment(query))&limit=\(limit)")
    return reply.results.map {
      DirectoryResult(
        code: $0.organisation.code, name: $0.organisation.name, place: $0.organisation.comune,
        score: $0.score,
        office: nil, contactPoints: $0.organisation.contactPoints.filter { $0.office == nil })
    }
  }

  package func templates() async throws -> [ProfileSummary] {
    try await get("/v1/templates")
  }

  package func resolve(
    profile: String?, channel: Channel, session: [String: PreferenceValue]
  ) async throws -> ResolvedProfile {
    struct Body: Encodable {
      var profile: String?
      var channel: Channel
      var session: [String: PreferenceValue]
    }
    return try await post("/v1/resolve", Body(profile: profile, channel: channel, session: session))
  }

  package func simplify(_ text: String, level: String) async throws -> String {
    struct Reply: Decodable { var text: String }
    let reply: Reply = try await post("/v1/simplify", ["text": text, "level": level])
    return reply.text
  }

  package func spell(_ text: String, profile: String?) async throws -> String {
    let reply: [String: String] = try await post(
      "/v1/spell", ["text": text, "profile": profile].compactMapValues { $0 })
    return reply["text"] ?? ""
  }

  package func speech(
    _ text: String, profile: String?, session: [String: PreferenceValue]
  ) async throws -> [UInt8] {
    struct Body: Encodable {
      var text: String
      var profile: String?
      var rate: Int?
    }
    var rate: Int?
    if case .integer(let value)? = session["speech.rate"] { rate = value }
    let body = try JSONEncoder().encode(Body(text: text, profile: profile, rate: rate))
    return Array(try await data("POST", "/v1/speech", body: body))
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  private struct Nothing: Encodable {}

  private func get<Reply: Decodable>(_ path: String) async throws -> Reply {
    try decode(try await data("GET", path, body: nil))
  }

  private func post<Reply: Decodable>(_ path: String, _ body: some Encodable) async throws -> Reply {
    try decode(try await data("POST", path, body: try JSONEncoder().encode(body)))
  }

  private func decode<Reply: Decodable>(_ data: Data) throws -> Reply {
    do {
      return try JSONDecoder().decode(Reply.self, from: data)
    } catch {
      throw GatewayError(
        .internal, "la risposta del servizio non ha la forma attesa: le versioni sono diverse?")
    }
  }

  private func data(_ method: String, _ path: String, body: Data?) async throws -> Data {
    guard let url = URL(string: path, relativeTo: server) else {
      throw GatewayError(.badInput, "l'indirizzo \(server.absoluteString) non è valido.")
    }
    return try await transport.data(method, url, token: token, body: body)
  }

  private func segment(_ text: String) -> String {
    // RFC 3986, section 2.3: the unreserved characters.
    text.addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? ""
  }
}
