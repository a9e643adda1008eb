import Conversation
import Directory
import Disservices
import Domain
import Messages
import Questions

/// What the dialogue engine asks of the service: answers, places, bodies, kinds of disservice.
struct AssistantAbilities: ConversationAbilities {
  let engine: AnswerEngine
  let directory: DirectoryIndex
  let disservices: DisserviceCatalogue
  let today: @Sendable () -> String
  /// Questions less like the person's own than this are no help to anybody.
  private static let nearScore = 0.6

  func answer(_ question: String, place: String?, language: String) throws -> FoundAnswer {
    let inquiry = Inquiry(text: question, place: place, day: today(), language: language)
    let draft = try engine.draft(inquiry)
    let folded = Folded(question)
    var needsPlace = false
    var near: [String] = []
    if draft.outcome == .operatorRequested {
      if case .place = try directory.route(question, place: place).missing { needsPlace = true }
      near = engine.questions.match(question, place: place, on: inquiry.day).best
        .filter { $0.score >= Self.nearScore }.map(\.question.question)
    }
    return FoundAnswer(
      blocks: draft.blocks, easy: draft.easy, outcome: draft.outcome, topic: draft.topic,
      organisation: draft.organisation, known: draft.known, needsPlace: needsPlace,
      isForOperator: engine.cues.speaksOfDanger(folded) || engine.cues.asksForOperator(folded), near: near)
  }

  func comuni(named name: String) throws -> [FoundPlace] { try directory.comuni(named: name).map(Self.found) }

  func comuni(in text: String) throws -> [FoundPlace] { try directory.places(in: text).map(Self.found) }

  func search(_ query: String, limit: Int) throws -> [FoundBody] {
    try directory.search(query, limit: limit).map {
      FoundBody(
        code: $0.organisation.code, name: $0.organisation.knownName, place: $0.organisation.comune,
        score: $0.score)
    }
  }

  func body(code: String, language: String) throws -> [AnswerBlock]? {
    guard let organisation = try directory.organisation(code: code) else { return nil }
    let wording = engine.wording
    let bodies = BodyAnswer(directory: directory, wording: wording, language: language)
    let points = bodies.contactPoints(organisation, office: nil)
    return [AnswerBlock(.heading(organisation.knownName), language: language)]
      + (points.isEmpty
        ? [AnswerBlock(.paragraph(wording.text("dialogue.body.noContact", language)), language: language)]
        : points)
      + [
        AnswerBlock(
          .source(
            AnswerBlock.SourceNote(
              text: wording.text("routed.source", language, ["source": organisation.source]),
              checked: organisation.checked)), language: language)
      ]
  }

  func disservice(_ words: String, language: String) throws -> FoundDisservice? {
    disservices.match(words).first.map {
      FoundDisservice(code: $0.code, name: $0.name(language), isAtPlace: $0.isAtPlace)
    }
  }

  private static func found(_ place: Place) -> FoundPlace {
    FoundPlace(code: place.code, name: place.name, province: place.province)
  }
}
