/// One request for a worker: a sentence with its markup, or a silence.
struct Utterance: Equatable {
  var markup = ""
  var text = ""
  /// For each scalar of the markup, the scalar of `text`.
  var positions: [Int32] = []
  /// Silence after it, on top of the prosody's.
  var pauseAfter = 0
  /// Marks that stand where nothing is spoken, sent before the audio.
  var marksBefore: [String] = []

  var isSilent: Bool { text.isEmpty }
}

extension SpokenText {
  /// The sentences in order.
  func utterances(language: String, splitter: SentenceSplitter = SentenceSplitter()) -> [Utterance] {
    var builder = UtteranceBuilder(language: language)
    for part in parts {
      switch part {
      case .text(let text, let other):
        for piece in splitter.split(text) {
          builder.add(piece.text, language: other)
          if piece.isComplete { builder.close() }
        }
      case .spelled(let text): builder.spell(text)
      case .mark(let name): builder.mark(name)
      case .pause(let milliseconds): builder.pause(milliseconds)
      }
    }
    return builder.finish()
  }
}

/// Gathers parts until a sentence is whole.
private struct UtteranceBuilder {
  let language: String
  private var done: [Utterance] = []
  private var writer = MarkupWriter()
  private var marksBefore: [String] = []

  init(language: String) {
    self.language = language
  }

  mutating func add(_ text: String, language other: String?) {
    space()
    if let other, Self.base(other) != Self.base(language) {
      writer.tag("<voice xml:lang=\"\(MarkupWriter.attribute(other))\">")
      writer.text(text)
      writer.tag("</voice>")
    } else {
      writer.text(text)
    }
  }

  mutating func spell(_ text: String) {
    space()
    writer.tag("<say-as interpret-as=\"characters\">")
    writer.text(text)
    writer.tag("</say-as>")
  }

  mutating func mark(_ name: String) {
    if writer.plain.isEmpty {
      marksBefore.append(name)
    } else {
      writer.tag("<mark name=\"\(MarkupWriter.attribute(name))\"/>")
    }
  }

  mutating func pause(_ milliseconds: Int) {
    close()
    let milliseconds = min(max(milliseconds, 0), SpokenText.maximumPause)
    if done.isEmpty || !marksBefore.isEmpty {
      done.append(Utterance(marksBefore: marksBefore))
      marksBefore = []
    }
    done[done.count - 1].pauseAfter += milliseconds
  }

  mutating func close() {
    guard !writer.plain.isEmpty else { return }
    // The voice is chosen outside the markup.
    let head = "<speak version=\"1.0\">"
    done.append(
      Utterance(
        markup: head + writer.markup + "</speak>", text: writer.plain,
        positions: [Int32](repeating: 0, count: head.unicodeScalars.count) + writer.positions,
        marksBefore: marksBefore))
    writer = MarkupWriter()
    marksBefore = []
  }

  mutating func finish() -> [Utterance] {
    close()
    if !marksBefore.isEmpty { done.append(Utterance(marksBefore: marksBefore)) }
    return done
  }

  private mutating func space() {
    if !writer.plain.isEmpty { writer.text(" ") }
  }

  private static func base(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
}
