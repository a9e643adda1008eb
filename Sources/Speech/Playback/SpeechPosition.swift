/// A point of a speech from which it can be said again, as its events name it.
package enum SpeechPosition: Sendable, Equatable {
  /// The beginning of a sentence, from 0.
  case sentence(Int)
  /// A word of a sentence, both from 0.
  case word(Int, sentence: Int)
  /// The first mark of this name.
  case mark(String)
}
