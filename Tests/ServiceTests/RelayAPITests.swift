import Domain
import Foundation
import FoundationNetworking
import GatewayAPI
import Store
import Testing

@testable import Service

@Suite("The relay desk over HTTP")
struct RelayAPITests {
  private func view(_ reply: RunningService.Reply) throws -> RelayView {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(RelayView.self, from: reply.body)
  }

  private let opening = #"{"channel":"rtt","externalId":"1","text":"Buongiorno."}"#

  @Test("a citizen's own token sees its session and no other; an operator carries it to its end")
  func session() async throws {
    try await RunningService.run { service in
      let citizen = try await service.token(.citizen)
      let other = try await service.token(.citizen)
      let desk = try await service.token(.operator)
      let opened = try await service.send("POST", "/v1/relay", token: citizen, json: opening)
      #expect(opened.status == 201, "\(opened.text)")
      let id = try view(opened).session.id
      let again = try await service.send("POST", "/v1/relay", token: citizen, json: opening)
      #expect(again.status == 200)
      let foreign = try await service.send("GET", "/v1/relay/\(id)", token: other)
      #expect(foreign.status == 404)
      let mine = try await service.send("POST", "/v1/relay", token: other, json: opening)
      #expect(mine.status == 201, "the same id of another token is another session")
      let early = try await service.send(
        "POST", "/v1/relay/\(id)/turns", token: desk,
        json: #"{"externalId":"t","speaker":"operator","text":"Salve."}"#)
      #expect(early.status == 409, "\(early.text)")
      let taken = try await service.send("POST", "/v1/relay/\(id)/accept", token: desk)
      #expect(taken.status == 200 && taken.text.contains("test-operator"))
      let turn = #"{"externalId":"t","speaker":"organisation","text":"Ufficio anagrafe, buongiorno."}"#
      let said = try await service.send("POST", "/v1/relay/\(id)/turns", token: desk, json: turn)
      #expect(said.status == 201)
      let twice = try await service.send("POST", "/v1/relay/\(id)/turns", token: desk, json: turn)
      #expect(twice.status == 200)
      let typing = try await service.send(
        "POST", "/v1/relay/\(id)/typing", token: citizen,
        json: #"{"speaker":"citizen","text":"Gra","revision":1}"#)
      #expect(typing.status == 204)
      let text = try await service.send("GET", "/v1/relay/\(id)/transcript", token: citizen)
      #expect(text.text.contains("Ufficio anagrafe") && text.type.hasPrefix("text/plain"))
      let page = try await service.send("GET", "/v1/relay/\(id)/transcript?format=html", token: citizen)
      #expect(page.type.hasPrefix("text/html"))
      let brf = try await service.send("GET", "/v1/relay/\(id)/transcript?format=pdf", token: citizen)
      #expect(brf.status == 400 && brf.text.contains("format"))
      let ended = try await service.send("POST", "/v1/relay/\(id)/end", token: citizen)
      #expect(ended.status == 200 && ended.text.contains("ended"))
      let gone = try await service.send("GET", "/v1/relay/\(id)/transcript", token: citizen)
      #expect(gone.status == 410)
    }
  }

  @Test("wrong fields are refused by name, and nothing is written")
  func badInput() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.citizen)
      for (json, field) in [
        (#"{"channel":"rtt","externalId":"1","address":"+39333"}"#, "address"),
        (#"{"channel":"rtt","externalId":" "}"#, "externalId"),
        (#"{"channel":"rtt","externalId":"1","profile":"di-un-altro"}"#, "di-un-altro"),
        (#"{"channel":"rtt","externalId":"1","lingua":"en"}"#, "lingua"),
      ] {
        let reply = try await service.send("POST", "/v1/relay", token: token, json: json)
        #expect((400...404).contains(reply.status) && reply.text.contains(field), "\(reply.text)")
      }
      let waiting = try await service.store.relay.list(.waiting)
      #expect(waiting.isEmpty)
      let figures = try await service.send(
        "GET", "/v1/desk/figures?from=ieri", token: try await service.token(.supervisor))
      #expect(figures.status == 400)
    }
  }

  @Test("an event is one block with its turn's number; what is typed has none")
  func eventText() throws {
    let turn = RelayTurn(
      sequence: 7, speaker: .citizen, text: "una\nriga", at: Date(timeIntervalSince1970: 0))
    let text = try RelayEventText.text(.turn(turn))
    #expect(text.hasPrefix("id: 7\nevent: turn\ndata: {") && text.hasSuffix("}\n\n"))
    #expect(text.split(separator: "\n").count == 3)
    let typing = try RelayEventText.text(.typing(RelayTyping(speaker: .citizen, text: "Bu", revision: 2)))
    #expect(typing.hasPrefix("event: typing\ndata: {"))
  }
}

@Suite("Signing in")
struct LoginPageTests {
  private func form(
    _ service: RunningService, _ path: String, _ fields: String, cookie: String? = nil
  ) async throws -> (status: Int, cookie: String?, text: String) {
    guard let url = URL(string: path, relativeTo: service.address) else { throw URLError(.badURL) }
    let session = URLSession(configuration: .ephemeral, delegate: NoRedirects(), delegateQueue: nil)
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    request.httpShouldHandleCookies = false
    request.httpBody = Data(fields.utf8)
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
    request.setValue("text/html", forHTTPHeaderField: "Accept")
    if let cookie { request.setValue(cookie, forHTTPHeaderField: "Cookie") }
    let (data, response) = try await session.data(for: request)
    let http = response as? HTTPURLResponse
    let set = http?.value(forHTTPHeaderField: "Set-Cookie")
    return (http?.statusCode ?? 0, set, String(decoding: data, as: UTF8.self))
  }

  @Test(
    "the cookie is HttpOnly and SameSite; a form without its token is refused; signing out ends the session")
  func cookie() async throws {
    try await RunningService.run { service in
      _ = try await service.store.logins.create(
        name: "Olga", role: .operator, passphrase: "quattro gatti blu in barca")
      let wrong = try await form(service, "/accesso", "name=Olga&passphrase=no")
      #expect(wrong.status == 401 && wrong.cookie == nil && wrong.text.contains("role=\"alert\""))
      let entered = try await form(service, "/accesso", "name=Olga&passphrase=quattro+gatti+blu+in+barca")
      let set = try #require(entered.cookie)
      #expect(entered.status == 303 && set.contains("HttpOnly") && set.contains("SameSite=Strict"))
      let cookie = try #require(set.split(separator: ";").first.map(String.init))
      let secret = String(cookie.dropFirst(LoginCookie.name.count + 1))
      let foreign = try await form(service, "/sportello/stato", "value=ready", cookie: cookie)
      #expect(foreign.status == 403)
      let api = try await form(service, "/v1/relay/nessuno/accept", "", cookie: cookie)
      #expect(api.status == 403 && api.text.contains("csrf"), "the API by cookie needs the header")
      let token = LoginCookie.formToken(secret)
      let ready = try await form(service, "/sportello/stato", "value=ready&csrf=\(token)", cookie: cookie)
      #expect(ready.status == 303)
      let out = try await form(service, "/uscita", "csrf=\(token)", cookie: cookie)
      #expect(out.status == 303 && out.cookie?.contains("Max-Age=0") == true)
      let after = try await form(service, "/sportello/stato", "value=ready&csrf=\(token)", cookie: cookie)
      #expect(after.status == 303, "back to the page to sign in")
      let identity = try await service.store.logins.authenticate(secret)
      #expect(identity == nil)
    }
  }
}

/// Shows a redirection as it is.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
