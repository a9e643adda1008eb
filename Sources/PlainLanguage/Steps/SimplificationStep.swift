/// The steps of the algorithm, in the order in which a text goes through them. Each can be left out
/// (`amica simplify --without STEP`), to see what it does and to find what a reader does not want.
package enum SimplificationStep: String, Sendable, Codable, CaseIterable {
  /// Headings, lists, sentences: without it every line is one sentence.
  case segmentation
  /// Heading, salutation, signature, quoted words and tables stay as they are.
  case letters
  /// Dates, amounts, references, names are locked: without it only the proof keeps them.
  case facts
  /// Phrases and words of `phrases.tsv`.
  case phrases
  /// Acronyms written out at their first use.
  case acronyms
  /// Nouns of action that become verbs again.
  case nominals
  /// Long sentences divided where two statements meet.
  case clauses
  /// Series that go on lines of their own.
  case lists
  /// Passive to active.
  case voice
  /// `la S.V.` and the person a letter is about become Lei or tu, `il sottoscritto` becomes io.
  case address
  /// What only easy language does: digits, announcements, a sentence a line, and the three steps that follow.
  case easy
  /// What is said beside the main fact gets a sentence of its own.
  case complements
  /// Headings over the parts of a letter or notice.
  case sections
  /// Long lines end where a reader pauses.
  case lines
  /// Edits that the proof refuses are undone: without it the proof is only reported.
  case proof
}
