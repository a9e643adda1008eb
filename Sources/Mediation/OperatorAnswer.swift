import Directory
import Domain
import Questions

/// The answer when nothing is certain: said plainly, with a request for an operator who reads what was already said.
struct OperatorAnswer {
  let wording: Wording
  let language: String
  /// Questions less like the person's own than this are no help to anybody.
  private static let nearScore = 0.5

  func notCertain(routing: Routing, match: QuestionMatch) -> Draft {
    var known: [String: String] = [:]
    if let place = routing.place { known["place"] = "\(place.name) (\(place.code))" }
    if let body = routing.candidates.first { known["possibleBody"] = body.organisation.code }
    if let near = match.best.first, near.score >= Self.nearScore {
      known["nearestQuestion"] = near.question.id
    }
    var blocks = opening(wording.text("operator.summary", language))
    if case .place(let topic) = routing.missing {
      known["topic"] = topic
      blocks.append(AnswerBlock(.paragraph(wording.text("operator.missingPlace", language))))
    }
    return Draft(
      blocks: blocks + closing() + nearQuestions(match), outcome: .operatorRequested,
      topic: routing.candidates.first?.topic,
      request: .operatorAnswer, known: known)
  }

  /// Somebody may be in danger: the emergency number first, and an operator at once.
  func danger() -> Draft {
    Draft(
      blocks: [
        AnswerBlock(.heading(wording.text("danger.heading", language))),
        AnswerBlock(.summary(wording.text("danger.summary", language))),
        AnswerBlock(.note(wording.text("danger.noVoice", language))),
        AnswerBlock(.note(wording.text("danger.violence", language))),
      ] + closing(), outcome: .operatorRequested, request: .operatorAnswer, known: ["priority": "emergency"])
  }

  func asked() -> Draft {
    Draft(
      blocks: opening(wording.text("operator.asked", language)) + closing(), outcome: .operatorRequested,
      request: .operatorAnswer)
  }

  /// A greeting, signs, one unknown word: the question is asked for, and no operator's time is taken.
  func questionNeeded(_ key: String, near match: QuestionMatch? = nil) -> Draft {
    Draft(
      blocks: [AnswerBlock(.summary(wording.text(key, language)))] + (match.map(nearQuestions) ?? [])
        + [AnswerBlock(.paragraph(wording.text("question.orOperator", language)))], outcome: .questionNeeded)
  }

  /// Up to two questions that can be answered and that the person may have meant: told, never taken for theirs.
  private func nearQuestions(_ match: QuestionMatch) -> [AnswerBlock] {
    let near = match.best.filter { $0.score >= Self.nearScore }.prefix(2).map { "«\($0.question.question)»" }
    guard !near.isEmpty else { return [] }
    return [
      AnswerBlock(
        .paragraph(wording.text("operator.near", language, ["questions": near.joined(separator: "; ")])))
    ]
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
