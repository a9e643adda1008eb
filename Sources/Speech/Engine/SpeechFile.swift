package import Foundation
import Glibc

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
    let draft = file.deletingLastPathComponent().appendingPathComponent(
      ".\(file.lastPathComponent).\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: draft.path, contents: nil),
      let handle = try? FileHandle(forWritingTo: draft)
    else {
      throw SpeechError.file(path: file.path, reason: "la cartella non c'è o non permette di scrivere")
    }
    defer {
      try? handle.close()
      try? FileManager.default.removeItem(at: draft)
    }
    var count = 0
    for try await bytes in audio(spoken: spoken, prosody: prosody, style: style, format: format) {
      count += bytes.count
      try writing(file) { try handle.write(contentsOf: Data(bytes)) }
    }
    // A cancelled stream ends early and says nothing.
    try Task.checkCancellation()
    let header = format.encoding == .wav ? WAVHeader.size : 0
    try writing(file) {
      if format.encoding == .wav {
        try handle.seek(toOffset: 0)
        let lengths = WAVHeader(sampleRate: format.sampleRate, dataBytes: count - header)
        try handle.write(contentsOf: Data(lengths.bytes))
      }
      try handle.close()
      // Replaces a file of that name in one step.
      guard rename(draft.path, file.path) == 0 else {
        throw SpeechError.file(path: file.path, reason: String(cString: strerror(errno)))
      }
    }
    let sampleBytes = format.encoding == .wav || format.encoding == .pcm ? 2 : 1
    return Double((count - header) / sampleBytes) / Double(format.sampleRate)
  }

  private func writing(_ file: URL, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as SpeechError {
      throw error
    } catch {
      throw SpeechError.file(path: file.path, reason: error.localizedDescription)
    }
  }
}
