package import Foundation

/// Text in, audio out: normalisation, voice and format in one call.
package struct SpeechEngine: Sendable {
  package let normaliser: Normaliser
  package let pool: SynthesizerPool

  package init(normaliser: Normaliser, pool: SynthesizerPool) {
    self.normaliser = normaliser
    self.pool = pool
  }

  /// A pool and the normaliser of the same `voices` folder.
  ///
  /// - Throws: ``SpeechError``.
  package init(configuration: SynthesizerPool.Configuration) throws {
    self.init(
      normaliser: try Normaliser(voicesFolder: configuration.voicesFolder),
      pool: try SynthesizerPool(configuration: configuration))
  }

  /// Speaks a plain text. The first bytes come as soon as the first sentence begins.
  package func audio(
    text: String, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle(),
    format: SpeechFormat = .wav
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    audio(SpeechOrder(SpokenText(text), prosody: prosody, style: style), format: format)
  }

  /// Speaks a tree of parts; text in Italian is normalised first.
  package func audio(
    spoken: SpokenText, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle(),
    format: SpeechFormat = .wav
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    audio(SpeechOrder(spoken, prosody: prosody, style: style), format: format)
  }

  /// Speaks an order in a format, without its events.
  package func audio(_ order: SpeechOrder, format: SpeechFormat) -> AsyncThrowingStream<[UInt8], any Error> {
    let source = EncodedSpeech(engine: self, order: order, format: format)
    return AsyncThrowingStream {
      while let piece = try await source.next() { if !piece.bytes.isEmpty { return piece.bytes } }
      return nil
    }
  }

  /// Speaks an order in a format, with its events.
  package func pieces(_ order: SpeechOrder, format: SpeechFormat) -> AsyncThrowingStream<
    SpeechPiece, any Error
  > {
    let source = EncodedSpeech(engine: self, order: order, format: format)
    return AsyncThrowingStream { try await source.next() }
  }

  /// Speaks a tree of parts as samples and events, for a player that shows or repeats where it is.
  package func chunks(
    spoken: SpokenText, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle()
  ) -> AsyncThrowingStream<SpeechChunk, any Error> {
    chunks(SpeechOrder(spoken, prosody: prosody, style: style))
  }

  /// An order as samples and events.
  package func chunks(_ order: SpeechOrder) -> AsyncThrowingStream<SpeechChunk, any Error> {
    pool.speak(normalised(order))
  }

  /// The order with its text written out as it is said; one that is too long is left as it is, to be refused.
  func normalised(_ order: SpeechOrder) -> SpeechOrder {
    guard order.spoken.length <= SpokenText.maximumLength else { return order }
    var order = order
    if order.prosody.language.lowercased().hasPrefix("it") {
      // The normaliser names the marks of Italian text; the voice would name them again.
      order.style.punctuation = max(order.style.punctuation, order.prosody.punctuation)
      order.prosody.punctuation = .none
    }
    order.spoken = normaliser.normalise(order.spoken, language: order.prosody.language, style: order.style)
    return order
  }

  /// A whole WAV file with its true length.
  ///
  /// - Parameter sampleRate: Hz, one of ``SpeechFormat/sampleRates``.
  /// - Throws: ``SpeechError``.
  package func wav(
    text: String, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle(),
    sampleRate: Int = 22050
  ) async throws -> Data {
    try await wav(spoken: SpokenText(text), prosody: prosody, style: style, sampleRate: sampleRate)
  }

  /// A whole WAV file with its true length.
  package func wav(
    spoken: SpokenText, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle(),
    sampleRate: Int = 22050
  ) async throws -> Data {
    var samples = Data()
    let format = try SpeechFormat(encoding: .pcm, sampleRate: sampleRate)
    for try await bytes in audio(spoken: spoken, prosody: prosody, style: style, format: format) {
      samples.append(contentsOf: bytes)
    }
    // A cancelled stream ends early and says nothing.
    try Task.checkCancellation()
    return Data(WAVHeader(sampleRate: sampleRate, dataBytes: samples.count).bytes) + samples
  }

  /// Ends the workers.
  package func shutdown() async {
    await pool.shutdown()
  }
}
