package import Domain

/// Options of `text.simplify`.
package enum SimplificationLevel: String, PreferenceChoice {
  case off
  case plain
  case easy
}

extension TermKey where Value == String {
  /// Language of commands and notices.
  package static var langInterface: TermKey<String> { TermKey("lang.interface", fallback: "it-IT") }
  /// Language of answers.
  package static var langOutput: TermKey<String> { TermKey("lang.output", fallback: "it-IT") }
}

extension TermKey where Value == [PreferenceRecord] {
  /// Languages and media you use to express yourself.
  package static var langSend: TermKey<[PreferenceRecord]> { TermKey("lang.send", fallback: []) }
  /// Languages and media in which you want to receive.
  package static var langRecv: TermKey<[PreferenceRecord]> { TermKey("lang.recv", fallback: []) }
}

extension TermKey where Value == SimplificationLevel {
  /// Simple words.
  package static var textSimplify: TermKey<SimplificationLevel> { TermKey("text.simplify", fallback: .plain) }
}

extension TermKey where Value == Int {
  /// Longest sentence, 8 to 30 words.
  package static var textMaxSentenceWords: TermKey<Int> { TermKey("text.maxSentenceWords", fallback: 20) }
}

extension TermKey where Value == Bool {
  /// Explanation of difficult words.
  package static var textGlossary: TermKey<Bool> { TermKey("text.glossary", fallback: false) }
  /// Words divided into syllables.
  package static var textSyllables: TermKey<Bool> { TermKey("text.syllables", fallback: false) }
  /// Summary first.
  package static var textSummaryFirst: TermKey<Bool> { TermKey("text.summaryFirst", fallback: false) }
  /// Contents at the start.
  package static var textToc: TermKey<Bool> { TermKey("text.toc", fallback: false) }
}
