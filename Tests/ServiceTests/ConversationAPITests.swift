import Domain
import Foundation
import FoundationNetworking
import GatewayAPI
import Mediation
import MediationTestSupport
import Store
import TestSupport
import Testing

@testable import Service

@Suite("Conversations over HTTP")
struct ConversationAPITests {
  private func open(
    _ service: RunningService, _ token: String, _ json: String
  ) async throws -> (status: Int, reply: ConversationReply) {
    let found = try await service.send("POST", "/v1/conversations", token: token, json: json)
    return (found.status, try JSONDecoder().decode(ConversationReply.self, from: found.body))
  }

  private func turn(
    _ service: RunningService, _ token: String, _ id: String, _ json: String
  ) async throws -> ConversationReply {
    let found = try await service.send("POST", "/v1/conversations/\(id)/turns", token: token, json: json)
    #expect(found.status == 200, "\(found.text)")
    return try JSONDecoder().decode(ConversationReply.self, from: found.body)
  }

  @Test("a turn may bring preferences, which hold from then on; a wrong one is refused and nothing is taken")
  func preferencesOfATurn() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let opening =
        #"{"channel":"terminal","externalId":"p","text":"Come ottengo il contrassegno per il parcheggio?"}"#
      let first = try await open(service, token, opening)
      let id = first.reply.conversation.id
      let wrong = try await service.send(
        "POST", "/v1/conversations/\(id)/turns", token: token,
        json: #"{"externalId":"p-1","text":"ripeti","session":{"speech.rate":5000}}"#)
      #expect(wrong.status == 400 && wrong.text.contains("speech.rate"), "\(wrong.text)")
      let stands = try await service.send("GET", "/v1/conversations/\(id)", token: token)
      let last = try JSONDecoder().decode(ConversationReply.self, from: stands.body).conversation.lastEvent
      #expect(last == first.reply.conversation.lastEvent)
      let question = "Come chiedo la pensione di invalidità civile?"
      let easy = try await turn(
        service, token, id, #"{"externalId":"p-2","text":"\#(question)","session":{"lang.interface":"en"}}"#)
      #expect(easy.renderings.terminal.joined().contains("Can I help you"), "\(easy.renderings.terminal)")
      let later = try await turn(service, token, id, #"{"externalId":"p-3","choice":1}"#)
      #expect(!later.renderings.terminal.joined().contains("Scriva"), "\(later.renderings.terminal)")
    }
  }

  @Test("a conversation is opened, taken turn by turn, and the same turn twice is one turn")
  func turns() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let json = #"{"channel":"voice","externalId":"call-1","address":"+390111234567"}"#
      let first = try await open(service, token, json)
      #expect(first.status == 201 && first.reply.conversation.isNew)
      #expect(first.reply.expects.kind == .choice && first.reply.expects.choices.map(\.key) == [1, 2, 3, 0])
      #expect(first.reply.expects.timeoutSeconds >= 8)
      let again = try await open(service, token, json)
      #expect(again.status == 200 && again.reply.conversation.id == first.reply.conversation.id)
      #expect(again.reply.answer == first.reply.answer)
      let id = first.reply.conversation.id
      let question = #"{"externalId":"t-1","text":"Come si paga l'IMU?"}"#
      let place = try await turn(service, token, id, question)
      #expect(place.expects.kind == .place, "\(place.renderings.spoken)")
      let answered = try await turn(service, token, id, #"{"externalId":"t-2","text":"Bologna"}"#)
      #expect(answered.answer.outcome != .operatorRequested, "\(answered.renderings.original)")
      #expect(answered.renderings.original.contains("Bologna"))
      let repeated = try await turn(service, token, id, #"{"externalId":"t-2","text":"Bologna"}"#)
      #expect(!repeated.conversation.isNew && repeated.answer == answered.answer)
      #expect(repeated.conversation.lastEvent == answered.conversation.lastEvent)
      let stands = try await service.send("GET", "/v1/conversations/\(id)", token: token)
      #expect(stands.status == 200 && stands.text.contains("Bologna"))
      #expect(try await service.send("POST", "/v1/conversations/\(id)/close", token: token).status == 204)
      let over = try await service.send(
        "POST", "/v1/conversations/\(id)/turns", token: token, json: #"{"externalId":"t-3","text":"ancora"}"#)
      #expect([409, 410].contains(over.status), "\(over.text)")
    }
  }

  @Test("begun by phone, continued by SMS; a second call asks before it says anything")
  func channels() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let address = #""address":"+390111234568""#
      let call = try await open(service, token, #"{"channel":"voice","externalId":"c-1",\#(address)}"#)
      let id = call.reply.conversation.id
      _ = try await turn(service, token, id, #"{"externalId":"1","keys":"2"}"#)
      let asked = try await turn(
        service, token, id, #"{"externalId":"2","text":"L'ascensore della biblioteca è rotto"}"#)
      #expect(asked.expects.kind == .place)
      let lost = try await turn(service, token, id, #"{"externalId":"3","lineLost":true}"#)
      #expect(lost.expects.kind == .nothing && lost.answer.blocks.isEmpty)
      let sms = try await open(
        service, token, #"{"channel":"sms","externalId":"s-1","text":"Torino",\#(address)}"#)
      #expect(sms.status == 200 && sms.reply.conversation.isResumed && sms.reply.conversation.id == id)
      #expect(sms.reply.conversation.channel == .sms)
      #expect(sms.reply.conversation.contact != call.reply.conversation.contact)
      #expect(sms.reply.renderings.sms.joined().contains("In quale punto"), "\(sms.reply.renderings.sms)")
      let second = try await open(service, token, #"{"channel":"voice","externalId":"c-2",\#(address)}"#)
      #expect(second.reply.conversation.isResumed)
      #expect(!second.reply.renderings.spoken.contains("scensore"), "\(second.reply.renderings.spoken)")
      let on = try await turn(service, token, id, #"{"externalId":"4","keys":"1"}"#)
      #expect(on.renderings.spoken.contains("In quale punto"), "\(on.renderings.spoken)")
    }
  }

  @Test("where two people have one address, what one said is not taken up by the other")
  func sharedAddress() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let address = Address(kind: .phone, value: "+390111234569")
      for name in ["Anna", "Bruno"] {
        _ = try await service.store.citizens.create(name: name, addresses: [address])
      }
      let json = #"{"channel":"voice","externalId":"a","address":"+390111234569"}"#
      let first = try await open(service, token, json)
      let second = try await open(
        service, token, json.replacingOccurrences(of: #""a""#, with: #""b""#))
      #expect(first.reply.conversation.id != second.reply.conversation.id)
    }
  }

  @Test("handed over with all that was said; the operator's words come live, in order, also after a break")
  func operators() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let desk = try await service.token(.operator)
      let opened = try await open(
        service, token, #"{"channel":"web","externalId":"w","profile":"linguaggio-facile"}"#)
      let id = opened.reply.conversation.id
      _ = try await turn(
        service, token, id, #"{"externalId":"1","text":"La mia pratica segreta 4711 non va avanti"}"#)
      let handed = try await service.send("POST", "/v1/conversations/\(id)/operator", token: token)
      #expect(handed.status == 201)
      let reply = try JSONDecoder().decode(ConversationReply.self, from: handed.body)
      let number = try #require(reply.conversation.request)
      #expect(reply.conversation.mode == .operator && reply.renderings.original.contains(number))
      let added = try await turn(service, token, id, #"{"externalId":"2","text":"Il protocollo è 4521"}"#)
      #expect(added.renderings.original.contains(number))
      let request = try #require(try await service.store.requests.find(number: number))
      #expect(request.question.contains("4711") && request.question.contains("4521"))
      let twice = try await service.send("POST", "/v1/conversations/\(id)/operator", token: token)
      #expect(
        try JSONDecoder().decode(ConversationReply.self, from: twice.body).conversation.request == number)
      let words = #"{"text":"Qualora non riceva risposta entro 30 giorni, ci scriva."}"#
      let refused = try await service.send(
        "POST", "/v1/conversations/\(id)/messages", token: token, json: words)
      #expect(refused.status == 403)
      let said = try await service.send("POST", "/v1/conversations/\(id)/messages", token: desk, json: words)
      #expect(said.status == 201 && said.text.contains("Se non riceve"), "\(said.text)")
      #expect(try await service.send("POST", "/v1/conversations/\(id)/close", token: token).status == 204)
      let stream = try await service.send("GET", "/v1/conversations/\(id)/events", token: token)
      #expect(stream.type == "text/event-stream")
      let kinds = stream.text.split(separator: "\n").filter { $0.hasPrefix("event: ") }.map {
        $0.dropFirst(7)
      }
      #expect(kinds.contains("operator") && kinds.contains("handover") && kinds.last == "closed", "\(kinds)")
      let late = try await service.send("GET", "/v1/conversations/\(id)/events?after=5", token: token)
      #expect(!late.text.contains("id: 5\n") && late.text.contains("id: 6\n"))
    }
  }

  @Test(
    "bad turns are refused with what and where",
    arguments: [
      (#"{"externalId":"1"}"#, "uno solo"), (#"{"externalId":"1","text":"a","keys":"1"}"#, "uno solo"),
      (#"{"externalId":"","text":"a"}"#, "externalId"), (#"{"externalId":"1","keys":"12"}"#, "keys"),
      (#"{"externalId":"1","choice":77}"#, "choice"), (#"{"externalId":"1","text":"  "}"#, "vuoto"),
      (#"{"externalId":"1","testo":"a"}"#, "testo"),
      (#"{"externalId":"1","channel":"piccione","text":"a"}"#, "channel"),
      ("[]", "oggetto"),
    ])
  func badTurns(json: String, word: String) async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let opened = try await open(service, token, #"{"channel":"web","externalId":"w"}"#)
      let path = "/v1/conversations/\(opened.reply.conversation.id)/turns"
      let found = try await service.send("POST", path, token: token, json: json)
      #expect(found.status == 400, "\(found.text)")
      #expect(found.field("detail")?.contains(word) == true, "\(found.text)")
      let unknown = try await service.send(
        "POST", "/v1/conversations/nessuno/turns", token: token, json: #"{"externalId":"1","text":"a"}"#)
      #expect(unknown.status == 404)
    }
  }

  @Test("20 turns at once are 20 turns, each on top of the one before; a restart loses none")
  func atOnce() async throws {
    try await TestMediator.run { mediator, _, folder in
      let opened = try await mediator.open(ConversationOpening(channel: .web, externalId: "w"))
      let id = opened.conversation.id
      _ = try await mediator.handOver(conversation: id)
      let done = try await withThrowingTaskGroup(of: String?.self) { group in
        for number in 1...20 {
          group.addTask {
            try await mediator.take(
              TurnMessage(externalId: "t-\(number)", text: "Parola \(number)"), in: id
            ).conversation.request
          }
        }
        return try await group.reduce(into: [String?]()) { $0.append($1) }
      }
      #expect(Set(done).count == 1)
      let number = try #require(done.first ?? nil)
      let parts = try MediationParts(
        share: TestFolders.checkout, dataFolder: folder, synthesizer: URL(fileURLWithPath: "/bin/true"),
        workers: 1)
      let restarted = Mediator(parts)
      let stands = try await restarted.conversation(id)
      #expect(stands.conversation.mode == .operator && stands.conversation.request == number)
      let question = try #require(try await parts.store.requests.find(number: number)).question
      for number in 1...20 { #expect(question.split(separator: "\n").contains("Parola \(number)")) }
      let next = try await restarted.take(TurnMessage(externalId: "t-21", text: "Ancora una"), in: id)
      #expect(next.renderings.original.contains(number))
      await restarted.shutdown()
    }
  }

  @Test("after the end the words are nowhere: not in the events, not in the transcript, no key")
  func forgotten() async throws {
    try await TestMediator.run { mediator, parts, _ in
      let opened = try await mediator.open(ConversationOpening(channel: .web, externalId: "w"))
      let id = opened.conversation.id
      _ = try await mediator.take(TurnMessage(externalId: "1", text: "Una cosa mia 4711"), in: id)
      try await mediator.close(conversation: id)
      try await mediator.purgeExpired()
      #expect(try await parts.store.conversations.events(of: id).isEmpty)
      #expect(try await parts.store.conversations.find(id)?.state == nil)
      #expect(try await parts.store.contacts.transcript(of: opened.conversation.contact).turns.isEmpty)
      let error = await #expect(throws: MediationError.self) {
        try await mediator.take(TurnMessage(externalId: "2", text: "E ora?"), in: id)
      }
      #expect(error?.code == .gone)
    }
  }

  @Test("the scripted client of the documentation carries a report through, with an operator at the end")
  func client() async throws {
    try await RunningService.run { service in
      let token = try await service.token(.gateway)
      let script = service.folder.appendingPathComponent("turns.txt")
      let turns = [
        "# A report by phone", "keys 2", "La rampa della scuola è rotta da ieri", "Torino", "lost",
        "channel sms", "via Garibaldi 3", "1", "operatore", "stop",
      ]
      try Data((turns.joined(separator: "\n") + "\n").utf8).write(to: script)
      let result = try await ChildProcess.run(
        TestFolders.checkout.appendingPathComponent("scripts/gateway-client"),
        [
          "--server", service.address.absoluteString.trimmingCharacters(in: ["/"]), "--address",
          "+390111234570",
          script.path,
        ],
        environment: [
          "AMICA_TOKEN": token, "PATH": "/usr/local/bin:/usr/bin:/bin", "PYTHONIOENCODING": "utf-8",
        ], in: service.folder)
      let heard = result.output + result.errors
      #expect(result.status == 0, "\(heard)")
      for words in [
        "prema un numero", "In quale Comune", "[expects nothing]", "In quale punto", "Va bene così?",
        "Segnalazione registrata", "Le risponde un operatore", "Arrivederci",
      ] { #expect(heard.contains(words), "\(words): \(heard)") }
      let lines = try String(
        contentsOf: TestFolders.checkout.appendingPathComponent("scripts/gateway-client"), encoding: .utf8
      ).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 101)
    }
  }
}
