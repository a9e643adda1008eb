import Foundation
import Testing

@testable import Questions

struct MatchingTests {
  @Test func everyWordingFindsItsOwnQuestion() throws {
    let index = try Shipped.index()
    var lines: [String] = []
    for question in index.questions {
      let day = max(question.validFrom, Shipped.day)
      for text in [question.question] + question.variants {
        let match = index.match(text, place: nil, on: day)
        if !match.isCertain || match.best.first?.question.id != question.id {
          lines.append("\(question.id) | \(text) | \(match.best.first?.question.id ?? "-") | \(match.reason)")
        }
      }
    }
    if !lines.isEmpty { print(lines.joined(separator: "\n")) }
    #expect(lines.isEmpty)
  }
}
