/// A sentence after the rules, with the edits in UTF-8 offsets of the sentence as it was.
struct RewrittenSentence {
  var text: String
  var edits: [SentenceEdit]
  var undone: [(edit: SentenceEdit, problem: String)] = []
  var proof: Proof
}

struct SentenceEdit: Equatable {
  var rule: Rule
  var before: String
  var after: String
  /// UTF-8 offsets in the original sentence.
  var start: Int
  var end: Int
  /// The sentence before the edit, and after it alone.
  var trace = EditTrace(before: "", after: "")

  /// Names the edit when it is refused.
  var key: String { "\(rule.id) \(start)" }
}

/// Rewrites one sentence: rules, then proof; an edit that the proof refuses is undone and the rest kept.
struct SentenceRewriter {
  let language: Language
  let options: SimplificationOptions
  /// Whether the text is written by `il sottoscritto`.
  var hasWriter = false

  /// Longer "sentences" are tables or noise: they stay as they are.
  static let longest = 12_000
  /// So many edits of one sentence are taken back one after the other before the whole sentence is.
  private static let mostTries = 8
  private static let mostStages = 24

  func rewrite(_ sentence: String) -> RewrittenSentence {
    guard sentence.utf8.count <= Self.longest, Self.isProse(sentence) else { return unchanged(sentence) }
    let prover = Prover(language: language)
    var blocked: Set<String> = []
    var (text, edits) = run(sentence, blocked)
    var proof = prover.prove(sentence, text)
    guard options.does(.proof), !proof.holds else {
      return RewrittenSentence(text: text, edits: edits, proof: proof)
    }
    // each edit is proved alone; only where none fails alone but all together do, the last ones are taken back
    var undone: [(edit: SentenceEdit, problem: String)] = []
    (text, edits) = run(sentence, &blocked) { undone.append(($0, $1)) }
    proof = prover.prove(sentence, text)
    for _ in 0..<Self.mostTries where !proof.holds {
      guard let last = edits.last else { break }
      blocked.insert(last.key)
      undone.append((last, proof.problems.joined(separator: "; ")))
      (text, edits) = run(sentence, blocked)
      proof = prover.prove(sentence, text)
    }
    if proof.holds { return RewrittenSentence(text: text, edits: edits, undone: undone, proof: proof) }
    undone += edits.map { ($0, proof.problems.joined(separator: "; ")) }
    var result = unchanged(sentence)
    result.undone = undone
    return result
  }

  private func unchanged(_ sentence: String) -> RewrittenSentence {
    RewrittenSentence(text: sentence, edits: [], proof: Prover(language: language).prove(sentence, sentence))
  }

  private func run(_ sentence: String, _ blocked: Set<String>) -> (String, [SentenceEdit]) {
    var blocked = blocked
    return run(sentence, &blocked, refused: nil)
  }

  /// Applies the rules until none has anything to change.
  ///
  /// - Parameter refused: with it every edit is proved alone; it is told those that fail, which are blocked.
  private func run(
    _ sentence: String, _ blocked: inout Set<String>, refused: ((SentenceEdit, String) -> Void)?
  ) -> (String, [SentenceEdit]) {
    var history = EditHistory(sentence)
    let segmenter = Segmenter(abbreviations: language.abbreviations)
    var settled: Set<String> = []
    for _ in 0..<Self.mostStages {
      var stage: [Replacement] = []
      let text = history.text
      let utf8 = Array(text.utf8)
      for range in segmenter.sentences(text) {
        let part = String(decoding: utf8[range], as: UTF8.self)
        if settled.contains(part) { continue }
        var changes = changes(part, at: range.lowerBound, history, blocked)
        if let refused {
          let count = changes.count
          changes = proved(changes, history, &blocked, refused)
          if changes.isEmpty, count > 0 {
            // what was refused may have hidden other rules
            changes = proved(
              self.changes(part, at: range.lowerBound, history, blocked), history, &blocked, refused)
          }
        }
        if changes.isEmpty { settled.insert(part) }
        stage += changes
      }
      if stage.isEmpty { break }
      history.apply(stage)
    }
    return (history.text, history.edits)
  }

  /// The changes that hold alone; those of one rule belong together.
  private func proved(
    _ changes: [Replacement], _ history: EditHistory, _ blocked: inout Set<String>,
    _ refused: (SentenceEdit, String) -> Void
  ) -> [Replacement] {
    let prover = Prover(language: language)
    var result: [Replacement] = []
    var done: Set<String> = []
    for change in changes where done.insert(change.rule.id).inserted {
      let group = changes.filter { $0.rule.id == change.rule.id }
      var alone = EditHistory(history.text)
      alone.apply(group)
      let proof = prover.prove(history.text, alone.text)
      if proof.holds {
        result += group
        continue
      }
      for edit in alone.edits {
        var edit = edit
        edit.start = history.original(edit.start)
        edit.end = history.original(edit.end, isEnd: true)
        blocked.insert(edit.key)
        refused(edit, proof.problems.joined(separator: "; "))
      }
    }
    return result.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func changes(
    _ part: String, at offset: Int, _ history: EditHistory, _ blocked: Set<String>
  ) -> [Replacement] {
    let passage = FactStep(language: language, options: options).passage(part)
    func isAllowed(_ change: Replacement) -> Bool {
      blocked.isEmpty || !blocked.contains("\(change.rule.id) \(history.original(change.start + offset))")
    }
    let lists = ListStep.openings(passage, language, options).filter(isAllowed)
    if !lists.isEmpty { return lists.map { $0.moved(by: offset) } }
    let words =
      (PhraseStep(passage: passage, language: language, options: options).replacements()
      + NominalStep(passage: passage, language: language, options: options).replacements()).filter(isAllowed)
    if !words.isEmpty { return words.map { $0.moved(by: offset) } }
    let address = AddressStep(
      passage: passage, language: language, options: options, hasWriter: hasWriter
    ).replacements(isAllowed)
    if !address.isEmpty { return address.map { $0.moved(by: offset) } }
    let voice = VoiceStep(passage: passage, language: language, options: options).replacements(isAllowed)
    if !voice.isEmpty { return voice.map { $0.moved(by: offset) } }
    let easy = EasyStep(passage: passage, language: language, options: options).replacements(isAllowed)
    if !easy.isEmpty { return easy.map { $0.moved(by: offset) } }
    return divisions(passage) { $0.allSatisfy(isAllowed) }.map { $0.moved(by: offset) }
  }

  /// Clauses and lists, in sentences of more than half the words that one may have.
  private func divisions(_ passage: Passage, _ isAllowed: @escaping ([Replacement]) -> Bool) -> [Replacement]
  {
    guard passage.wordCount >= options.maxSentenceWords / 2 else { return [] }
    let place = SplitPlace(
      passage: passage, language: language, clauses: Clauses(passage),
      isLong: passage.wordCount > options.maxSentenceWords * 4 / 5)
    let clauses = ClauseStep(place: place, options: options)
    let openings = clauses.openings(isAllowed)
    if !openings.isEmpty { return openings }
    let lists = ListStep(place: place, options: options).replacements(isAllowed)
    if !lists.isEmpty { return lists }
    let divided = clauses.replacements(isAllowed)
    return divided.isEmpty ? ComplementStep(place: place, options: options).replacements(isAllowed) : divided
  }

  /// Headings in capitals and lines without lower-case letters are left alone.
  private static func isProse(_ sentence: String) -> Bool {
    var lower = 0
    var upper = 0
    for scalar in sentence.unicodeScalars {
      if scalar.properties.isLowercase { lower += 1 } else if scalar.properties.isUppercase { upper += 1 }
    }
    return lower > upper
  }
}

extension Replacement {
  func moved(by offset: Int) -> Replacement {
    Replacement(start: start + offset, end: end + offset, text: text, rule: rule)
  }
}
