import Domain
import Foundation
import Testing

@testable import Service

@Suite("The directory over the network")
struct DirectoryAPITests {
  @Test("a body is shown, corrected, marked and assured, and the holder of the token is its author")
  func notes() async throws {
    try await RunningService.run { service in
      let `operator` = try await service.token(.operator)
      let path = "/v1/directory/organisations/inps"
      let shown = try await service.send(
        "GET", "/v1/directory/organisations/INPS?office=urp", token: `operator`)
      #expect(shown.status == 200)
      #expect(shown.text.contains(#""code":"inps""#) && shown.text.contains(#""offices":[]"#))
      let fix = #"{"kind":"correction","reason":"visto sul sito","field":"postcode","new":"00144"}"#
      let kept = try await service.send("POST", path + "/notes", token: `operator`, json: fix)
      #expect(kept.status == 201, "\(kept.text)")
      #expect(kept.text.contains(#""new":"00144""#))
      let again = try await service.send("GET", path, token: try await service.token(.citizen))
      #expect(again.text.contains(#""postcode":"00144""#))
      let mark = #"{"kind":"wrong","reason":"il numero non risponde"}"#
      #expect(try await service.send("POST", path + "/notes", token: `operator`, json: mark).status == 201)
      let supervisor = try await service.token(.supervisor)
      let marks = try await service.send("GET", "/v1/directory/marks", token: supervisor)
      #expect(marks.text.contains("il numero non risponde"))
      let assurance = #"{"kind":"assured","reason":"controllata"}"#
      #expect(
        try await service.send("POST", path + "/notes", token: `operator`, json: assurance).status == 201)
      #expect(
        try await service.send("GET", "/v1/directory/marks", token: supervisor).text == #"{"notes":[]}"#)
      let history = try await service.send("GET", path + "/notes", token: supervisor)
      #expect(history.text.components(separatedBy: #""kind":"#).count == 4)
      for wrong in [
        #"{"kind":"correction","reason":"x"}"#, #"{"kind":"boh","reason":"x"}"#,
        #"{"kind":"wrong","reason":" "}"#,
      ] {
        let refused = try await service.send("POST", path + "/notes", token: `operator`, json: wrong)
        #expect(refused.status == 400, "\(refused.text)")
      }
      let unknown = try await service.send(
        "POST", "/v1/directory/organisations/nessuno/notes", token: `operator`, json: mark)
      #expect(unknown.status == 404)
      let kind = try await service.send("GET", path + "?office=bar", token: `operator`)
      #expect(kind.status == 400 && kind.text.contains("urp"))
    }
  }
}
