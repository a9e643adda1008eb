/// One piece of what is to be spoken. Markup is only ever made from these.
package indirect enum SpokenPart: Sendable, Equatable {
  /// Text in a language; nil is the speech's own. Tags and brackets in it are text.
  case text(String, language: String? = nil)
  /// Text that is already as it is said: it is not normalised.
  case literal(String, language: String? = nil)
  /// Silence; also ends the sentence.
  case pause(milliseconds: Int)
  /// Silence inside a sentence, whose melody goes on; where no sentence is open, a pause.
  case rest(milliseconds: Int)
  /// The sentence ends, whatever its last mark.
  case sentenceEnd
  /// A named point: an event is sent when speech gets there.
  case mark(String)
  /// Characters said one by one.
  case spelled(String, language: String? = nil)
  /// A telephone number, said in groups as the listener prefers.
  case telephone(String, language: String? = nil)
  /// Parts said faster or slower, higher or lower, louder or softer.
  case changed(ProsodyChange, [SpokenPart])
}

/// A text to be spoken, as a tree of our own.
package struct SpokenText: Sendable, Equatable {
  package var parts: [SpokenPart]

  /// Unicode scalars of text, the most one speech may hold.
  package static let maximumLength = 40_000
  /// The longest pause of one part, in milliseconds.
  package static let maximumPause = 10_000

  package init(parts: [SpokenPart]) {
    self.parts = parts
  }

  package init(_ text: String) {
    parts = [.text(text)]
  }

  /// Unicode scalars of all text in it.
  package var length: Int { Self.length(of: parts) }

  private static func length(of parts: [SpokenPart]) -> Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .text(let text, _), .literal(let text, _), .spelled(let text, _), .telephone(let text, _):
        sum + text.unicodeScalars.count
      case .mark(let name): sum + name.unicodeScalars.count
      case .pause, .rest, .sentenceEnd: sum
      case .changed(_, let parts): sum + length(of: parts)
      }
    }
  }

  /// The whole as one SSML document, for any reader; the engine gets other markup.
  ///
  /// - Parameter language: BCP 47 tag of the text that names none.
  /// - Throws: ``SpeechError/textTooLong(count:limit:)``.
  package func ssml(language: String = "it-IT", limit: Int = SpokenText.maximumLength) throws -> String {
    let length = length
    guard length <= limit else { throw SpeechError.textTooLong(count: length, limit: limit) }
    var writer = MarkupWriter()
    writer.tag("<speak version=\"1.0\" xml:lang=\"\(MarkupWriter.attribute(language))\">")
    Self.write(parts, language: language, change: .none, to: &writer)
    writer.tag("</speak>")
    return writer.markup
  }

  private static func write(
    _ parts: [SpokenPart], language: String, change: ProsodyChange, to writer: inout MarkupWriter
  ) {
    for part in parts {
      switch part {
      case .text(let text, let other), .literal(let text, let other), .telephone(let text, let other):
        writer.run(text, language: other == language ? nil : other, change: change, dialect: .standard)
      case .spelled(let text, let other):
        writer.run(
          text, language: other == language ? nil : other, change: change, dialect: .standard, isSpelled: true
        )
      case .pause(let milliseconds), .rest(let milliseconds): writer.silence(milliseconds)
      case .mark(let name): writer.mark(name)
      case .sentenceEnd: break
      case .changed(let inner, let parts): write(parts, language: language, change: inner, to: &writer)
      }
    }
  }
}
