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
  private static let perPage = 10
  private static let mostPages = 5
  private static let longestQuery = 300

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

  private func start(_ language: String) -> Response {
    page(
      title: text("page.title", language), language: language, query: "",
      content: "<p>\(text("page.intro", language))</p>")
  }

  private func results(_ query: String, page number: Int, _ language: String) throws -> Response {
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

  private func body(_ code: String, _ language: String) throws -> Response {
    guard let (organisation, offices) = try desk.body(code) else {
      return page(
        title: text("page.unknownTitle", language), language: language, query: "",
        content: "<p role=\"alert\">\(text("page.unknown", language))</p>", status: .notFound)
    }
    var content = ""
    if let acronym = organisation.acronym, acronym != organisation.name {
      content += fact("page.acronym", acronym, language)
    }
    let place = [organisation.address, organisation.postcode, organisation.comune].compactMap { $0 }
      .filter { !$0.isEmpty }
    if !place.isEmpty { content += fact("page.seat", place.joined(separator: ", "), language) }
    content += areas(organisation.areasServed, language)
    content += access(organisation.accessibility, heading: true, language)
    var points = organisation.contactPoints
    if let site = organisation.site, !site.isEmpty, !points.contains(where: { $0.medium == .web }) {
      points.append(
        ContactPoint(
          organisation: organisation.code, organisationName: organisation.name, medium: .web, value: site,
          source: organisation.source, checked: organisation.checked))
    }
    content += "<h2>\(text("page.contacts", language))</h2>\n"
    content +=
      points.isEmpty
      ? "<p>\(text("page.noContacts", language))</p>\n"
      : "<ul class=\"contacts\">\n" + points.map { contact($0, language) }.joined(separator: "\n")
        + "\n</ul>\n"
    let topics = desk.topics(of: organisation)
    if !topics.isEmpty {
      content += "<h2>\(text("page.topics", language))</h2>\n<ul lang=\"it\">\n"
      for topic in topics {
        content += "<li>\(escaped(topic.label))\(topic.office.map { " (\(escaped($0)))" } ?? "")</li>\n"
      }
      content += "</ul>\n"
    }
    if !offices.isEmpty {
      content += "<h2>\(text("page.offices", language))</h2>\n<ul>\n"
      for office in offices.prefix(60) {
        let inner = office.contactPoints.map { contact($0, language) }.joined(separator: "\n")
        content +=
          "<li>\(escaped(office.name))" + areas(office.areasServed, language)
          + access(office.accessibility, heading: false, language)
          + (inner.isEmpty ? "" : "\n<ul>\n\(inner)\n</ul>\n") + "</li>\n"
      }
      content += "</ul>\n"
      if offices.count > 60 {
        content += "<p>\(text("page.moreOffices", language, ["count": String(offices.count - 60)]))</p>\n"
      }
    }
    content += fact(
      "page.source", "\(organisation.source), \(DateWords.day(organisation.checked, language: language))",
      language)
    return page(title: organisation.name, language: language, query: "", content: content)
  }

  // MARK: Parts

  /// Whom it works for, by place.
  private func areas(_ areas: [ServedArea]?, _ language: String) -> String {
    guard let areas, !areas.isEmpty else { return "" }
    let words = areas.map { area in
      let name = text("page.area.\(area.kind.rawValue)", language, ["name": area.name])
      return area.isPartial == true ? text("page.area.partial", language, ["name": name]) : name
    }
    return fact("page.areas", words.joined(separator: ", "), language)
  }

  /// What is known of access to a place, with its source; what nobody has said is not there.
  private func access(_ features: [AccessFeature]?, heading: Bool, _ language: String) -> String {
    guard let features, !features.isEmpty else { return "" }
    let items = features.map { feature in
      "<li>\(escaped(desk.line(feature, language: language)))<p class=\"source\">"
        + text(
          "page.pointSource", language,
          ["source": feature.source, "date": DateWords.day(feature.checked, language: language)])
        + "</p></li>"
    }
    let title = text("page.access", language)
    return (heading ? "<h2>\(title)</h2>\n" : "<p>\(title):</p>\n")
      + "<ul class=\"contacts\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  private func item(_ organisation: Organisation, _ language: String) -> String {
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

  /// One contact point with everything that limits it.
  private func contact(_ point: ContactPoint, _ language: String) -> String {
    let medium = desk.text("medium.\(point.medium.rawValue)", language)
    var link = escaped(point.value)
    switch point.medium {
    case .phone, .textTelephone, .sms, .fax:
      let digits = point.value.filter { $0.isNumber || $0 == "+" }
      if point.medium != .fax, !digits.isEmpty { link = "<a href=\"tel:\(digits)\">\(link)</a>" }
    case .email, .pec: link = "<a href=\"mailto:\(Self.encoded(point.value))\">\(link)</a>"
    case .web, .video, .chat:
      let address = point.value.hasPrefix("http") ? point.value : "https://\(point.value)"
      if let url = URL(string: address), ["http", "https"].contains(url.scheme ?? "") {
        link = "<a href=\"\(escaped(address))\" rel=\"noreferrer\">\(link)</a>"
      }
    case .counter: break
    }
    var lines = ["<p><strong>\(escaped(medium)):</strong> \(link)</p>"]
    for (key, value) in [
      ("page.service", point.service), ("label.hours", point.hours),
      ("label.reachableFrom", point.reachableFrom),
      ("label.accessibility", point.accessibility),
      (
        "label.accessibility",
        point.features?.map { desk.line($0, language: language) }.joined(separator: "; ")
      ),
    ] {
      if let value, !value.isEmpty { lines.append(fact(key, value, language)) }
    }
    lines.append(
      "<p class=\"source\">"
        + text(
          "page.pointSource", language,
          ["source": point.source, "date": DateWords.day(point.checked, language: language)]) + "</p>")
    return "<li>\(lines.joined(separator: "\n"))</li>"
  }

  private func fact(_ key: String, _ value: String, _ language: String) -> String {
    "<p><strong>\(text(key, language)):</strong> \(escaped(value))</p>\n"
  }

  private func links(_ query: String, _ number: Int, count: Int, _ language: String) -> String {
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

  private func page(
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

  private func text(_ key: String, _ language: String, _ places: [String: String] = [:]) -> String {
    escaped(desk.text(key, language, places))
  }

  private func escaped(_ text: String) -> String { HTMLRendering.escaped(text) }

  private static func encoded(_ text: String) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~@")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  private static func language(_ request: Request) -> String {
    parameter("lang", of: request) == "en" ? "en" : "it"
  }

  private static func page(_ request: Request) -> Int {
    min(max(parameter("page", of: request).flatMap { Int($0) } ?? 1, 1), mostPages)
  }

  /// A parameter's text; what is not UTF-8 reads as nothing.
  private static func parameter(_ name: String, of request: Request) -> String? {
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.first.map(String.init) == name else { continue }
      let value = parts.count > 1 ? String(parts[1]).replacingOccurrences(of: "+", with: " ") : ""
      return value.removingPercentEncoding ?? ""
    }
    return nil
  }
}
