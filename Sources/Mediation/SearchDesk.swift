package import Directory
package import Domain
import Foundation
import Messages
import PlainLanguage
import Profiles
import Rendering
import Store

/// What the public search shows: bodies, and the answer to a question where one is certain. Nothing that is searched is
/// kept.
package struct SearchDesk: Sendable {
  private let mediator: Mediator

  package init(_ mediator: Mediator) {
    self.mediator = mediator
  }

  package func text(_ key: String, _ language: String, _ places: [String: String] = [:]) -> String {
    mediator.parts.messages.text(key, language: language, places)
  }

  package func bodies(_ query: String, limit: Int) throws -> [DirectoryHit] {
    try mediator.directory.search(query, limit: limit)
  }

  package func body(_ code: String) throws -> (organisation: Organisation, offices: [Office])? {
    guard let organisation = try mediator.directory.organisation(code: code) else { return nil }
    return (organisation, try mediator.directory.offices(of: code))
  }

  /// The matters a body is competent for.
  package func topics(of body: Organisation) throws -> [BodyTopic] {
    try mediator.directory.topics(of: body)
  }

  /// "ingresso senza gradini: sì".
  package func line(_ feature: AccessFeature, language: String) -> String {
    mediator.directory.accessFeatures.line(feature, language: language)
  }

  /// The answer to a question in words, as an HTML section; nil where none is certain, and for what is no question.
  package func answer(_ query: String, language: String) throws -> String? {
    guard query.split(whereSeparator: \.isWhitespace).count >= 4 else { return nil }
    let parts = mediator.parts
    let draft = try mediator.engine.draft(
      Inquiry(text: query, day: DateWords.isoDay(parts.now()), language: language))
    guard draft.outcome == .answered || draft.outcome == .routed, draft.request == nil else { return nil }
    let resolved = parts.resolver.resolve(
      profile: nil, channel: .web, at: parts.now(), session: ["lang.interface": .string(language)])
    let plain = PlainAnswer(simplifier: parts.simplifier, facts: parts.facts)
      .simplified(draft.blocks, options: SimplificationOptions(profile: resolved))
    return HTMLRendering(style: LabelStyle(messages: parts.messages, profile: resolved))
      .section(plain.blocks.numbered(nil))
  }
}
