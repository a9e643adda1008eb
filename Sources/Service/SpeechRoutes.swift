import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import Speech

/// `/v1/speech`: a text as audio, sent as it is made; with its events where the caller accepts them.
struct SpeechRoutes: Sendable {
  let mediator: Mediator

  func add(to router: Router<ServiceContext>) {
    router.post("/v1/speech") { request, context in
      let body = try await JSONBody.read(
        SpeechBody.self, from: request, context: context, fields: SpeechBody.fields)
      let wish = try body.wish(role: context.identity?.role)
      let format = try body.speechFormat()
      let delivery = SpeechDelivery(accept: request.headers[.accept], format: format)
      let pieces = try await mediator.speech(wish, format: format)
      // The first piece is waited for here: a text or voice that is refused is a problem, not a broken stream.
      let opened = try await OpenedSpeech(pieces)
      return Response(
        status: .ok, headers: [.contentType: delivery.mediaType, .cacheControl: "no-store"],
        body: .init { writer in
          try await opened.write(delivery) { try await writer.write(ByteBuffer(bytes: $0)) }
          try await writer.finish(nil)
        })
    }
  }
}

/// A stream of speech whose first piece with audio has been made.
struct OpenedSpeech: Sendable {
  private let first: [SpeechPiece]
  /// Goes on where the first pieces end: the stream is one source, however often it is iterated.
  private let rest: AsyncThrowingStream<SpeechPiece, any Error>

  init(_ pieces: AsyncThrowingStream<SpeechPiece, any Error>) async throws {
    var iterator = pieces.makeAsyncIterator()
    var first: [SpeechPiece] = []
    while let piece = try await iterator.next() {
      first.append(piece)
      // A WAV header is no audio yet.
      if piece.bytes.count > WAVHeader.size { break }
    }
    self.first = first
    rest = pieces
  }

  /// - Throws: what broke the stream, where the delivery cannot say it.
  func write(_ delivery: SpeechDelivery, _ send: ([UInt8]) async throws -> Void) async throws {
    for piece in first { try await send(delivery.bytes(of: piece)) }
    do {
      for try await piece in rest { try await send(delivery.bytes(of: piece)) }
    } catch let error as SpeechError {
      guard let told = delivery.failure(error) else { throw error }
      return try await send(told)
    }
    let end = delivery.end
    if !end.isEmpty { try await send(end) }
  }
}
