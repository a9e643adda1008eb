import Domain
import Foundation
import FoundationNetworking
import FoundationXML
import Testing

@testable import Service

@Suite("Public search pages")
struct SearchPageTests {
  /// The page as a document; a page that is not well-formed fails here.
  private func document(_ page: RunningService.Reply) throws -> XMLDocument {
    // The document type of HTML names no entities; the pages use none but XML's own.
    let text = page.text.replacingOccurrences(of: "<!DOCTYPE html>", with: "")
    return try XMLDocument(data: Data(text.utf8))
  }

  private func texts(_ document: XMLDocument, _ path: String) throws -> [String] {
    try document.nodes(forXPath: path).compactMap(\.stringValue)
  }

  @Test(
    "every page is well-formed, has one main heading, a label, and headings that skip no level",
    arguments: [
      "/cerca", "/cerca?lang=en", "/cerca?q=inps", "/cerca?q=Comune&page=2", "/cerca?q=", "/cerca?q=zzzzzz",
      "/cerca/ente/inps", "/cerca/ente/c_l219?lang=en", "/cerca/ente/niente",
      "/cerca?q=Come+ottengo+il+contrassegno+per+il+parcheggio+a+Torino%3F",
    ])
  func wellFormed(path: String) async throws {
    try await RunningService.run { service in
      let page = try await service.send("GET", path)
      #expect([200, 400, 404].contains(page.status) && page.type.hasPrefix("text/html"))
      let document = try document(page)
      #expect(try texts(document, "//*[local-name()='h1']").count == 1)
      #expect(try texts(document, "//*[local-name()='label'][@for='q']").count == 1)
      #expect(try texts(document, "//*[local-name()='main']").count == 1)
      #expect(try document.nodes(forXPath: "//*[local-name()='script' or @style or @onclick]").isEmpty)
      let levels = try document.nodes(
        forXPath: "//*[starts-with(local-name(), 'h') and string-length(local-name()) = 2]"
      )
      .compactMap(\.name).compactMap { Int($0.dropFirst()) }
      for (before, level) in zip(levels, levels.dropFirst()) {
        #expect(level <= before + 1, "\(path): \(levels)")
      }
      let language = try document.nodes(forXPath: "/*[local-name()='html']/@lang").first?.stringValue
      #expect(language == (path.contains("lang=en") ? "en" : "it"))
    }
  }

  @Test("a body is found and shown with links, limits, sources; a question is answered")
  func content() async throws {
    try await RunningService.run { service in
      let found = try await service.send("GET", "/cerca?q=inps")
      #expect(found.text.contains("href=\"/cerca/ente/inps\""))
      let body = try await service.send("GET", "/cerca/ente/inps")
      #expect(body.text.contains("href=\"tel:803164\"") && body.text.contains("solo da rete fissa"))
      #expect(body.text.contains("Controllata il"))
      let answer = try await service.send(
        "GET", "/cerca?q=Come+ottengo+il+contrassegno+per+il+parcheggio+a+Torino%3F")
      #expect(answer.text.contains("Risposta alla Sua domanda") && answer.text.contains("Torino"))
      let weather = try await service.send("GET", "/cerca?q=Che+tempo+fa+domani+a+Torino%3F")
      #expect(!weather.text.contains("Risposta alla Sua domanda"))
      let number = try await service.send("GET", "/cerca?q=803+164")
      #expect(number.text.contains("/cerca/ente/inps"))
    }
  }

  @Test(
    "hostile searches come back as text, and are in no counter",
    arguments: [
      "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22%20onfocus%3D%22alert(1)", "%00%01", "%FF%FE", "%E2%80%AE",
      "%27%3B%20DROP%20TABLE%20organisation%3B--",
    ])
  func hostile(query: String) async throws {
    try await RunningService.run { service in
      let page = try await service.send("GET", "/cerca?q=\(query)")
      #expect([200, 400].contains(page.status))
      #expect(!page.text.contains("<script") && !page.text.contains("\" onfocus"))
      _ = try document(page)
      let long = try await service.send("GET", "/cerca?q=\(String(repeating: "a", count: 2000))")
      #expect(long.status == 400)
      let metrics = try await service.send("GET", "/metrics", token: try await service.token(.supervisor))
        .text
      #expect(metrics.contains("route=\"/cerca\"") && !metrics.contains("alert") && !metrics.contains("DROP"))
    }
  }

  @Test("nothing of another site may be loaded, framed or told")
  func headers() async throws {
    try await RunningService.run { service in
      let url = try #require(URL(string: "/cerca?q=inps", relativeTo: service.address))
      let (_, response) = try await URLSession.shared.data(from: url)
      let http = try #require(response as? HTTPURLResponse)
      #expect(
        http.value(forHTTPHeaderField: "Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
      #expect(http.value(forHTTPHeaderField: "Referrer-Policy") == "no-referrer")
      #expect(http.value(forHTTPHeaderField: "Cache-Control") == "no-store")
      #expect(http.value(forHTTPHeaderField: "Set-Cookie") == nil)
      let style = try await service.send("GET", "/cerca/stile.css")
      #expect(
        style.type.hasPrefix("text/css") && !style.text.contains("url(") && !style.text.contains("@import"))
    }
  }
}
