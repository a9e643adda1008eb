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
  /// Beyond this many edits the one at fault is not searched for.
  private static let mostTries = 40
  private static let mostStages = 24

  func rewrite(_ sentence: String) -> RewrittenSentence {
    guard sentence.utf8.count <= Self.longest, Self.isProse(sentence) else { return unchanged(sentence) }
    let prover = Prover(language: language)
    var blocked: Set<String> = []
    var undone: [(SentenceEdit, String)] = []
    var (text, edits) = run(sentence, blocked)
    var proof = prover.prove(sentence, text)
    while options.does(.proof), !proof.holds, undone.count < Self.mostTries, !edits.isEmpty {
      let fault = findFault(sentence, edits, blocked, proof, prover)
      blocked.insert(fault.key)
      undone.append((fault, proof.problems.joined(separator: "; ")))
      (text, edits) = run(sentence, blocked)
      proof = prover.prove(sentence, text)
    }
    if options.does(.proof), !proof.holds {
      undone += edits.map { ($0, proof.problems.joined(separator: "; ")) }
      return RewrittenSentence(
        text: sentence, edits: [], undone: undone.map { (edit: $0.0, problem: $0.1) },
        proof: prover.prove(sentence, sentence))
    }
    return RewrittenSentence(
      text: text, edits: edits, undone: undone.map { (edit: $0.0, problem: $0.1) }, proof: proof)
  }

  private func unchanged(_ sentence: String) -> RewrittenSentence {
    RewrittenSentence(text: sentence, edits: [], proof: Prover(language: language).prove(sentence, sentence))
  }

  /// The first edit without which fewer problems remain, else the last one.
  private func findFault(
    _ sentence: String, _ edits: [SentenceEdit], _ blocked: Set<String>, _ proof: Proof, _ prover: Prover
  ) -> SentenceEdit {
    var best = edits[edits.count - 1]
    var fewest = proof.problems.count
    for edit in edits.prefix(Self.mostTries) {
      let (text, _) = run(sentence, blocked.union([edit.key]))
      let count = prover.prove(sentence, text).problems.count
      if count < fewest {
        best = edit
        fewest = count
        if count == 0 { break }
      }
    }
    return best
  }

  /// Applies the rules until none has anything to change.
  private func run(_ sentence: String, _ blocked: Set<String>) -> (String, [SentenceEdit]) {
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
        let changes = changes(part, at: range.lowerBound, history, blocked)
        if changes.isEmpty { settled.insert(part) }
        stage += changes
      }
      if stage.isEmpty { break }
      history.apply(stage)
    }
    return (history.text, history.edits)
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
