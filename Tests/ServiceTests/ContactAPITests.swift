import Domain
import Foundation
import GatewayAPI
import GatewayClient
import Testing

@testable import Service

@Suite("Contacts over HTTP")
struct ContactAPITests {
  @Test("a message gets blocks, every rendering and a transcript; again, the same answer with 200")
  func contact() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let json =
        #"{"channel":"sms","externalId":"k-1","address":"+393330000000","text":"Come si paga l'IMU a Bologna?"}"#
      let first = try await service.send("POST", "/v1/contacts", token: token, json: json)
      #expect(first.status == 201)
      let reply = try JSONDecoder().decode(ContactReply.self, from: first.body)
      #expect(reply.contact.organisation == "c_a944")
      #expect(!reply.answer.blocks.isEmpty && !reply.renderings.sms.isEmpty)
      let path = try #require(reply.transcript)
      let transcript = try await service.send("GET", path, token: token)
      #expect(transcript.text.contains("Come si paga l'IMU a Bologna?"))
      let second = try await service.send("POST", "/v1/contacts", token: token, json: json)
      #expect(second.status == 200)
      let again = try JSONDecoder().decode(ContactReply.self, from: second.body)
      #expect(again.contact.id == reply.contact.id && !again.contact.isNew)
      #expect(again.answer == reply.answer)
      #expect(
        try await service.send("POST", "/v1/contacts/\(reply.contact.id)/close", token: token).status == 204)
      let found = try await service.send("GET", path, token: token).text.contains("IMU")
      #expect(!found)
    }
  }

  @Test(
    "bad bodies are refused with what and where",
    arguments: [
      ("", "vuoto"), ("{", "JSON"), ("[1]", "oggetto"), (#"{"channel":"sms"}"#, "externalId"),
      (#"{"channel":"piccione","externalId":"1","text":"x"}"#, "channel"),
      (#"{"channel":"sms","externalId":"1","text":"x","colour":"red"}"#, "colour"),
      (#"{"channel":"sms","externalId":"1","text":7}"#, "text"),
      (#"{"channel":"sms","externalId":"","text":"x"}"#, "externalId"),
    ])
  func badBodies(json: String, word: String) async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let reply = try await service.send("POST", "/v1/contacts", token: token, json: json)
      #expect(reply.status == 400)
      #expect(reply.type.hasPrefix("application/problem+json"))
      #expect(reply.field("detail")?.contains(word) == true, "\(reply.text)")
    }
  }

  @Test("bytes that are not UTF-8 are refused with their place, a body over 1 MiB with 413")
  func badBytes() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let invalid = try await service.send(
        "POST", "/v1/simplify", token: token,
        body: Data(#"{"text":""#.utf8) + Data([0xC3, 0x28]) + Data(#""}"#.utf8))
      #expect(invalid.status == 400)
      #expect(invalid.field("detail")?.contains("byte 9") == true, "\(invalid.text)")
      let large = try await service.send(
        "POST", "/v1/simplify", token: token, body: Data(repeating: 0x20, count: 1_100_000))
      #expect(large.status == 413)
    }
  }

  @Test("the terminal's client speaks the same API")
  func client() async throws {
    try await RunningService.run { service in
      let gateway = HTTPGateway(server: service.address, token: try await service.token(.operator))
      let reply = try await gateway.send(
        ContactMessage(channel: .terminal, externalId: "t", text: "Vorrei parlare con un operatore"))
      let number = try #require(reply.contact.request)
      let found2 = try await gateway.requestOperator(contact: reply.contact.id).number
      #expect(found2 == number)
      let found3 = try await gateway.transcript(contact: reply.contact.id).contains("operatore")
      #expect(found3)
      let opened = try await gateway.open(
        ConversationOpening(
          channel: .terminal, externalId: "c1", text: "Come ottengo il contrassegno per il parcheggio?"))
      #expect(opened.answer.outcome == .answered)
      let next = try await gateway.take(TurnMessage(externalId: "c2", choice: 2), in: opened.conversation.id)
      #expect(next.expects.kind == .text)
      let passed = try await gateway.handOver(conversation: opened.conversation.id)
      #expect(passed.conversation.mode == .operator && passed.conversation.request != nil)
      let found4 = try await gateway.search("inps", limit: 3).first?.code
      #expect(found4 == "inps")
      let found5 = try await gateway.templates().contains { $0.id == "ascolto" }
      #expect(found5)
      let resolved = try await gateway.resolve(profile: "ascolto", channel: .voice, session: [:])
      #expect(resolved.profileID == "ascolto")
      let found6 = try await gateway.simplify("Qualora occorra.", level: "plain").isEmpty
      #expect(found6 == false)
      let found7 = try await gateway.spell("AB", profile: nil).isEmpty
      #expect(found7 == false)
      #expect(
        try await gateway.speech("Buongiorno.", profile: nil, session: [:]).starts(with: Array("RIFF".utf8)))
      let error = await #expect(throws: GatewayError.self) {
        try await gateway.transcript(contact: "nessuno")
      }
      #expect(error?.code == .notFound)
      let stranger = HTTPGateway(server: service.address, token: nil)
      let refused = await #expect(throws: GatewayError.self) { try await stranger.templates() }
      #expect(refused?.code == .unauthorised)
      let nobody = HTTPGateway(server: try #require(URL(string: "http://127.0.0.1:1")), token: nil)
      let unreachable = await #expect(throws: GatewayError.self) { try await nobody.templates() }
      #expect(unreachable?.code == .unreachable)
    }
  }
}
