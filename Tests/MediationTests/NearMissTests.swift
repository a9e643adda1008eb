import Domain
import Foundation
import GatewayAPI
import Mediation
import MediationTestSupport
import TestSupport
import Testing

@Suite("Near misses")
struct NearMissTests {
  struct Item: Decodable, Sendable {
    var id: String
    var text: String
  }

  @Test("questions near to what is known, and not it, get an operator and never a confident answer")
  func nearMisses() async throws {
    let file = TestFolders.checkout.appendingPathComponent("Tests/MediationTests/near-miss.json")
    let items = try JSONDecoder().decode([Item].self, from: Data(contentsOf: file))
    #expect(items.count >= 50)
    let wrong = try await TestMediator.run { mediator, _, _ in
      var wrong: [String] = []
      for item in items {
        let reply = try await mediator.send(
          ContactMessage(channel: .terminal, externalId: item.id, text: item.text))
        let isHandedOver = reply.contact.outcome == .operatorRequested && reply.contact.request != nil
        if !isHandedOver {
          wrong.append("\(item.text) → \(reply.contact.outcome) \(reply.contact.organisation ?? "")")
        }
      }
      return wrong
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
