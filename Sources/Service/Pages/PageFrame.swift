import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore
import Rendering

/// What all pages of the relay share: head, header, footer, language, policy.
struct PageFrame: Sendable {
  let desk: SearchDesk

  func text(_ key: String, _ language: String, _ places: [String: String] = [:]) -> String {
    HTMLRendering.escaped(desk.text(key, language, places))
  }

  /// - Parameters:
  ///   - content: HTML of the main part after its heading.
  ///   - token: of the forms; nil for who is not signed in.
  func page(
    title: String, language: String, content: String, token: String?, status: HTTPResponse.Status = .ok
  ) -> Response {
    let out =
      token.map {
        "<form class=\"bare\" method=\"post\" action=\"/uscita\">\(hidden($0))<button type=\"submit\">\(text("login.out", language))</button></form>"
      } ?? ""
    let html = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLRendering.escaped(title)) – Linea Amica</title>
      <link rel="stylesheet" href="/cerca/stile.css">
      <script type="module" src="/relay.js"></script>
      </head>
      <body>
      <a class="skip" href="#contenuto">\(text("page.skip", language))</a>
      <header>
      <p class="brand"><a href="/cerca">Linea Amica</a></p>
      \(out)
      </header>
      <main id="contenuto" tabindex="-1">
      <h1>\(HTMLRendering.escaped(title))</h1>
      \(content)
      </main>
      <footer>
      <p><a href="/cerca">\(text("page.title", language))</a></p>
      </footer>
      </body>
      </html>

      """
    var headers: HTTPFields = [
      .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
      .contentLanguage: language,
    ]
    let policy =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; media-src blob:; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    for (name, value) in [("Content-Security-Policy", policy), ("Referrer-Policy", "same-origin")] {
      if let field = HTTPField.Name(name) { headers[field] = value }
    }
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  func hidden(_ token: String?) -> String {
    token.map { "<input type=\"hidden\" name=\"csrf\" value=\"\($0)\">" } ?? ""
  }

  /// Runs what makes a page; what it refuses is told on a page of its own, with the way back.
  func guarded(
    _ context: ServiceContext, back: String, _ body: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await body()
    } catch {
      guard let problem = (error as? Problem) ?? ProblemTranslation.problem(error) else { throw error }
      let detail = HTMLRendering.escaped(problem.detail)
      return page(
        title: desk.text("desk.error", "it"), language: "it",
        content:
          "<p role=\"alert\">\(HTMLRendering.escaped(problem.title)): \(detail)</p>\n<p><a href=\"\(back)\">\(text("desk.back", "it"))</a></p>",
        token: context.formToken, status: .init(code: problem.status))
    }
  }
}
