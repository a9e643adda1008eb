/// One piece of what is to be spoken. Markup is only ever made from these.
package enum SpokenPart: Sendable, Equatable {
  /// Text in a language; nil is the speech's own. Tags and brackets in it are text.
  case text(String, language: String? = nil)
  /// Silence; also ends the sentence.
  case pause(milliseconds: Int)
  /// A named point: an event is sent when speech gets there.
  case mark(String)
  /// Characters said one by one.
  case spelled(String)
}

/// A text to be spoken, as a tree of our own.
package struct SpokenText: Sendable, Equatable {
  package var parts: [SpokenPart]

  /// Unicode scalars of text, the most one speech may hold.
  package static let maximumLength = 40_000
  /// The longest pause of one part.
  package static let maximumPause = 10_000

  package init(parts: [SpokenPart]) {
    self.parts = parts
  }

  package init(_ text: String) {
    parts = [.text(text)]
  }

  /// Unicode scalars of all text in it.
  package var length: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .text(let text, _), .spelled(let text): sum + text.unicodeScalars.count
      case .mark(let name): sum + name.unicodeScalars.count
      case .pause: sum
      }
    }
  }

  /// The whole as one SSML document.
  ///
  /// - Parameter language: BCP 47 tag of the text that names none.
  /// - Throws: ``SpeechError/textTooLong(count:limit:)``.
  package func ssml(language: String = "it-IT", limit: Int = SpokenText.maximumLength) throws -> String {
    let length = length
    guard length <= limit else { throw SpeechError.textTooLong(count: length, limit: limit) }
    var writer = MarkupWriter()
    writer.tag("<speak version=\"1.0\" xml:lang=\"\(MarkupWriter.attribute(language))\">")
    for part in parts {
      switch part {
      case .text(let text, let other?) where other != language:
        writer.tag("<voice xml:lang=\"\(MarkupWriter.attribute(other))\">")
        writer.text(text)
        writer.tag("</voice>")
      case .text(let text, _): writer.text(text)
      case .pause(let milliseconds):
        writer.tag("<break time=\"\(min(max(milliseconds, 0), Self.maximumPause))ms\"/>")
      case .mark(let name): writer.tag("<mark name=\"\(MarkupWriter.attribute(name))\"/>")
      case .spelled(let text):
        writer.tag("<say-as interpret-as=\"characters\">")
        writer.text(text)
        writer.tag("</say-as>")
      }
    }
    writer.tag("</speak>")
    return writer.markup
  }
}
