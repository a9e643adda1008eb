package import Foundation

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
    let draft = try DraftFile(for: file)
    var count = 0
    for try await bytes in audio(spoken: spoken, prosody: prosody, style: style, format: format) {
      count += bytes.count
      try draft.write(bytes)
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
    return Double((count - header) / sampleBytes) / Double(format.sampleRate)
  }
}
