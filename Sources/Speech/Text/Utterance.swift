/// One request for a worker: a sentence with its markup, or a silence.
struct Utterance: Equatable {
  /// SSML; empty where the text says it all, and is spoken as it is.
  var markup = ""
  var text = ""
  /// For each scalar of the markup, the scalar of `text`.
  var positions: [Int32] = []
  /// Silence after it, on top of the prosody's, in milliseconds.
  var pauseAfter = 0
  /// Marks that stand where nothing is spoken, sent before the audio.
  var marksBefore: [String] = []

  var isSilent: Bool { text.isEmpty }
}

extension SpokenText {
  /// The sentences in order.
  ///
  /// - Parameters:
  ///   - language: BCP 47 tag of the speech; only other languages are marked.
  ///   - rate: Words a minute of the speech, to which its changes are relative.
  func utterances(
    language: String, rate: Int = Prosody().rate, splitter: SentenceSplitter = SentenceSplitter()
  ) -> [Utterance] {
    var builder = UtteranceBuilder(language: language, rate: rate, splitter: splitter)
    builder.add(parts, change: .none)
    return builder.finish()
  }
}
