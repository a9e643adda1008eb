import Directory
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore
import Rendering

/// `/cerca`: the public search of bodies, and of answers to questions in words. Plain HTML: it works without JavaScript,
/// sets no cookie, asks nothing of another site, and what is searched is kept nowhere.
struct SearchPages: Sendable {
  static let perPage = 10
  static let mostPages = 5
  static let longestQuery = 300

  let desk: SearchDesk

  func add(to router: Router<ServiceContext>) {
    router.get("/cerca") { request, _ in
      let language = Self.language(request)
      guard let query = Self.parameter("q", of: request) else { return start(language) }
      return try results(query, page: Self.page(request), language)
    }
    router.get("/cerca/ente/:id") { request, context in
      try body(try context.parameters.require("id"), Self.language(request))
    }
    router.get("/cerca/stile.css") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "max-age=3600"],
        body: .init(byteBuffer: ByteBuffer(string: PageStyle.sheet)))
    }
  }

  // MARK: Pages

  func start(_ language: String) -> Response {
    page(
      title: text("page.title", language), language: language, query: "",
      content: "<p>\(text("page.intro", language))</p>")
  }

  func results(_ query: String, page number: Int, _ language: String) throws -> Response {
    let shown = query.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !shown.isEmpty else {
      return page(
        title: text("page.title", language), language: language, query: "",
        content: "<p role=\"alert\">\(text("page.empty", language))</p>", status: .badRequest)
    }
    guard shown.count <= Self.longestQuery else {
      return page(
        title: text("page.title", language), language: language,
        query: String(shown.prefix(Self.longestQuery)),
        content:
          "<p role=\"alert\">\(text("page.tooLong", language, ["count": String(Self.longestQuery)]))</p>",
        status: .badRequest)
    }
    let answer = number == 1 ? try desk.answer(shown, language: language) : nil
    let found = try desk.bodies(shown, limit: Self.perPage * Self.mostPages)
    let first = (number - 1) * Self.perPage
    let part = Array(found.dropFirst(first).prefix(Self.perPage))
    var content = ""
    if let answer {
      content +=
        "<div class=\"answer\"><p class=\"kind\">\(text("page.answer", language))</p>\n\(answer)\n</div>\n"
    }
    content += "<h2>\(text("page.bodies", language))</h2>\n"
    if found.isEmpty {
      content += "<p>\(text("page.none", language))</p>\n"
    } else {
      content +=
        "<p role=\"status\">"
        + text(
          "page.count", language,
          [
            "count": String(found.count), "first": String(min(first + 1, found.count)),
            "last": String(first + part.count),
          ]) + "</p>\n<ol class=\"results\" start=\"\(first + 1)\">\n"
        + part.map { item($0.organisation, language) }.joined(separator: "\n") + "\n</ol>\n"
      content += links(shown, number, count: found.count, language)
    }
    return page(
      title: text("page.resultsTitle", language, ["query": shown]), language: language, query: shown,
      content: content)
  }

  // MARK: Parts

  func item(_ organisation: Organisation, _ language: String) -> String {
    var lines = [
      "<h3><a href=\"/cerca/ente/\(Self.encoded(organisation.code))\(language == "en" ? "?lang=en" : "")\">\(escaped(organisation.name))</a></h3>"
    ]
    if let comune = organisation.comune, !organisation.name.lowercased().hasSuffix(comune.lowercased()) {
      lines.append(fact("page.seat", comune + (organisation.province.map { " (\($0))" } ?? ""), language))
    }
    if let phone = organisation.contactPoints.first(where: { $0.medium == .phone && $0.office == nil }) {
      lines.append("<ul class=\"contacts\">\(contact(phone, language))</ul>")
    }
    return "<li>\(lines.joined(separator: "\n"))</li>"
  }

  func fact(_ key: String, _ value: String, _ language: String) -> String {
    "<p><strong>\(text(key, language)):</strong> \(escaped(value))</p>\n"
  }

  func links(_ query: String, _ number: Int, count: Int, _ language: String) -> String {
    func link(_ target: Int, _ key: String, _ relation: String) -> String {
      let address = "/cerca?q=\(Self.encoded(query))&page=\(target)" + (language == "en" ? "&lang=en" : "")
      return "<a rel=\"\(relation)\" href=\"\(escaped(address))\">\(text(key, language))</a>"
    }
    var items: [String] = []
    if number > 1 { items.append(link(number - 1, "page.previous", "prev")) }
    if number * Self.perPage < count { items.append(link(number + 1, "page.next", "next")) }
    guard !items.isEmpty else { return "" }
    return "<nav aria-label=\"\(text("page.pages", language))\"><ul class=\"pages\">"
      + items.map { "<li>\($0)</li>" }.joined() + "</ul></nav>\n"
  }

  func page(
    title: String, language: String, query: String, content: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    let other = language == "en" ? ("it", "Italiano", "/cerca") : ("en", "English", "/cerca?lang=en")
    let hidden = language == "en" ? "<input type=\"hidden\" name=\"lang\" value=\"en\"/>" : ""
    let name = text("page.title", language)
    let heading = title == name ? name : escaped(title)
    let whole = title == name ? name : "\(escaped(title)) – Linea Amica"
    let html = """
      <!DOCTYPE html>
      <html lang="\(language)" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(whole)</title>
      <link rel="stylesheet" href="/cerca/stile.css"/>
      </head>
      <body>
      <a class="skip" href="#contenuto">\(text("page.skip", language))</a>
      <header>
      <p class="brand"><a href="/cerca\(language == "en" ? "?lang=en" : "")">Linea Amica</a></p>
      <p><a hreflang="\(other.0)" lang="\(other.0)" href="\(other.2)">\(other.1)</a></p>
      </header>
      <main id="contenuto" tabindex="-1">
      <h1>\(heading)</h1>
      <form role="search" action="/cerca" method="get">
      <label for="q">\(text("page.label", language))</label>
      <p id="hint">\(text("page.hint", language))</p>
      <input id="q" name="q" type="search" maxlength="\(Self.longestQuery)" aria-describedby="hint" autocomplete="off" value="\(escaped(query))"/>
      \(hidden)<button type="submit">\(text("page.search", language))</button>
      </form>
      \(content)
      </main>
      <footer>
      <p>\(text("page.footer", language))</p>
      <p><a href="/hsds">\(text("page.openData", language))</a></p>
      </footer>
      </body>
      </html>

      """
    var headers: HTTPFields = [
      .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
      .contentLanguage: language,
    ]
    let policy =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    for (name, value) in [("Content-Security-Policy", policy), ("Referrer-Policy", "no-referrer")] {
      if let field = HTTPField.Name(name) { headers[field] = value }
    }
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  // MARK: Words

  func text(_ key: String, _ language: String, _ places: [String: String] = [:]) -> String {
    escaped(desk.text(key, language, places))
  }

  func escaped(_ text: String) -> String { HTMLRendering.escaped(text) }

  static func encoded(_ text: String) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~@")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  static func language(_ request: Request) -> String {
    parameter("lang", of: request) == "en" ? "en" : "it"
  }

  static func page(_ request: Request) -> Int {
    min(max(parameter("page", of: request).flatMap { Int($0) } ?? 1, 1), mostPages)
  }

  /// A parameter's text; what is not UTF-8 reads as nothing.
  static func parameter(_ name: String, of request: Request) -> String? {
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.first.map(String.init) == name else { continue }
      let value = parts.count > 1 ? String(parts[1]).replacingOccurrences(of: "+", with: " ") : ""
      return value.removingPercentEncoding ?? ""
    }
    return nil
  }
}
