import Domain
import Foundation
import Testing

@testable import Service

@Suite("What operators say of edits")
struct FeedbackAPITests {
  @Test("an operator marks an edit, a supervisor reads the counts; others may not, and a rule must exist")
  func life() async throws {
    try await RunningService.run { service in
      let operatorToken = try await service.token(.operator)
      let supervisor = try await service.token(.supervisor)
      let body =
        #"{"rule":"frasi.relativa","before":", che","after":". Questo","verdict":"wrong","comment":"No."}"#
      let kept = try await service.send("POST", "/v1/simplify/feedback", token: operatorToken, json: body)
      #expect(kept.status == 201, "\(kept.text)")
      #expect(kept.field("id")?.isEmpty == false)
      let counts = try await service.send("GET", "/v1/simplify/feedback", token: supervisor)
      #expect(counts.status == 200)
      #expect(counts.text.contains(#""rule":"frasi.relativa""#) && counts.text.contains(#""wrong":1"#))
      #expect(!counts.text.contains("Questo"))
      #expect(try await service.send("GET", "/v1/simplify/feedback", token: operatorToken).status == 403)
      #expect(
        try await service.send("POST", "/v1/simplify/feedback", token: supervisor, json: body).status == 403)
      for wrong in [
        body.replacing("frasi.relativa", with: "lessico.che-non-c'è"),
        body.replacing(#""wrong""#, with: #""boh""#),
        body.replacing(". Questo", with: ", che"),
      ] {
        let refused = try await service.send(
          "POST", "/v1/simplify/feedback", token: operatorToken, json: wrong)
        #expect((400...422).contains(refused.status), "\(refused.text)")
      }
    }
  }

  @Test("a simplified text comes with its proof")
  func proof() async throws {
    try await RunningService.run { service in
      let reply = try await service.send(
        "POST", "/v1/simplify", token: try await service.token(.operator),
        json: #"{"text":"Il richiedente è tenuto a presentare istanza entro 30 giorni."}"#)
      #expect(reply.status == 200)
      let object = try JSONSerialization.jsonObject(with: reply.body) as? [String: Any]
      let proof = try #require(object?["proof"] as? [String: Any])
      #expect(proof["holds"] as? Bool == true)
      #expect((proof["sentences"] as? [Any])?.count == 1)
      #expect((proof["edits"] as? [Any])?.count == (object?["edits"] as? [Any])?.count)
    }
  }
}
