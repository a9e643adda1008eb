import Foundation
import Speech

/// The moments of a speech as JSON lines: what, when in milliseconds, where in the text.
struct SpeechEventLines {
  private struct Line: Encodable {
    var event: String
    var time: Int
    /// Counted from 1, as `--from` takes them.
    var sentence: Int
    var word: Int?
    var text: String
  }

  private let events: [SpeechEvent]

  init(_ events: [SpeechEvent]) {
    self.events = events
  }

  func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = Data()
    for event in events {
      lines += try encoder.encode(
        Line(
          event: event.kind.rawValue, time: event.sample * 1000 / SpeechEncoder.engineRate,
          sentence: event.sentence + 1, word: event.kind == .word ? event.word + 1 : nil, text: event.text))
      lines.append(0x0A)
    }
    do {
      try lines.write(to: file, options: .atomic)
    } catch {
      throw InputError("--events: il file \(file.path) non si può scrivere. Scelga un altro file.")
    }
  }
}
