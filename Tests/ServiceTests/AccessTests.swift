import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Service

@Suite("Access")
struct AccessTests {
  @Test("every route by every role: 401 without a token, 403 with a wrong role, never with a right one")
  func everyRouteByEveryRole() async throws {
    try await RunningService.run { service in
      var tokens: [ServiceRole: String] = [:]
      for role in ServiceRole.allCases { tokens[role] = try await service.token(role) }
      for rule in Access.rules {
        let path = rule.path.replacingOccurrences(of: "{id}", with: "nessuno")
        let method = rule.method.rawValue
        let open = try await service.send(method, path)
        guard let roles = rule.roles else {
          // Nothing is called `nessuno`: an open route to one thing says so. What is written without a token asks for
          // its own key.
          let expected = method == "POST" ? 401 : rule.path.contains("{id}") ? 404 : 200
          #expect(open.status == expected, "\(method) \(path)")
          continue
        }
        #expect(open.status == 401, "\(method) \(path)")
        #expect(open.type.hasPrefix("application/problem+json"))
        for (role, token) in tokens {
          let reply = try await service.send(method, path, token: token)
          if roles.contains(role) {
            #expect(reply.status != 401 && reply.status != 403, "\(method) \(path) as \(role)")
          } else {
            #expect(reply.status == 403, "\(method) \(path) as \(role)")
            #expect(reply.field("detail")?.contains(role.rawValue) == true)
          }
        }
      }
    }
  }

  @Test("a token that is made up, revoked or of another scheme is none")
  func badTokens() async throws {
    try await RunningService.run { service in
      let created = try await service.store.tokens.create(role: .admin, name: "a")
      let found = try await service.send("GET", "/v1/templates", token: created.secret).status
      #expect(found == 200)
      try await service.store.tokens.revoke(created.identity.id)
      let found2 = try await service.send("GET", "/v1/templates", token: created.secret).status
      #expect(found2 == 401)
      let found3 = try await service.send("GET", "/v1/templates", token: "amica_x").status
      #expect(found3 == 401)
      let found4 = try await service.send("GET", "/v1/templates", token: "").status
      #expect(found4 == 401)
    }
  }

  @Test("a path that is not there is 404, a method that is not there is 405, both as problems")
  func unknownPaths() async throws {
    try await RunningService.run { service in
      let missing = try await service.send("GET", "/v2/nothing")
      #expect(missing.status == 404)
      #expect(missing.type.hasPrefix("application/problem+json"))
      let found5 = try await service.send("DELETE", "/healthz").status
      #expect(found5 == 405)
    }
  }
}
