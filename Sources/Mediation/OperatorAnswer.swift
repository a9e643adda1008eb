import Directory
import Domain
import Questions

/// The answer when nothing is certain: said plainly, with a request for an operator who reads what was already said.
struct OperatorAnswer {
  let wording: Wording
  let language: String

  func notCertain(routing: Routing, match: QuestionMatch) -> Draft {
    var known: [String: String] = [:]
    if let place = routing.place { known["place"] = "\(place.name) (\(place.code))" }
    if let body = routing.candidates.first { known["possibleBody"] = body.organisation.code }
    if let question = match.best.first?.question { known["nearestQuestion"] = question.id }
    var blocks = opening(wording.text("operator.summary", language))
    if case .place(let topic) = routing.missing {
      known["topic"] = topic
      blocks.append(AnswerBlock(.paragraph(wording.text("operator.missingPlace", language))))
    }
    return Draft(
      blocks: blocks + closing(), outcome: .operatorRequested, topic: routing.candidates.first?.topic,
      request: .operatorAnswer, known: known)
  }

  func asked() -> Draft {
    Draft(
      blocks: opening(wording.text("operator.asked", language)) + closing(), outcome: .operatorRequested,
      request: .operatorAnswer)
  }

  /// Nothing to pass on: no request is opened.
  func emptyQuestion() -> Draft {
    Draft(
      blocks: [AnswerBlock(.summary(wording.text("operator.emptyQuestion", language)))],
      outcome: .operatorRequested)
  }

  private func opening(_ summary: String) -> [AnswerBlock] {
    [AnswerBlock(.heading(wording.text("operator.heading", language))), AnswerBlock(.summary(summary))]
  }

  private func closing() -> [AnswerBlock] {
    [
      AnswerBlock(.outcome(wording.text("operator.number", language, ["number": Draft.requestNumber]))),
      AnswerBlock(.paragraph(wording.text("operator.notTwice", language))),
    ]
  }
}
