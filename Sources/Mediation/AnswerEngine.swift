import Directory
import Domain
import Messages
import Questions

/// Finds the answer to a question: a letter read, a question and answer, the competent body, an operator, or Linea
/// Amica itself. The order is fixed and every step must be certain, or the next one is tried.
struct AnswerEngine: Sendable {
  let questions: QuestionIndex
  let directory: DirectoryIndex
  let cues: Cues
  let letters: LetterReader
  let wording: Wording

  func draft(_ inquiry: Inquiry) throws -> Draft {
    let folded = Folded(inquiry.text)
    let handOver = OperatorAnswer(wording: wording, language: inquiry.language)
    if folded.isEmpty { return handOver.questionNeeded("question.none") }
    if cues.speaksOfDanger(folded) { return handOver.danger() }
    if cues.asksForOperator(folded) { return handOver.asked() }
    if cues.isGreeting(folded) { return handOver.questionNeeded("question.greeting") }
    let routing = try directory.route(inquiry.text, place: inquiry.place)
    let bodies = BodyAnswer(directory: directory, wording: wording, language: inquiry.language)
    if cues.saysNoAnswer(folded) {
      return LastResortAnswer(wording: wording, language: inquiry.language).bodyIsSilent(routing)
    }
    if cues.speaksOfLetter(folded),
      let draft = try letters.draft(inquiry, folded: folded, routing: routing, bodies: bodies)
    {
      return draft
    }
    let match = questions.match(inquiry.text, place: routing.place?.code ?? inquiry.place, on: inquiry.day)
    if match.isCertain, let best = match.best.first {
      return try bodies.answer(best.question, routing: routing)
    }
    if routing.isCertain, let body = routing.candidates.first {
      return bodies.routed(body, routing: routing)
    }
    if cues.asksForContact(folded),
      let body = try letters.sender(folded, routing: routing, directory: directory)
    {
      return bodies.routed(RoutedBody(organisation: body, score: 1), routing: routing)
    }
    if folded.wordCount < 2 { return handOver.questionNeeded("question.oneWord", near: match) }
    return handOver.notCertain(routing: routing, match: match)
  }
}
