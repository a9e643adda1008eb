import Conversation
import Foundation
import TestSupport
import Testing

@Suite("Since when")
struct DayWordsTests {
  static let days = Result {
    try DialogueSet(folder: TestFolders.checkout.appendingPathComponent("data/dialogues"))
  }

  /// Friday 27 November 2026.
  @Test(arguments: [
    ("ieri", "2026-11-26", true), ("da ieri", "2026-11-26", true), ("Da ieri sera.", "2026-11-26", true),
    ("oggi", "2026-11-27", true), ("da stamattina", "2026-11-27", true), ("l'altro ieri", "2026-11-25", true),
    ("dall'altro ieri", "2026-11-25", true), ("da tre giorni", "2026-11-24", true),
    ("3 giorni fa", "2026-11-24", true), ("da una settimana", "2026-11-20", false),
    ("due settimane fa", "2026-11-13", false), ("da circa due mesi", "2026-09-27", false),
    ("da un anno", "2025-11-27", false), ("lunedì", "2026-11-23", true),
    ("da lunedì scorso", "2026-11-23", true), ("venerdì", "2026-11-20", true),
    ("dal 3 novembre", "2026-11-03", true), ("dal 3 novembre 2025", "2025-11-03", true),
    ("il primo marzo", "2026-03-01", true), ("dal 1° marzo", "2026-03-01", true),
    ("28 dicembre", "2025-12-28", true), ("3/11/2026", "2026-11-03", true), ("3-11", "2026-11-03", true),
    ("3.11.26", "2026-11-03", true), ("2026-11-03", "2026-11-03", true), ("29/2", "2024-02-29", true),
    ("since yesterday", "2026-11-26", true), ("three days ago", "2026-11-24", true),
    ("since 3 November", "2026-11-03", true), ("November 3", "2026-11-03", true),
    ("for two weeks", "2026-11-13", false),
  ])
  func day(words: String, day: String, isExact: Bool) throws {
    #expect(
      try Self.days.get().day(words, today: "2026-11-27") == .day(day, isExact: isExact), "\(words)")
  }

  @Test(arguments: ["31 febbraio", "dal 30 novembre 2026", "31/4/2026", "da 5000 giorni", "1/1/2099", "0/0"])
  func impossible(words: String) throws {
    #expect(try Self.days.get().day(words, today: "2026-11-27") == .impossible, "\(words)")
  }

  /// What says no day stays the person's own words: nothing is guessed.
  @Test(arguments: [
    "da sempre", "da quando hanno cambiato il portone", "non so", "da tanto", "dopo le feste", "",
    "da mesi", "via 3 novembre 12", "mercoledì e giovedì",
  ])
  func none(words: String) throws {
    #expect(try Self.days.get().day(words, today: "2026-11-27") == .none, "\(words)")
  }
}
