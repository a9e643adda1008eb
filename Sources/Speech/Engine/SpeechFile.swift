package import Foundation

/// A speech that has been written to a file.
package struct SpeechFile: Sendable, Equatable {
  /// Of audio.
  package var seconds: Double
  /// Words, sentences, marks and apologies, in order.
  package var events: [SpeechEvent]

  package init(seconds: Double, events: [SpeechEvent]) {
    self.seconds = seconds
    self.events = events
  }

  /// What could not be spoken: an apology stands in its place.
  package var unspoken: [String] { events.filter { $0.kind == .apology }.map(\.text) }
}

extension SpeechEngine {
  /// Speaks into a file, as it is made; a WAV file's header gets its true length at the end.
  ///
  /// A file of that name is replaced only when the speech is whole.
  ///
  /// - Returns: Seconds of audio.
  /// - Throws: ``SpeechError``.
  @discardableResult
  package func write(
    spoken: SpokenText, prosody: Prosody = Prosody(), style: NormalisationStyle = NormalisationStyle(),
    format: SpeechFormat = .wav, to file: URL
  ) async throws -> Double {
    try await write(SpeechOrder(spoken, prosody: prosody, style: style), format: format, to: file).seconds
  }

  /// Speaks an order into a file, and tells what happens when in it.
  package func write(_ order: SpeechOrder, format: SpeechFormat, to file: URL) async throws -> SpeechFile {
    let draft = try DraftFile(for: file)
    var count = 0
    var events: [SpeechEvent] = []
    for try await piece in pieces(order, format: format) {
      count += piece.bytes.count
      events += piece.events
      try draft.write(piece.bytes)
    }
    // A cancelled stream ends early and says nothing.
    try Task.checkCancellation()
    let header = format.encoding == .wav ? WAVHeader.size : 0
    if format.encoding == .wav {
      try draft.replaceStart(
        with: WAVHeader(sampleRate: format.sampleRate, dataBytes: count - header).bytes)
    }
    try draft.finish()
    let sampleBytes = format.encoding == .wav || format.encoding == .pcm ? 2 : 1
    return SpeechFile(
      seconds: Double((count - header) / sampleBytes) / Double(format.sampleRate), events: events)
  }
}
