extension SpokenText {
  /// A document in the subset of W3C SSML 1.1 that is spoken: `speak`, `p`, `s`, `break`, `prosody`, `emphasis`,
  /// `say-as`, `sub`, `mark`, `voice` and `lang`. It becomes our own tree; nothing of it reaches the engine as markup.
  ///
  /// - Throws: ``SSMLError`` with line, column, reason and remedy for all else.
  package init(ssml document: String) throws(SSMLError) {
    var reader = SSMLReader(document)
    parts = try reader.read()
  }
}
