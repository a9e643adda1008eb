import Foundation
import Hummingbird
import Mediation
import PlainLanguage
import Store

/// `/v1/simplify`: a text in plain or easy Italian, with every edit and the proof; what operators say of edits.
struct SimplifyRoutes: Sendable {
  let mediator: Mediator

  struct Body: Decodable {
    var text: String
    var level: String?
    var maxSentenceWords: Int?
  }

  struct Reply: Encodable {
    var text: String
    var edits: [Edit]
    var readability: Measures
    var glossary: [GlossaryEntry]
    var proof: SimplificationProof

    struct Measures: Encodable {
      var gulpease: Double
      var wordsPerSentence: Double
      var before: Before

      struct Before: Encodable {
        var gulpease: Double
        var wordsPerSentence: Double
      }
    }
  }

  func add(to router: Router<ServiceContext>) {
    router.post("/v1/simplify") { request, context in
      let body = try await JSONBody.read(
        Body.self, from: request, context: context, fields: ["text", "level", "maxSentenceWords"])
      let levels = SimplificationLevel.allCases.map(\.rawValue)
      guard let level = SimplificationLevel(rawValue: body.level ?? "plain") else {
        throw Problem.badInput("il campo level è uno di: \(levels.joined(separator: ", ")).", field: "level")
      }
      if let words = body.maxSentenceWords, !SimplificationOptions.sentenceWords.contains(words) {
        throw Problem.badInput("maxSentenceWords va da 8 a 30.", field: "maxSentenceWords")
      }
      let result = mediator.simplifier.simplify(
        body.text, options: SimplificationOptions(level: level, maxSentenceWords: body.maxSentenceWords))
      return try JSONResponse.make(
        Reply(
          text: result.text, edits: result.edits,
          readability: .init(
            gulpease: result.after.gulpease, wordsPerSentence: result.after.wordsPerSentence,
            before: .init(gulpease: result.before.gulpease, wordsPerSentence: result.before.wordsPerSentence)),
          glossary: result.glossary, proof: mediator.simplifier.proof(of: result)))
    }
    router.post("/v1/simplify/feedback") { request, context in
      let draft = try await JSONBody.read(
        FeedbackDraft.self, from: request, context: context, fields: FeedbackDraft.fieldNames)
      let id = try await mediator.keepFeedback(draft, from: context.actor)
      return try JSONResponse.make(["id": id], status: .created)
    }
    router.get("/v1/simplify/feedback") { _, _ in
      try JSONResponse.make(["rules": try await mediator.feedbackByRule()])
    }
    router.post("/v1/spell") { request, context in
      struct SpellBody: Decodable {
        var text: String
        var profile: String?
      }
      let body = try await JSONBody.read(
        SpellBody.self, from: request, context: context, fields: ["text", "profile"])
      return try JSONResponse.make(["text": try await mediator.spell(body.text, profile: body.profile)])
    }
  }
}
