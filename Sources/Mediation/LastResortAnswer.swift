import Directory
import Domain

/// Linea Amica keeps the matter itself, as office of last resort (URP di ultima istanza): no body is competent, or the
/// competent one does not answer.
struct LastResortAnswer {
  let wording: Wording
  let language: String

  func bodyIsSilent(_ routing: Routing) -> Draft {
    var draft = kept(wording.text("lastResort.noAnswer", language))
    if let body = routing.candidates.first, routing.isCertain {
      draft.organisation = body.organisation.code
      draft.known["silentBody"] = body.organisation.code
    }
    return draft
  }

  func noBody(topic: String?) -> Draft {
    var draft = kept(wording.text("lastResort.summary", language))
    draft.topic = topic
    return draft
  }

  private func kept(_ summary: String) -> Draft {
    Draft(
      blocks: [
        AnswerBlock(.heading(wording.text("lastResort.heading", language))),
        AnswerBlock(.summary(summary)),
        AnswerBlock(.outcome(wording.text("operator.number", language, ["number": Draft.requestNumber]))),
        AnswerBlock(.paragraph(wording.text("lastResort.next", language))),
      ], outcome: .lastResort, request: .lastResort)
  }
}
