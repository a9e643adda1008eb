/// A piece of speech: samples at ``SpeechEncoder/engineRate`` and what happens during them.
package struct SpeechChunk: Sendable, Equatable {
  /// 16-bit, one channel; may be empty when the chunk only carries events.
  package var samples: [Int16]
  package var events: [SpeechEvent]

  package init(samples: [Int16] = [], events: [SpeechEvent] = []) {
    self.samples = samples
    self.events = events
  }
}

/// A moment of a speech.
package struct SpeechEvent: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable {
    case word, sentence, mark
    /// The sentence, or the rest of it, could not be spoken: an apology is spoken in its place, and `text` is what
    /// was not said.
    case apology
  }

  package var kind: Kind
  /// Samples from the start of the speech.
  package var sample: Int
  /// Number of the sentence, from 0.
  package var sentence: Int
  /// Number of a word in its sentence, from 0.
  package var word: Int
  /// Where the word stands in the sentence's text, in Unicode scalars.
  package var range: Range<Int>
  /// The sentence's text, the word, or the mark's name.
  package var text: String

  package init(kind: Kind, sample: Int, sentence: Int, word: Int = 0, range: Range<Int> = 0..<0, text: String)
  {
    self.kind = kind
    self.sample = sample
    self.sentence = sentence
    self.word = word
    self.range = range
    self.text = text
  }
}
