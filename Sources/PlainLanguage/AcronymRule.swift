import Domain

/// Writes an acronym out where it is used first: `INPS (Istituto nazionale della previdenza sociale)`.
struct AcronymRule {
  let language: Language

  /// - Parameter known: acronyms that the text has explained already; extended by those explained here.
  func replacements(_ passage: Passage, known: inout Set<String>) -> [Replacement] {
    var result: [Replacement] = []
    for (index, token) in passage.tokens.enumerated() where token.kind == .word && token.depth == 0 {
      guard let entry = language.acronyms[token.text], !known.contains(entry.acronym), !entry.isKnown,
        isAlone(index, passage), !isQuoted(index, passage)
      else { continue }
      let rule = language.rule(
        "sigle.\(entry.acronym)", "Una sigla va sciolta la prima volta che compare.", source: "designers")
      guard let explanation = explanation(entry, index, passage, rule) else { continue }
      known.insert(entry.acronym)
      result.append(explanation)
    }
    return result
  }

  /// In brackets where the sentence stays short, else a sentence at the end, so that nothing comes between sentences
  /// that belong together: `ATS significa agenzia di tutela della salute.`
  private func explanation(
    _ entry: AcronymTable.Entry, _ index: Int, _ passage: Passage, _ rule: Rule
  ) -> Replacement? {
    let token = passage.tokens[index]
    let segmenter = Segmenter(abbreviations: language.abbreviations)
    let sentence = segmenter.sentences(passage.text).first { $0.contains(token.start) }
    let words =
      passage.tokens.count { $0.isCounted && sentence?.contains($0.start) ?? true }
      + Tokenizer.tokens(entry.name).count
    if words <= Self.shortWords {
      return Replacement(start: token.end, end: token.end, text: " (\(entry.name))", rule: rule)
    }
    // in a long item of a list the glossary explains it; so does it when the result is simplified again
    guard let sentence, passage.utf8[sentence.upperBound - 1] == 0x2E else { return nil }
    let isOneLine = passage.utf8.last == 0x2E && !passage.utf8.contains(0x0A)
    let end = isOneLine ? passage.utf8.count : sentence.upperBound
    return Replacement(start: end, end: end, text: " \(token.text) significa \(entry.name).", rule: rule)
  }

  /// With more words than these a sentence is not made longer by brackets.
  private static let shortWords = 18

  /// The acronyms that a text uses without explaining them, for its glossary.
  func unexplained(in tokens: [Token]) -> [GlossaryEntry] {
    let explained = explained(in: tokens)
    var seen: Set<String> = []
    return tokens.compactMap { token in
      guard token.kind == .word, let entry = language.acronyms[token.text],
        !explained.contains(entry.acronym),
        seen.insert(entry.acronym).inserted
      else { return nil }
      return GlossaryEntry(
        term: entry.acronym, meaning: Capital.raised(entry.name) + ".", source: entry.source)
    }
  }

  /// Acronyms that a text explains itself: with their full name in it, or beside a bracket.
  func explained(in tokens: [Token]) -> Set<String> {
    var result: Set<String> = []
    for (index, token) in tokens.enumerated() where token.kind == .word && token.isAllCaps {
      guard language.acronyms[token.text] != nil else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      let previous = index > 0 ? tokens[index - 1].text : ""
      if next == "(" || previous == "(" || index + 1 < tokens.count && tokens[index + 1].lower == "significa"
      {
        result.insert(token.text)
      }
    }
    return result
  }

  /// Not part of a longer sign such as `INPS-INAIL`, `n. INPS/12` or a heading in capitals.
  private func isAlone(_ index: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let marks: Set<String> = ["/", "-", "_", "@", "(", "–"]
    if index + 1 < tokens.count, marks.contains(tokens[index + 1].text) { return false }
    if index > 0, marks.contains(tokens[index - 1].text) { return false }
    let neighbours = [index - 1, index + 1].filter(tokens.indices.contains)
    return !neighbours.contains { tokens[$0].isAllCaps && tokens[$0].lower.count > 1 }
  }

  private func isQuoted(_ index: Int, _ passage: Passage) -> Bool {
    passage.facts.contains { $0.range.contains(index) && $0.kind != .name }
  }
}
