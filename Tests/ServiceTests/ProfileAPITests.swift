import Domain
import Foundation
import Testing

@testable import Service

@Suite("Profiles over HTTP")
struct ProfileAPITests {
  @Test(
    "create, read, change, resolve, delete; a wrong value is refused with field and range and changes nothing"
  )
  func life() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.operator)
      let created = try await service.send(
        "POST", "/v1/profiles", token: token,
        json:
          #"{"id":"anna","template":"ascolto","address":"anna@example.org","preferences":{"speech.rate":120}}"#
      )
      #expect(created.status == 201, "\(created.text)")
      let wrong = try await service.send(
        "PATCH", "/v1/profiles/anna", token: token,
        json: #"{"preferences":{"speech.pitch":0.4,"speech.rate":9000}}"#)
      #expect(wrong.status == 422)
      #expect(wrong.field("field") == "speech.rate")
      #expect(wrong.field("detail")?.contains("449") == true)
      let unknown = try await service.send(
        "PATCH", "/v1/profiles/anna", token: token, json: #"{"preferences":{"speech.speed":100}}"#)
      #expect(unknown.status == 422)
      let same = try JSONDecoder().decode(
        Profile.self, from: try await service.send("GET", "/v1/profiles/anna", token: token).body)
      #expect(same.preferences == ["speech.rate": .integer(120)])
      let changed = try await service.send(
        "PATCH", "/v1/profiles/anna", token: token,
        json: #"{"preferences":{"speech.rate":null,"text.simplify":"easy"}}"#)
      #expect(changed.status == 200)
      let resolved = try JSONDecoder().decode(
        ResolvedProfile.self,
        from: try await service.send("GET", "/v1/profiles/anna/resolved?channel=voice", token: token).body)
      #expect(resolved.values["text.simplify"]?.origin == .profile)
      let found = try await service.send("DELETE", "/v1/profiles/anna", token: token).status
      #expect(found == 204)
      let found2 = try await service.send("GET", "/v1/profiles/anna", token: token).status
      #expect(found2 == 404)
    }
  }

  @Test("a citizen's token resolves templates and never a person's profile")
  func privacy() async throws {
    try await RunningService.run { service in
      let staff = try await service.token(.operator)
      _ = try await service.send(
        "POST", "/v1/profiles", token: staff, json: #"{"id":"anna","template":"ascolto"}"#)
      let citizen = try await service.token(.citizen)
      let template = #"{"profile":"ascolto","channel":"voice"}"#
      let found3 = try await service.send("POST", "/v1/resolve", token: citizen, json: template).status
      #expect(found3 == 200)
      let question =
        #"{"channel":"web","externalId":"1","text":"Vorrei parlare con un operatore","profile":"anna"}"#
      let spied = try await service.send("POST", "/v1/contacts", token: citizen, json: question)
      #expect(spied.status == 404)
      let plain = #"{"channel":"web","externalId":"1","text":"Vorrei parlare con un operatore"}"#
      let first = try await service.send("POST", "/v1/contacts", token: citizen, json: plain)
      let second = try await service.send(
        "POST", "/v1/contacts", token: try await service.token(.citizen), json: plain)
      #expect(first.status == 201 && second.status == 201)
      let other = #"{"profile":"anna","channel":"voice"}"#
      let found4 = try await service.send("POST", "/v1/resolve", token: citizen, json: other).status
      #expect(found4 == 404)
    }
  }
}
