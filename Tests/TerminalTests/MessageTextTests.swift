import Domain
import Foundation
import Messages
import TestSupport
import Testing

@testable import Terminal

/// The sentences that a non-programmer edits.
@Suite struct MessageTextTests {
  @Test func `every language has the same sentences with the same places`() throws {
    let texts = try SessionRun.messages().texts
    let italian = try #require(texts["it"])
    for (language, other) in texts {
      #expect(Set(italian.keys).symmetricDifference(other.keys).isEmpty, "\(language)")
      for (key, text) in other {
        #expect(
          Set(text.matches(of: /\{\w+\}/).map { String($0.output) })
            == Set((italian[key] ?? "").matches(of: /\{\w+\}/).map { String($0.output) }),
          "\(language) \(key)")
      }
    }
  }

  @Test func `every command, place and kind of datum has its words`() throws {
    let italian = try #require(try SessionRun.messages().texts["it"])
    for act in Command.Act.allCases { #expect(italian["help.\(act.rawValue)"] != nil, "\(act)") }
    for place in Place.allCases { #expect(italian["place.\(place.rawValue)"] != nil, "\(place)") }
    for medium in ContactPoint.Medium.allCases {
      #expect(italian["datum.\(medium.rawValue)"] != nil, "\(medium)")
    }
  }

  @Test func `prompts end with a colon and fit the narrowest line's last part`() throws {
    for (language, table) in try SessionRun.messages().texts {
      for (key, text) in table where key.hasPrefix("prompt.") {
        #expect(text.hasSuffix(":") && !text.contains("?"), "\(language) \(key)")
        #expect(!text.dropLast().contains(":"), "\(language) \(key)")
      }
      for (key, text) in table where !key.hasPrefix("prompt.") && key != "error" && key != "source" {
        #expect(!text.hasSuffix(":"), "\(language) \(key)")
      }
    }
  }

  @Test func `the tone is plain and polite`() throws {
    let banned = [
      "!", "si prega", "gentile utente", "handicap", "disabile", "disabili", "non valido. Riprova", "hai ",
      "devi ",
      "puoi ", "sbagliat", "invalid", "non ha capito",
    ]
    for (language, table) in try SessionRun.messages().texts {
      for (key, text) in table {
        for word in banned { #expect(!text.lowercased().contains(word), "\(language) \(key): \(word)") }
      }
    }
  }

  @Test func `an error says how to mend it and a label leaves room for its datum`() throws {
    for (language, table) in try SessionRun.messages().texts {
      // What a place's own sentence completes.
      let completed = ["error", "error.empty", "error.number", "error.unknown", "error.near"]
      for (key, text) in table where key.hasPrefix("error") && !completed.contains(key) {
        #expect(text.contains(". "), "\(language) \(key)")
      }
      for (key, text) in table where !key.hasPrefix("error") {
        let label = text.prefix { $0 != ":" && $0 != "." && $0 != "{" }
        if text.dropFirst(label.count).first == ":" { #expect(label.count < 39, "\(language) \(key)") }
      }
    }
  }

  @Test func `what a person wrote is never read as a place`() throws {
    let texts = TerminalTexts(messages: try SessionRun.messages(), language: "it-IT")
    #expect(
      texts("line.of", ["number": "1", "count": "2", "text": "{number} {count}"])
        == "Riga 1 di 2. {number} {count}")
    #expect(texts.date("2026-11-03") == "3 novembre 2026")
    #expect(texts.date("boh") == "boh")
  }

  @Test func `every sentence that the program asks for is there`() throws {
    let italian = try #require(try SessionRun.messages().texts["it"])
    let folder = TestFolders.checkout.appendingPathComponent("Sources/Terminal")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    var found = 0
    for file in files where file.pathExtension == "swift" && file.lastPathComponent != "TerminalTerm.swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /(?:texts\(|hint\(|text: |prompt: |back: )"([a-z][A-Za-z.]+)"/) {
        found += 1
        #expect(italian[String(match.output.1)] != nil, "\(file.lastPathComponent): \(match.output.1)")
      }
      for match in source.matches(of: /texts\.count\(\s*"([a-z][A-Za-z.]+)"/) {
        found += 1
        #expect(italian["\(match.output.1).many"] != nil, "\(file.lastPathComponent): \(match.output.1)")
      }
    }
    #expect(found > 60)
  }
}
