import Domain
import Foundation
import Testing

@testable import Service

@Suite("Speech over HTTP")
struct SpeechAPITests {
  @Test("a text comes back as audio in the format asked for")
  func formats() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let wav = try await service.send(
        "POST", "/v1/speech", token: token, json: #"{"text":"Scade il 31/12/2026."}"#)
      #expect(wav.status == 200)
      #expect(wav.type == "audio/wav")
      #expect(wav.body.starts(with: Data("RIFF".utf8)) && wav.body.count > 40_000)
      let alaw = try await service.send(
        "POST", "/v1/speech", token: token,
        json: #"{"text":"Scade il 31/12/2026.","format":"alaw","sampleRate":8000}"#)
      #expect(alaw.status == 200)
      #expect((8_000...80_000).contains(alaw.body.count))
      let slow = try await service.send(
        "POST", "/v1/speech", token: token,
        json: #"{"text":"Scade il 31/12/2026.","format":"alaw","sampleRate":8000,"rate":90}"#)
      #expect(slow.body.count > alaw.body.count)
    }
  }

  @Test(
    "what cannot be said is a problem, not a broken stream",
    arguments: [
      #"{"text":"  "}"#, #"{"text":"Ciao.","rate":20}"#, #"{"text":"Ciao.","voice":"../../etc"}"#,
      #"{"text":"Ciao.","format":"mp3"}"#, #"{"text":"Ciao.","sampleRate":44100}"#,
      #"{"text":"Ciao.","profile":"nessuno"}"#,
    ])
  func refusals(json: String) async throws {
    try await RunningService.run { service in
      let reply = try await service.send(
        "POST", "/v1/speech", token: try await service.token(.gateway), json: json)
      #expect(reply.status == 400, "\(reply.text)")
      #expect(reply.type.hasPrefix("application/problem+json"))
    }
  }
}
