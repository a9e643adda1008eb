import Directory
import Domain
import Foundation

/// Answers that rest on a body of the directory: a question and answer with its body's contact points, or the
/// competent body itself.
struct BodyAnswer {
  let directory: DirectoryIndex
  let wording: Wording
  let language: String
  /// More contact points than this in one answer are too many to hear.
  private static let mostContactPoints = 3

  func answer(_ question: FrequentQuestion, routing: Routing) throws -> Draft {
    let body = try competent(question.competent, routing: routing)
    func complete(_ written: [AnswerBlock]) -> [AnswerBlock] {
      var blocks = Self.nearSources(Self.blocks(written, at: routing.place), place: routing.place)
      let hasContact = blocks.contains { if case .contactPoint = $0.content { true } else { false } }
      if let body, !hasContact {
        let end =
          blocks.firstIndex { if case .source = $0.content { true } else { false } } ?? blocks.endIndex
        blocks.insert(contentsOf: contactPoints(body, office: nil), at: end)
      }
      return blocks
    }
    return Draft(
      blocks: complete(question.blocks), easy: question.easy == nil ? nil : complete(question.easyBlocks),
      outcome: .answered, topic: question.topics.first, organisation: body?.code,
      known: ["question": question.id])
  }

  /// The blocks that hold at a place, with the comune's name in them.
  private static func blocks(_ blocks: [AnswerBlock], at place: Place?) -> [AnswerBlock] {
    blocks.compactMap { block in
      guard let condition = block.condition else { return block }
      guard condition.holds(province: place?.province) else { return nil }
      var block = block.mapText { $0.replacingOccurrences(of: "{comune}", with: place?.name ?? "") }
      block.condition = nil
      return block
    }
  }

  /// Pages of other comuni and health authorities show where an answer was checked; a person elsewhere is not told them
  /// while an act or a national page is there.
  private static func nearSources(_ blocks: [AnswerBlock], place: Place?) -> [AnswerBlock] {
    func isLocal(_ block: AnswerBlock) -> Bool {
      guard case .source(let source) = block.content else { return false }
      let isOwn = place.map { source.text.hasPrefix("Comune di \($0.name),") } ?? false
      return !isOwn && localSources.contains { source.text.hasPrefix($0) }
    }
    let others = blocks.filter { if case .source = $0.content { !isLocal($0) } else { false } }
    return others.isEmpty ? blocks : blocks.filter { !isLocal($0) }
  }

  private static let localSources = [
    "Comune di ", "Città di ", "ASL ", "AUSL ", "ASST ", "ATS ", "ULSS ", "Azienda ", "Roma Capitale",
    "Unione ", "Provincia ",
  ]

  func routed(_ body: RoutedBody, routing: Routing) -> Draft {
    let organisation = body.organisation
    let name = organisation.knownName
    var blocks = [
      AnswerBlock(.heading(wording.text("routed.heading", language))),
      AnswerBlock(
        .summary(
          body.office.map { wording.text("routed.summaryOffice", language, ["office": $0, "name": name]) }
            ?? wording.text("routed.summary", language, ["name": name]))),
    ]
    if let topic = body.topicLabel {
      blocks.append(AnswerBlock(.paragraph(wording.text("routed.topic", language, ["topic": topic]))))
    }
    let points = contactPoints(organisation, office: body.office)
    blocks += points
    var draft = Draft(blocks: blocks, outcome: .routed, topic: body.topic, organisation: organisation.code)
    if points.isEmpty {
      draft.request = .operatorAnswer
      draft.known = ["body": organisation.code]
      draft.append(
        AnswerBlock(
          .outcome(wording.text("routed.noContact", language, ["number": Draft.requestNumber]))))
    } else {
      draft.append(AnswerBlock(.paragraph(wording.text("routed.alsoRequest", language))))
    }
    draft.append(
      AnswerBlock(
        .source(
          AnswerBlock.SourceNote(
            text: wording.text("routed.source", language, ["source": organisation.source]),
            checked: organisation.checked))))
    return draft
  }

  func contactPoints(_ organisation: Organisation, office: String?) -> [AnswerBlock] {
    Self.points(organisation, office: office).map { AnswerBlock(.contactPoint($0)) }
  }

  /// The contact points worth giving: those of the office, else of the body as a whole; phone first, at most three, and
  /// the site. PEC and fax are left out: nothing personal goes to an address that nobody has verified.
  static func points(_ organisation: Organisation, office: String?) -> [ContactPoint] {
    // A point with an office answers for that service only: 112 is no number for a passport.
    let ofOffice = organisation.contactPoints.filter { office != nil && $0.office == office }
    let general = organisation.contactPoints.filter { $0.office == nil }
    var points = (ofOffice.isEmpty ? general : ofOffice).filter { $0.medium != .pec && $0.medium != .fax }
      .enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element).prefix(mostContactPoints)
    if !points.contains(where: { $0.medium == .web }), let site = organisation.site, !site.isEmpty {
      points.append(
        ContactPoint(
          organisation: organisation.code, organisationName: organisation.name, medium: .web, value: site,
          source: organisation.source, checked: organisation.checked))
    }
    return Array(points)
  }

  private static func rank(_ point: ContactPoint) -> Int {
    switch point.medium {
    case .phone: 0
    case .textTelephone, .video, .chat: 1
    case .sms: 2
    case .email: 3
    case .web: 4
    case .counter: 5
    case .pec, .fax: 6
    }
  }

  private func competent(_ competent: String, routing: Routing) throws -> Organisation? {
    if let place = routing.place { return try directory.competent(competent, at: place) }
    return try directory.organisation(code: competent)
  }
}
