import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import Speech

/// `/v1/speech`: a text as audio, sent as it is made.
struct SpeechRoutes: Sendable {
  let mediator: Mediator

  struct Body: Decodable {
    var text: String
    var profile: String?
    var voice: String?
    var rate: Int?
    var format: String?
    var sampleRate: Int?
  }

  static let fields: Set<String> = ["text", "profile", "voice", "rate", "format", "sampleRate"]

  func add(to router: Router<ServiceContext>) {
    router.post("/v1/speech") { request, context in
      let body = try await JSONBody.read(Body.self, from: request, context: context, fields: Self.fields)
      guard !body.text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
        throw Problem.badInput("il testo è vuoto: non c'è niente da dire.", field: "text")
      }
      let encodings = SpeechFormat.Encoding.allCases.map(\.rawValue)
      guard let encoding = SpeechFormat.Encoding(rawValue: body.format ?? "wav") else {
        throw Problem.badInput(
          "il campo format è uno di: \(encodings.joined(separator: ", ")).", field: "format")
      }
      let format = try SpeechFormat(encoding: encoding, sampleRate: body.sampleRate)
      let audio = try await mediator.audio(
        body.text, profile: body.profile, voice: body.voice, rate: body.rate, format: format)
      // The first bytes are waited for here: a text or voice that is refused is a problem, not a broken stream.
      let opened = try await OpenedAudio(audio)
      return Response(
        status: .ok, headers: [.contentType: format.mediaType, .cacheControl: "no-store"],
        body: .init { writer in
          try await opened.write { try await writer.write(ByteBuffer(bytes: $0)) }
          try await writer.finish(nil)
        })
    }
  }
}

/// A stream of audio whose first bytes have been made.
struct OpenedAudio: Sendable {
  private let first: [UInt8]?
  /// Goes on where the first bytes end: the stream is one source, however often it is iterated.
  private let rest: AsyncThrowingStream<[UInt8], any Error>

  init(_ audio: AsyncThrowingStream<[UInt8], any Error>) async throws {
    var iterator = audio.makeAsyncIterator()
    first = try await iterator.next()
    rest = audio
  }

  func write(_ send: ([UInt8]) async throws -> Void) async throws {
    guard let first else { return }
    try await send(first)
    for try await bytes in rest { try await send(bytes) }
  }
}
