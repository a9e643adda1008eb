import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Service

@Suite("The API's own description")
struct OpenAPITests {
  /// Method and path of every operation with its roles, read from the document's fixed layout.
  private func operations() throws -> [String: Set<String>?] {
    let text = try String(
      contentsOf: TestFolders.checkout.appendingPathComponent("data/openapi.yaml"), encoding: .utf8)
    var operations: [String: Set<String>?] = [:]
    var path = ""
    var key = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  /") {
        path = String(line.dropFirst(2).dropLast())
      } else if let method = line.wholeMatch(of: #/    (get|post|put|patch|delete):/#) {
        key = "\(method.1.uppercased()) \(path)"
        operations[key] = .some(nil)
      } else if let roles = line.wholeMatch(of: #/      x-roles: \[(.*)\]/#) {
        operations[key] = Set(roles.1.split(separator: ", ").map(String.init))
      }
    }
    return operations
  }

  @Test("it names every route with its roles, and no other")
  func routes() throws {
    let described = try operations()
    let served = Dictionary(
      uniqueKeysWithValues: Access.rules.map { rule in
        ("\(rule.method.rawValue) \(rule.path)", rule.roles.map { Set($0.map(\.rawValue)) })
      })
    #expect(Set(described.keys) == Set(served.keys))
    for (key, roles) in served { #expect(described[key] == .some(roles), "\(key)") }
  }

  @Test("the running service gives it without a token; health, readiness and metrics answer")
  func running() async throws {
    try await RunningService.run { service in
      let found = try await service.send("GET", "/openapi.yaml").text.hasPrefix("openapi: 3.1.0")
      #expect(found)
      let found2 = try await service.send("GET", "/healthz").text
      #expect(found2 == "ok\n")
      let ready = try await service.send("GET", "/readyz")
      #expect(ready.status == 200)
      let metrics = try await service.send("GET", "/metrics", token: try await service.token(.supervisor))
        .text
      #expect(metrics.contains("amica_directory_bodies"))
      #expect(metrics.contains(#"amica_http_requests_total{route="/readyz",method="GET",status="200"} 1"#))
    }
  }
}
