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

@Suite("Speech over HTTP with its moments")
struct SpeechEventAPITests {
  private static let json = #"{"text":"Porti la domanda. Il termine scade domani.","format":"alaw"}"#

  @Test("server-sent events tell words and sentences with their times beside the audio")
  func events() async throws {
    try await RunningService.run { service in
      let reply = try await service.send(
        "POST", "/v1/speech", token: try await service.token(.gateway), json: Self.json,
        accept: "text/event-stream")
      #expect(reply.status == 200 && reply.type.hasPrefix("text/event-stream"))
      let blocks = reply.text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
      let names = blocks.map { $0.components(separatedBy: "\n")[0] }
      #expect(names.first == "event: sentence" && names.last == "event: end")
      #expect(names.filter { $0 == "event: sentence" }.count == 2)
      #expect(names.filter { $0 == "event: word" }.count == 7)
      let audio = blocks.filter { $0.hasPrefix("event: audio\ndata: ") }
        .compactMap { Data(base64Encoded: String($0.dropFirst("event: audio\ndata: ".count))) }
      #expect(audio.map(\.count).reduce(0, +) > 8000)
      let word = try #require(blocks.first { $0.contains(#""text":"scade""#) })
      #expect(word.contains(#""sentence":1"#) && word.contains(#""word":2"#) && word.contains(#""start":11"#))
    }
  }

  @Test("multipart has a JSON part for each event and the same audio in parts")
  func multipart() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let plain = try await service.send("POST", "/v1/speech", token: token, json: Self.json)
      let reply = try await service.send(
        "POST", "/v1/speech", token: token, json: Self.json, accept: "multipart/mixed")
      let boundary = try #require(reply.type.split(separator: "\"").last.map(String.init))
      #expect(reply.body.suffix(boundary.utf8.count + 6) == Data("--\(boundary)--\r\n".utf8))
      var audio = 0
      for part in Self.parts(of: reply.body, boundary: boundary) where part.head.contains("audio/PCMA") {
        #expect(part.head.contains("Content-Length: \(part.body.count)"))
        audio += part.body.count
      }
      #expect(abs(audio - plain.body.count) < 160)
    }
  }

  @Test("a speech can begin at a sentence or a word; a place that is not there is refused")
  func from() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      func size(_ from: String) async throws -> Int {
        let json = #"{"text":"Porti la domanda. Il termine scade domani.","format":"alaw","from":\#(from)}"#
        let reply = try await service.send("POST", "/v1/speech", token: token, json: json)
        return reply.status == 200 ? reply.body.count : -reply.status
      }
      let whole = try await size(#"{"sentence":0}"#)
      let second = try await size(#"{"sentence":1}"#)
      let word = try await size(#"{"sentence":1,"word":2}"#)
      #expect(whole > second && second > word && word > 1000)
      #expect(try await size(#"{"sentence":7}"#) == -400)
      #expect(try await size(#"{"mark":"manca"}"#) == -400)
      #expect(try await size(#"{"word":2}"#) == -400)
    }
  }

  @Test("markup and prompts are for trusted roles; markup that could do harm is refused with its place")
  func trust() async throws {
    try await RunningService.run { service in
      let ssml = #"{"ssml":"<speak>Porti <break time=\"1s\"/> la domanda.</speak>","format":"alaw"}"#
      let gateway = try await service.token(.gateway)
      let citizen = try await service.token(.citizen)
      let spoken = try await service.send("POST", "/v1/speech", token: gateway, json: ssml)
      #expect(spoken.status == 200 && spoken.body.count > 12_000)
      let denied = try await service.send("POST", "/v1/speech", token: citizen, json: ssml)
      #expect(denied.status == 403 && denied.text.contains("gateway"))
      let prompt = try await service.send(
        "POST", "/v1/speech", token: citizen, json: #"{"text":"Ciao.","caching":"prompt"}"#)
      #expect(prompt.status == 403)
      let audio = try await service.send(
        "POST", "/v1/speech", token: gateway, json: #"{"ssml":"<speak>\n<audio src='x'/></speak>"}"#)
      #expect(audio.status == 400 && audio.field("field") == "ssml")
      #expect(audio.text.contains("riga 2"))
      let both = try await service.send(
        "POST", "/v1/speech", token: gateway, json: #"{"text":"Ciao.","ssml":"<speak/>"}"#)
      #expect(both.status == 400)
    }
  }

  @Test("the counters tell what was spoken and kept, and name nobody")
  func metrics() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      for _ in 0..<2 {
        _ = try await service.send("POST", "/v1/speech", token: token, json: #"{"text":"Attenda in linea."}"#)
      }
      let metrics = try await service.send("GET", "/metrics", token: try await service.token(.admin)).text
      #expect(metrics.contains("\namica_speech_cache_hits_total{store=\"memory\"} 1\n"))
      #expect(metrics.contains("\namica_speech_cache_misses_total 1\n"))
      #expect(metrics.contains("\namica_speech_sentences_total 2\n"))
      #expect(metrics.contains("\namica_speech_apologies_total 0\n"))
      #expect(!metrics.contains("Attenda"))
    }
  }

  private static func parts(of body: Data, boundary: String) -> [(head: String, body: Data)] {
    var parts: [(String, Data)] = []
    let mark = Data("--\(boundary)\r\n".utf8)
    var rest = body[...]
    while let start = rest.range(of: mark) {
      let after = rest[start.upperBound...]
      guard let blank = after.range(of: Data("\r\n\r\n".utf8)) else { break }
      let end = after.range(of: Data("\r\n--\(boundary)".utf8))?.lowerBound ?? after.endIndex
      parts.append(
        (String(decoding: after[..<blank.lowerBound], as: UTF8.self), Data(after[blank.upperBound..<end])))
      rest = after[end...]
    }
    return parts
  }
}
