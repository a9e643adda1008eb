import Foundation
import TestSupport
import Testing

@testable import Questions

/// A fault in the data is told with its file and question.
struct LoadingTests {
  @Test func aMissingFolderIsSaid() throws {
    let error = try #require(
      throws: QuestionsError.self, performing: { try QuestionIndex(folder: URL(fileURLWithPath: "/no/such")) }
    )
    #expect(error.code == .unreadable && error.description.contains("/no/such"))
  }

  @Test(arguments: [
    ("\"type\":\"summary\"", "\"type\":\"riassunto\"", QuestionsError.Code.malformed, "riassunto"),
    ("\"type\":\"summary\"", "\"type\":\"paragraph\"", .invalid, "summary"),
    ("\"needs\":[[\"accompagnamento\"]]", "\"needs\":[[\"niente\"]]", .invalid, "niente"),
    ("\"url\":\"https://example.org/\"", "\"url\":\"example\"", .invalid, "web address"),
    ("\"2026-01-01\"", "\"1 gennaio\"", .invalid, "1 gennaio"),
    ("\"competent\":\"inps\",", "", .malformed, "competent"),
  ])
  func aFaultNamesFileAndQuestion(
    right: String, wrong: String, code: QuestionsError.Code, message: String
  ) async throws {
    try await TestFolders.temporary { folder in
      try Self.prepare(folder, Self.sample)
      #expect(try QuestionIndex(folder: folder).questions.count == 1)
      try Self.prepare(folder, Self.sample.replacingOccurrences(of: right, with: wrong))
      let error = try #require(throws: QuestionsError.self, performing: { try QuestionIndex(folder: folder) })
      #expect(error.code == code && error.file == "esempio.json" && error.question == "esempio")
      #expect(error.message.contains(message), "\(error)")
    }
  }

  @Test func aPhraseOfStopWordsIsRefused() async throws {
    try await TestFolders.temporary { folder in
      try Self.prepare(folder, Self.sample)
      try Data(#"{"version":1,"words":["non è"]}"#.utf8).write(
        to: folder.appendingPathComponent("neutral-words.json"))
      let error = try #require(throws: QuestionsError.self, performing: { try QuestionIndex(folder: folder) })
      #expect(error.file == "neutral-words.json" && error.message.contains("non è"))
    }
  }

  private static func prepare(_ folder: URL, _ questions: String) throws {
    for name in Lexicon.fileNames {
      let target = folder.appendingPathComponent(name)
      if !FileManager.default.fileExists(atPath: target.path) {
        try FileManager.default.copyItem(at: Shipped.folder.appendingPathComponent(name), to: target)
      }
    }
    try Data(questions.utf8).write(to: folder.appendingPathComponent("esempio.json"))
  }

  private static let sample = """
    {"version":1,"questions":[{"id":"esempio","question":"Come si chiede l'accompagnamento?",
    "variants":["a b c","d e f","g h i","l m n","o p q","r s t"],"topics":["accompagnamento"],
    "competent":"inps","place":"IT","validFrom":"2026-01-01","reviewed":"2026-11-23",
    "match":{"needs":[["accompagnamento"]]},
    "blocks":[{"type":"heading","text":"Esempio"},{"type":"summary","text":"Breve."},
    {"type":"source","text":"Fonte","url":"https://example.org/","checked":"2026-11-23"}]}]}
    """
}
