import Disservices
import Domain
import Foundation
import FoundationNetworking
import FoundationXML
import Store
import Testing

@testable import Service

@Suite("Reports of disservice over HTTP")
struct ReportAPITests {
  private func form(_ fields: [(String, String)]) -> Data {
    let allowed = CharacterSet.alphanumerics
    return Data(
      fields.map { name, value in
        let parts = [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
        return parts.joined(separator: "=")
      }.joined(separator: "&").utf8)
  }

  struct Refusal: Sendable {
    var form: String
    var status: Int
    var word: String

    init(_ form: String, _ status: Int, _ word: String) {
      self.form = form
      self.status = status
      self.word = word
    }
  }

  private func list(_ data: Data) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test("a client of the standard reads the services, reports, and finds its report; no word of it is public")
  func standard() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.citizen)
      let services = try list(try await service.send("GET", "/open311/v2/services.json").body)
      let code = try #require(services.first { $0["service_code"] as? String == "marciapiede" })
      for field in ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"] {
        #expect(code[field] != nil, "\(field)")
      }
      let definition = try await service.send("GET", "/open311/v2/services/marciapiede.json")
      #expect(definition.text.contains(#""datatype":"singlevaluelist""#), "\(definition.text)")
      let sent = try await service.send(
        "POST", "/open311/v2/requests.json",
        body: form([
          ("api_key", token), ("service_code", "marciapiede"),
          ("address_string", "Via Garibaldi 3, a Torino"),
          ("attribute[ostacolo]", "buca"), ("description", "Una buca: mia madre Wanda è caduta"),
          ("first_name", "Piera"), ("email", "piera@example.org"),
        ]))
      #expect(sent.status == 201, "\(sent.text)")
      let number = try #require(try list(sent.body).first?["service_request_id"] as? String)
      let kept = try #require(try await service.store.reports.find(number: number))
      #expect(kept.words?.description.contains("Wanda") == true && kept.comune == "001272")
      #expect(kept.organisation == "c_l219" && kept.words?.attributes == ["ostacolo": ["buca"]])
      for path in [
        "/open311/v2/requests/\(number).json", "/open311/v2/requests.json",
        "/open311/v2/requests.json?service_request_id=\(number)", "/open311/v2/requests/\(number).xml",
        "/open311/v2/requests.xml?status=open&service_code=marciapiede",
      ] {
        let found = try await service.send("GET", path)
        #expect(found.status == 200 && found.text.contains(number), "\(path): \(found.text)")
        #expect(found.text.contains("Torino (TO)"), "\(found.text)")
        for secret in ["Wanda", "Piera", "piera@", "Garibaldi"] {
          #expect(!found.text.contains(secret), "\(path): \(secret)")
        }
      }
      let desk = try await service.token(.operator)
      let closed = try await service.send(
        "POST", "/v1/reports/\(number)/status", token: desk,
        json: #"{"state":"closed","notes":"Buca chiusa."}"#)
      #expect(closed.status == 200)
      let after = try await service.send("GET", "/open311/v2/requests/\(number).xml")
      #expect(after.text.contains("<status>closed</status><status_notes>Buca chiusa.</status_notes>"))
      let words = try await service.send("GET", "/v1/reports/\(number)", token: desk)
      #expect(words.text.contains("Wanda"))
      #expect(try await service.send("GET", "/v1/reports/\(number)", token: token).status == 403)
    }
  }

  @Test("every document is there as XML that parses, with the root of the standard")
  func xml() async throws {
    try await RunningService.run { service in
      for (path, root) in [
        ("discovery.xml", "discovery"), ("services.xml", "services"),
        ("services/marciapiede.xml", "service_definition"), ("requests.xml", "service_requests"),
        ("services/niente.xml", "errors"), ("requests/2026-999999.xml", "errors"),
        ("requests.xml?status=%3Cx%3E%01", "errors"), ("tokens/x.xml", "errors"),
      ] {
        let found = try await service.send("GET", "/open311/v2/\(path)")
        #expect(found.type.hasPrefix("text/xml"), "\(path)")
        let document = try XMLDocument(data: found.body)
        #expect(document.rootElement()?.name == root, "\(path)")
      }
      let services = try XMLDocument(data: try await service.send("GET", "/open311/v2/services.xml").body)
      #expect(services.rootElement()?.childCount ?? 0 >= 18)
      let english = try await service.send("GET", "/open311/v2/services/niente")
      #expect(english.status == 404)
    }
  }

  @Test(
    "what cannot be used is refused by the standard's own errors",
    arguments: [
      Refusal("service_code=marciapiede", 401, "api_key"),
      Refusal("api_key=falso&service_code=marciapiede", 401, "api_key"),
      Refusal("api_key=*", 400, "service_code"),
      Refusal("api_key=*&service_code=x", 404, "service_code"),
      Refusal("api_key=*&service_code=marciapiede", 400, "place"),
      Refusal("api_key=*&service_code=marciapiede&lat=45", 400, "lat"),
      Refusal("api_key=*&service_code=marciapiede&lat=95&long=7", 400, "lat"),
      Refusal("api_key=*&service_code=marciapiede&address_id=999999", 400, "address_id"),
      Refusal("api_key=*&service_code=marciapiede&lat=45&long=7&attribute%5Bx%5D=1", 400, "attribute"),
      Refusal(
        "api_key=*&service_code=marciapiede&lat=45&long=7&attribute%5Bostacolo%5D=%3Cscript%3E", 400,
        "attribute[ostacolo]"),
      Refusal("api_key=*&service_code=%FF", 400, "percent-encoded"),
    ])
  func refused(refusal: Refusal) async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let (status, word) = (refusal.status, refusal.word)
      let body = Data(refusal.form.replacingOccurrences(of: "*", with: token).utf8)
      let found = try await service.send("POST", "/open311/v2/requests.json", body: body)
      #expect(found.status == status, "\(found.text)")
      let error = try #require(try list(found.body).first)
      #expect(error["code"] as? Int == status)
      #expect((error["description"] as? String)?.contains(word) == true, "\(found.text)")
      #expect(try await service.store.reports.list(ReportFilter()).isEmpty)
    }
  }

  @Test("dates and pages are read strictly; the same report sent twice is one")
  func datesAndRepeats() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      for (query, status) in [
        ("start_date=ieri", 400), ("start_date=2026-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z", 400),
        ("start_date=2026-01-01T00:00:00Z&end_date=2026-03-01T00:00:00Z", 200), ("page=0", 400),
        ("page_size=5000", 400), ("page=2&page_size=10", 200), ("service_code=niente", 404),
        ("start_date=2026-01-01T00:00:00%2B01:00", 200), ("service_code=%FF", 400),
      ] {
        let found = try await service.send("GET", "/open311/v2/requests.json?\(query)")
        #expect(found.status == status, "\(query): \(found.text)")
      }
      let json =
        #"{"service":"sito-non-accessibile","description":"Il modulo non si legge","externalId":"e-1"}"#
      let first = try await service.send("POST", "/v1/reports", token: token, json: json)
      let second = try await service.send("POST", "/v1/reports", token: token, json: json)
      #expect(first.status == 201 && first.field("number") == second.field("number"), "\(first.text)")
      #expect(try await service.store.reports.list(ReportFilter()).count == 1)
    }
  }

  @Test("a photograph is kept sealed, given back to staff only, and refused where it is none")
  func photo() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let json = #"{"service":"altro","description":"Un disservizio"}"#
      let made = try await service.send("POST", "/v1/reports", token: token, json: json)
      let path = "/v1/reports/\(made.field("number") ?? "")/photo"
      let bad = try await service.send("POST", path, token: token, body: Data("GIF89a".utf8))
      #expect(bad.status == 400)
      var photo = Data([0xFF, 0xD8, 0xFF, 0xE0])
      photo.append(Data((0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
      #expect(try await service.send("POST", path, token: token, body: photo).status == 200)
      let large = photo + Data(repeating: 1, count: 5_000_000)
      #expect(try await service.send("POST", path, token: token, body: large).status == 413)
      let desk = try await service.token(.operator)
      let back = try await service.send("GET", path, token: desk)
      #expect(back.body == photo && back.type == "image/jpeg")
      #expect(try await service.send("GET", path, token: token).status == 403)
      let file = try Data(contentsOf: service.folder.appendingPathComponent("linea-amica.sqlite"))
      #expect(file.range(of: photo.prefix(64)) == nil)
    }
  }
}
