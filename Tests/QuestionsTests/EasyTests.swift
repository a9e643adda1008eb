import Domain
import Foundation
import Testing

@testable import Questions

/// The answers in easy language (docs/questions.md).
struct EasyTests {
  @Test func everyAnswerThatShipsHasItsEasyVersion() throws {
    for question in try Shipped.index().questions {
      let easy = try #require(question.easy, "\(question.id)")
      #expect(EasyCheck.fault(easy, of: question.blocks) == nil, "\(question.id)")
    }
  }

  @Test func theEasyVersionKeepsTheSourcesOfTheAnswer() throws {
    for question in try Shipped.index().questions {
      let sources = question.blocks.filter { $0.typeName == "source" }
      #expect(question.easyBlocks.suffix(sources.count) == sources[...], "\(question.id)")
      #expect(question.easyBlocks.count == (question.easy ?? []).count + sources.count, "\(question.id)")
    }
  }

  @Test func anAnswerWithoutEasyVersionIsGivenAsItIs() {
    #expect(Self.question(easy: nil).easyBlocks == Self.plain)
  }

  @Test func aFaithfulVersionPasses() { #expect(EasyCheck.fault(Self.easy, of: Self.plain) == nil) }

  @Test(arguments: [
    ("two sentences", #"{"type":"summary","text":"Vada al Comune. Poi alla ASL."}"#, 1, "2 sentences"),
    (
      "long",
      #"{"type":"summary","text":"Uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici."}"#,
      1, "13 words"
    ),
    ("another term", #"{"type":"deadline","text":"Ha 60 giorni.","ifMissed":"Chieda al Comune."}"#, 3, "60"),
    ("no steps", #"{"type":"paragraph","text":"Vada al Comune."}"#, 2, "'steps'"),
    ("no term", #"{"type":"paragraph","text":"Faccia presto."}"#, 3, "'deadline'"),
    ("no warning", #"{"type":"paragraph","text":"Ogni Comune ha regole sue."}"#, 4, "fewer notes"),
    ("a warning without its number", #"{"type":"note","text":"Costa poco."}"#, 4, "2.582,28"),
    (
      "a source", #"{"type":"source","text":"Legge","url":"https://example.org/","checked":"2026-11-25"}"#, 4,
      "source"
    ),
    ("no summary", #"{"type":"note","text":"Vada al Comune."}"#, 1, "summary"),
  ])
  func anUnfaithfulVersionIsNamed(what: String, json: String, at place: Int, message: String) throws {
    var easy = Self.easy
    easy[place] = try JSONDecoder().decode(AnswerBlock.self, from: Data(json.utf8))
    let fault = try #require(EasyCheck.fault(easy, of: Self.plain), "\(what)")
    #expect(fault.contains(message), "\(what): \(fault)")
  }

  private static func blocks(_ json: String) -> [AnswerBlock] {
    (try? JSONDecoder().decode([AnswerBlock].self, from: Data(json.utf8))) ?? []
  }

  private static let plain = blocks(
    """
    [{"type":"heading","text":"Contributo"},{"type":"summary","text":"Lo chieda al Comune, prima dei lavori."},
    {"type":"steps","items":["Compili il modulo."]},
    {"type":"deadline","text":"Ha 30 giorni.","ifMissed":"Chieda al Comune."},
    {"type":"note","text":"Copre fino a 2.582,28 euro. Oltre, una parte."},
    {"type":"source","text":"Legge 13","url":"https://example.org/","checked":"2026-11-25"}]
    """)
  private static let easy = blocks(
    """
    [{"type":"heading","text":"Contributo"},{"type":"summary","text":"Chieda i soldi al Comune."},
    {"type":"steps","items":["Compili il modulo."]},
    {"type":"deadline","text":"Ha 30 giorni.","ifMissed":"Chieda al Comune."},
    {"type":"note","text":"Copre fino a 2.582,28 euro."}]
    """)

  private static func question(easy: [AnswerBlock]?) -> FrequentQuestion {
    FrequentQuestion(
      id: "contributo", question: "Come si chiede il contributo?", variants: [], topics: [],
      competent: "comune",
      place: "IT", validFrom: "2026-01-01", reviewed: "2026-11-25", blocks: plain, easy: easy)
  }
}
