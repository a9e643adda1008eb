import Domain
import Foundation
import TestSupport
import Testing

@testable import Questions

/// The topics of the questions are those of the directory's table.
struct TopicsTests {
  private struct File: Decodable {
    struct Topic: Decodable { var id: String }
    var topics: [Topic]
  }

  @Test func everyTopicStandsInTheDirectory() throws {
    let url = TestFolders.checkout.appendingPathComponent("data/directory/topics.json")
    let known = Set(try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).topics.map(\.id))
    for question in try Shipped.index().questions {
      #expect(Set(question.topics).isSubset(of: known), "\(question.id): \(question.topics)")
    }
  }
}
