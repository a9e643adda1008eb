/// A piece of speech in a format, and what happens in it.
package struct SpeechPiece: Sendable, Equatable {
  /// May be empty when the piece only carries events.
  package var bytes: [UInt8]
  package var events: [SpeechEvent]

  package init(bytes: [UInt8], events: [SpeechEvent] = []) {
    self.bytes = bytes
    self.events = events
  }
}

/// Speech on its way through an encoder.
actor EncodedSpeech {
  private var chunks: AsyncThrowingStream<SpeechChunk, any Error>.AsyncIterator?
  private let encoder: Result<SpeechEncoder, any Error>
  private var hasFinished = false

  init(engine: SpeechEngine, order: SpeechOrder, format: SpeechFormat) {
    encoder = Result {
      try SpeechEncoder(format: format, gain: engine.pool.voices.gain(for: order.prosody))
    }
    chunks = engine.chunks(order).makeAsyncIterator()
  }

  /// The next piece that holds something, nil at the end.
  func next() async throws -> SpeechPiece? {
    let encoder = try encoder.get()
    while !hasFinished, var iterator = chunks {
      chunks = nil
      guard let chunk = try await iterator.next(isolation: self) else {
        hasFinished = true
        let bytes = try encoder.finish()
        return bytes.isEmpty ? nil : SpeechPiece(bytes: bytes)
      }
      chunks = iterator
      let bytes = try encoder.encode(chunk.samples)
      if !bytes.isEmpty || !chunk.events.isEmpty { return SpeechPiece(bytes: bytes, events: chunk.events) }
    }
    return nil
  }
}
