import Domain
import Foundation
import GatewayAPI
import Mediation
import MediationTestSupport
import Questions
import TestSupport
import Testing

@Suite("Answering")
struct AnsweringTests {
  static let letter =
    "Ho ricevuto una lettera dell'INPS: ai sensi dell'art. 3, comma 3, della legge 104/1992 devo produrre la "
    + "documentazione entro e non oltre 30 giorni. Che cosa devo fare?"

  private func ask(
    _ text: String, profile: String? = nil, place: String? = nil, channel: Channel = .terminal
  ) async throws -> ContactReply {
    try await TestMediator.run { mediator, _, _ in
      try await mediator.send(
        ContactMessage(channel: channel, externalId: "1", text: text, profile: profile, place: place))
    }
  }

  @Test("a letter is explained: who sent it, the limit as written, the law, whom to ask; no fact is lost")
  func letter() async throws {
    let reply = try await ask(Self.letter, profile: "linguaggio-facile")
    #expect(reply.contact.outcome == .routed)
    #expect(reply.contact.organisation == "inps")
    let text = reply.renderings.simplified
    for fact in ["30 giorni", "104", "articolo 3", "comma 3", "803 164"] {
      #expect(
        text.localizedCaseInsensitiveContains(fact) || reply.renderings.original.contains(fact), "\(fact)")
    }
    #expect(reply.renderings.transcript.contains(Self.letter))
    #expect(reply.answer.blocks.contains { if case .deadline = $0.content { true } else { false } })
  }

  @Test("a frequent question gets its answer with source and the body's contact points")
  func frequentQuestion() async throws {
    let reply = try await ask("Come ottengo il contrassegno per il parcheggio? Abito a Torino.")
    #expect(reply.contact.outcome == .answered)
    #expect(reply.contact.organisation == "c_l219")
    #expect(reply.answer.blocks.contains { if case .source = $0.content { true } else { false } })
    #expect(reply.answer.blocks.contains { if case .contactPoint = $0.content { true } else { false } })
  }

  @Test(
    "who asks for easy language gets the answer that people wrote so, with its sources and contact points")
  func easyAnswer() async throws {
    let text = "Come ottengo il contrassegno per il parcheggio? Abito a Torino."
    let reply = try await ask(text, profile: "linguaggio-facile")
    let folder = TestFolders.checkout.appendingPathComponent("data/questions")
    let question = try #require(
      QuestionIndex(folder: folder).questions.first { question in
        question.easy?.contains { $0.content == reply.answer.blocks.first?.content } == true
      })
    let given = Set(reply.answer.blocks.flatMap(\.texts))
    for block in question.easy ?? [] where block.condition == nil {
      #expect(
        block.texts.allSatisfy { given.contains($0.replacingOccurrences(of: "{comune}", with: "Torino")) })
    }
    #expect(reply.answer.blocks.contains { if case .source = $0.content { true } else { false } })
    #expect(reply.answer.blocks.contains { if case .contactPoint = $0.content { true } else { false } })
    let whole = try #require(question.blocks.first { $0.condition == nil }?.texts.first)
    #expect(reply.renderings.original.contains(whole))
    let plain = try await ask(text)
    #expect(plain.answer.blocks.first?.content == question.blocks.first?.content)
  }

  @Test("what an operator has published is among the questions of the next start")
  func published() async throws {
    let draft = TestFolders.checkout.appendingPathComponent("Tests/QuestionsTests/Fixtures/import-io.json")
    try await TestMediator.run(prepare: { folder in
      let store = DraftStore(folder: folder.appendingPathComponent("faq"))
      _ = try store.add(
        try QuestionImport.read(.ioContextualHelp, file: draft, on: "2026-11-25").drafts)
      try store.edit("io-come-esco", on: "2026-11-25") {
        ($0.competent, $0.place, $0.validFrom) = ("inps", "IT", "2026-01-01")
        ($0.reviewed, $0.reviewBy) = ("2026-11-25", "2027-05-25")
        $0.blocks.append(
          AnswerBlock(.source(.init(text: "Guida", url: "https://example.org/", checked: "2026-11-25"))))
      }
      try store.publish("io-come-esco", on: "2026-11-25")
    }) { _, parts, _ in
      #expect(parts.questions.questions.contains { $0.id == "io-come-esco" })
    }
  }

  @Test("a request for one body goes to it, by place where the law says so")
  func routing() async throws {
    let found = try await ask("Come si paga l'IMU a Bologna?").contact.organisation
    #expect(found == "c_a944")
    #expect(
      try await ask("Ho avuto un infortunio sul lavoro, a chi lo comunico?").contact.organisation == "inail")
  }

  @Test("the wish for an operator is a request, said plainly, with its number")
  func wishForOperator() async throws {
    let reply = try await ask("Vorrei parlare con un operatore")
    #expect(reply.contact.outcome == .operatorRequested)
    let number = try #require(reply.contact.request)
    #expect(reply.renderings.simplified.contains(number))
  }

  @Test("a body that does not answer: Linea Amica keeps the matter, as office of last resort")
  func lastResort() async throws {
    let reply = try await ask("Ho scritto all'INPS tre mesi fa e non mi ha mai risposto.")
    #expect(reply.contact.outcome == .lastResort)
    #expect(reply.contact.request != nil)
    #expect(reply.renderings.simplified.contains("ultima istanza"))
  }

  @Test(
    "where nothing is asked the question is asked for, and no operator's time is taken",
    arguments: ["???", "🙂", "Ciao!", "zzz"])
  func questionNeeded(text: String) async throws {
    let reply = try await ask(text)
    #expect(reply.contact.outcome == .questionNeeded)
    #expect(reply.contact.request == nil)
    #expect(reply.renderings.simplified.contains("operatore"))
  }

  @Test("danger gets the emergency number first, and an operator")
  func danger() async throws {
    let reply = try await ask("Non ce la faccio più, voglio morire")
    #expect(reply.renderings.terminal.first?.contains("112") == true)
    #expect(reply.contact.request != nil)
  }

  @Test("a letter that asks for money says the sum and what to do about it; one about a visit says to go")
  func letterKinds() async throws {
    let money = try await ask(
      "L'INPS mi ha scritto una lettera: deve restituire € 1.200,00 entro 60 giorni. Che faccio?")
    #expect(money.answer.blocks.contains { $0.content == .amount(.init(text: "€ 1.200,00")) })
    #expect(
      money.renderings.original.contains("ricevuta") && !money.renderings.original.contains("quali documenti")
    )
    let visit = try await ask(
      "Ho ricevuto una lettera dell'INPS: si presenti alla visita entro il 3 dicembre 2026.")
    #expect(visit.renderings.original.contains("Vada alla visita"))
  }

  @Test("what we write ourselves is not rewritten; the words of a body are")
  func authoredText() async throws {
    let reply = try await ask("Il collocamento mirato a Torino dove si fa?", profile: "linguaggio-facile")
    #expect(reply.renderings.simplified.contains("Centro per l'impiego"))
  }

  @Test("an empty text is refused with its field", arguments: ["", " \n\t"])
  func emptyText(text: String) async throws {
    let error = await #expect(throws: MediationError.self) { try await ask(text) }
    #expect(error?.field == "text")
  }

  @Test(
    "a rule that differs by province is told for the person's own, and listed where the place is not known")
  func byProvince() async throws {
    let question = "Come si chiede il riconoscimento dell'invalidità civile?"
    func text(_ place: String?) async throws -> String {
      let now = Date(timeIntervalSince1970: 1_795_000_000)  // November 2026
      return try await TestMediator.run(now: { now }) { mediator, _, _ in
        try await mediator.send(
          ContactMessage(channel: .terminal, externalId: "1", text: question, place: place)
        )
        .renderings.original
      }
    }
    let milano = try await text("Milano")
    #expect(milano.contains("Milano è in una provincia della riforma") && !milano.contains("Emilia-Romagna"))
    let napoli = try await text("Napoli")
    #expect(napoli.contains("Napoli non è in una provincia della riforma"))
    let unknown = try await text(nil)
    #expect(unknown.contains("Emilia-Romagna") && !unknown.contains("{comune}"))
  }

  @Test("what is sent on each channel carries the same facts")
  func channels() async throws {
    for channel in Channel.allCases {
      let reply = try await ask(Self.letter, channel: channel)
      #expect(reply.renderings.sms.joined(separator: " ").contains("30 giorni"))
      #expect(reply.renderings.email.text.contains("30 giorni"))
      #expect(reply.renderings.html.contains("30 giorni"))
      #expect(reply.renderings.ssml.contains("30 giorni"))
    }
  }

  @Test("a text over the limit is refused with its field")
  func tooLong() async throws {
    let text = String(repeating: "parola ", count: 4000)
    let error = await #expect(throws: MediationError.self) { try await ask(text) }
    #expect(error?.field == "text")
  }
}
