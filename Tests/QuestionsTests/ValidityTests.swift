import Domain
import Foundation
import Testing

@testable import Questions

/// Answers hold at a place and for a time.
struct ValidityTests {
  private let text = "Come si presenta la domanda di invalidità civile?"

  @Test func theRulesOf2027ReplaceThoseBefore() throws {
    let index = try Shipped.index()
    #expect(index.match(text, place: nil, on: "2026-12-31").best.first?.question.id == "invalidita-domanda")
    let later = index.match(text, place: nil, on: "2027-01-01")
    #expect(later.isCertain && later.best.first?.question.id == "invalidita-domanda-2027")
  }

  @Test func anAnswerThatNoLongerHoldsIsNotCertain() throws {
    let match = try Shipped.index().match(text, place: nil, on: "2024-05-01")
    #expect(!match.isCertain && match.best.isEmpty)
    #expect(match.reason.contains("vale dal"))
  }

  @Test(arguments: ["", "oggi", "2026-13-01", "2026-1-1", "23/11/2026"])
  func aMalformedDateIsSaid(date: String) throws {
    let match = try Shipped.index().match(text, place: nil, on: date)
    #expect(!match.isCertain && match.reason.contains("data"))
  }

  @Test func aPlaceCoversItsComuni() throws {
    let territory = try Territory(folder: Shipped.folder)
    #expect(territory.covers("IT", nil) && territory.covers("IT", "001272"))
    #expect(territory.covers("01", "001272") && territory.covers("001", "001272"))
    #expect(territory.covers("001272", "001272"))
    #expect(!territory.covers("01", nil) && !territory.covers("01", "015146"))
    #expect(!territory.covers("01", "Torino") && !territory.covers("001272", "001"))
  }
}
