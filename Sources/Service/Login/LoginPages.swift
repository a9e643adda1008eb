import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import Rendering

/// `/accesso`: operators sign in by name and passphrase, citizens by a code that was sent to their own address.
struct LoginPages: Sendable {
  static let path = "/accesso"
  let desk: LoginDesk
  let frame: PageFrame

  struct CodeWish: Decodable { var address: String }
  struct Code: Encodable {
    var code: String
    var minutes: Int
  }

  /// Whether a person at a browser asks, who is better sent to the page to sign in than told a problem.
  static func isPage(_ request: Request) -> Bool {
    request.headers[.accept]?.contains("text/html") == true && isForm(request.uri.path)
  }

  /// Whether a path is of the pages, whose forms bring their token back in a field and are read by ``PageForm`` only.
  static func isForm(_ path: String) -> Bool {
    ["/sportello", "/assistenza", "/uscita"].contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  static func redirect(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }

  func add(to router: Router<ServiceContext>) {
    router.get("/accesso") { _, _ in page(nil, status: .ok) }
    router.post("/accesso") { request, context in
      let form = try await PageForm.read(request, context)
      guard let secret = try await desk.signIn(name: form["name"], passphrase: form["passphrase"]) else {
        return page("login.wrong", status: .unauthorized, name: form["name"])
      }
      return entered(secret, "/sportello", request)
    }
    router.post("/accesso/codice") { request, context in
      let form = try await PageForm.read(request, context)
      guard let secret = try await desk.redeem(form["code"]) else {
        return page("login.wrongCode", status: .unauthorized)
      }
      return entered(secret, "/assistenza", request)
    }
    router.post("/uscita") { request, context in
      _ = try await PageForm.read(request, context)
      if let secret = LoginCookie.secret(of: request) { try await desk.signOut(secret) }
      var response = Self.redirect(to: Self.path)
      response.headers[.setCookie] = LoginCookie.removed
      return response
    }
    router.post("/v1/codes") { request, context in
      let wish = try await JSONBody.read(CodeWish.self, from: request, context: context, fields: ["address"])
      return try JSONResponse.make(
        Code(code: try await desk.code(for: wish.address), minutes: 30), status: .created)
    }
  }

  private func entered(_ secret: String, _ path: String, _ request: Request) -> Response {
    var response = Self.redirect(to: path)
    response.headers[.setCookie] = LoginCookie.set(secret, for: request)
    return response
  }

  private func page(_ error: String?, status: HTTPResponse.Status, name: String = "") -> Response {
    func text(_ key: String) -> String { frame.text(key, "it") }
    let alert = error.map { "<p role=\"alert\">\(text($0))</p>\n" } ?? ""
    return frame.page(
      title: text("login.title"), language: "it",
      content: """
        \(alert)<section aria-labelledby="cittadini">
        <h2 id="cittadini">\(text("login.citizens"))</h2>
        <form method="post" action="/accesso/codice">
        <label for="code">\(text("login.code"))</label>
        <p id="code-hint">\(text("login.codeHint"))</p>
        <input id="code" name="code" required autocomplete="one-time-code" autocapitalize="characters" maxlength="24" aria-describedby="code-hint">
        <button type="submit">\(text("login.enter"))</button>
        </form>
        </section>
        <section aria-labelledby="operatori">
        <h2 id="operatori">\(text("login.operators"))</h2>
        <form method="post" action="/accesso">
        <p><label for="name">\(text("login.name"))</label>
        <input id="name" name="name" required autocomplete="username" maxlength="100" value="\(HTMLRendering.escaped(name))"></p>
        <p><label for="passphrase">\(text("login.passphrase"))</label>
        <input id="passphrase" name="passphrase" type="password" required autocomplete="current-password" maxlength="200"></p>
        <button type="submit">\(text("login.enter"))</button>
        </form>
        </section>
        """, token: nil, status: status)
  }
}
