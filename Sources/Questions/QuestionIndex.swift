package import Domain
package import Foundation

/// The questions and answers, and the search among them.
///
/// A match is certain only if the answer covers everything that was said: see docs/questions.md.
package struct QuestionIndex: Sendable {
  /// Least lead in score of a certain answer over another that would also answer.
  static let leastLead = 0.08
  /// Most that another question may be nearer than the certain one.
  static let mostLag = 0.1

  /// Every question, in the order of the files.
  package let questions: [FrequentQuestion]
  let entries: [Entry]
  let reader: Reader
  private let weights: Weights
  let assessment: Assessment
  private let territory: Territory

  /// Reads and checks every file of `data/questions`.
  ///
  /// - Parameter published: Entries that an operator published. They have no matching rule, so they are only ever among
  ///   the nearest, for a person to choose, never the certain answer.
  /// - Throws: ``QuestionsError`` with the file and, where one is at fault, the question.
  package init(folder: URL, published: [FrequentQuestion] = []) throws {
    let lexicon = try Lexicon(folder: folder)
    territory = try Territory(folder: folder)
    let files = try QuestionFile.read(folder: folder)
    try QuestionCheck(lexicon: lexicon).check(files)
    var reader = Reader(lexicon: lexicon)
    let made = files.flatMap { $0.file.questions }
    let plain = reader
    entries =
      made.map { Entry(question: $0.question, rule: $0.rule, reader: plain) }
      + published.map { Entry(question: $0, rule: .neverCertain, reader: plain) }
    reader.vocabulary = entries.reduce(into: []) { $0.formUnion($1.words) }
    questions = entries.map(\.question)
    self.reader = reader
    weights = Weights(entries)
    assessment = Assessment(weights: weights)
  }

  /// The question that a citizen's words ask, if there is one, and the nearest.
  ///
  /// - Parameters:
  ///   - text: One question or a whole letter; of very long ones the beginning and the end are read.
  ///   - place: ISTAT code of the citizen's comune (or province or region), nil if not known.
  ///   - date: The day of the question, ISO 8601 (`2026-11-23`).
  package func match(_ text: String, place: String?, on date: String) -> QuestionMatch {
    guard Territory.isDate(date) else {
      return QuestionMatch(
        best: [], isCertain: false, reason: "La data «\(date)» non è nella forma 2026-11-23.")
    }
    let inquiry = Inquiry(text, reader: reader)
    guard inquiry.whole.size > 0 else {
      return QuestionMatch(best: [], isCertain: false, reason: "Il messaggio non contiene parole.")
    }
    let holding = entries.filter { holds($0, place: place, date: date) }
    let ranked = rank(holding, by: inquiry.isShort ? inquiry.whole : inquiry.segments.last ?? inquiry.whole)
    let best = ranked.prefix(3).map { RankedQuestion(question: $0.entry.question, score: $0.score) }
    switch decide(inquiry, holding) {
    case .success(let winner):
      let score = ranked.first { $0.entry.question.id == winner.question.id }?.score ?? 0
      let others = best.filter { $0.question.id != winner.question.id }
      if let first = ranked.first, first.score > score + Self.mostLag {
        return QuestionMatch(
          best: best, isCertain: false,
          reason: "È più vicina un'altra risposta: «\(first.entry.question.question)»")
      }
      return QuestionMatch(
        best: [RankedQuestion(question: winner.question, score: score)] + others.prefix(2), isCertain: true,
        reason: "La risposta copre tutto quello che è stato chiesto.")
    case .failure(let doubt):
      return QuestionMatch(
        best: best, isCertain: false,
        reason: doubt.isTie ? doubt.reason : expired(inquiry, place, date) ?? doubt.reason)
    }
  }

  private struct Doubt: Error {
    var reason: String
    /// Two or more answers would do.
    var isTie = false
  }

  private func holds(_ entry: Entry, place: String?, date: String) -> Bool {
    Territory.holds(entry.question, on: date) && territory.covers(entry.question.place, place)
  }

  private struct Ranked {
    var entry: Entry
    var score: Double
  }

  /// Entries by nearness to a reading, the nearest first; equals by id, so that the order never changes.
  private func rank(_ entries: [Entry], by asked: Reading) -> [Ranked] {
    let ranked = entries.map { Ranked(entry: $0, score: weights.score(asked, $0)) }
    return ranked.filter { $0.score > 0 }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      return left.entry.question.id < right.entry.question.id
    }
  }

  /// The one entry that answers a piece of the message, the rest of the message not speaking against it.
  /// With a lead of 0 equals do not matter.
  private func decide(
    _ inquiry: Inquiry, _ entries: [Entry], lead: Double = leastLead
  ) -> Result<Entry, Doubt> {
    var doubt = Doubt(reason: "Nessuna risposta è abbastanza vicina.")
    for segment in inquiry.segments {
      let ranked = rank(entries, by: segment)
      let passing = ranked.filter { assessment.obstacle(segment, $0.entry) == nil }
      guard let first = passing.first else {
        if let reason = ranked.first.flatMap({ assessment.obstacle(segment, $0.entry) }) {
          doubt.reason = reason
        }
        continue
      }
      if passing.count > 1, first.score - passing[1].score < lead {
        let names = passing.prefix(2).map { "«\($0.entry.question.question)»" }.joined(separator: " e ")
        doubt = Doubt(reason: "Due risposte sono ugualmente vicine: \(names).", isTie: true)
        continue
      }
      if let obstacle = assessment.contextObstacle(inquiry, first.entry) {
        doubt.reason = obstacle
        continue
      }
      return .success(first.entry)
    }
    return .failure(doubt)
  }

  /// Says so if an answer that does not hold at this place or day would have been certain.
  private func expired(_ inquiry: Inquiry, _ place: String?, _ date: String) -> String? {
    let others = entries.filter { !holds($0, place: place, date: date) }
    guard case .success(let entry) = decide(inquiry, others, lead: 0) else { return nil }
    let question = entry.question
    if !territory.covers(question.place, place) {
      return "La risposta «\(question.question)» vale solo in un altro luogo."
    }
    if date < question.validFrom {
      return "La risposta «\(question.question)» vale dal \(question.validFrom)."
    }
    return "La risposta «\(question.question)» valeva fino al \(question.validTo ?? "")."
  }
}
