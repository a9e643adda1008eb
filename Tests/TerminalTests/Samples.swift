import Domain
import GatewayAPI

/// What the service in memory knows. Names and numbers are invented or public.
enum Samples {
  static let question = "Come ottengo il contrassegno per il parcheggio?"

  static let lines = [
    "Contrassegno di parcheggio per persone con disabilità.",
    "In breve: lo dà il Comune di Torino. Prima serve una visita.",
    "Che cosa deve fare: 3 passi.",
    "Passo 1 di 3. Chieda la visita alla medicina legale della ASL.",
    "Passo 2 di 3. Ritiri il certificato.",
    "Passo 3 di 3. Consegni la domanda al Comune.",
    "Telefono: 803 164.",
    "Sito: https://www.comune.esempio.it/servizi/mobilita/contrassegno-per-persone-con-disabilita",
  ]

  static let contactPoint = ContactPoint(
    organisation: "inps", organisationName: "INPS", medium: .phone, value: "803 164",
    hours: "dal lunedì al venerdì, dalle 8 alle 20", reachableFrom: "solo da rete fissa",
    source: "https://www.inps.it/contatti", checked: "2026-11-03")

  static func reply(to message: ContactMessage) -> ContactReply {
    reply(
      lines: lines,
      blocks: [
        AnswerBlock(.contactPoint(contactPoint)),
        AnswerBlock(
          .source(
            AnswerBlock.SourceNote(text: "D.P.R. 495 del 1992, articolo 381", checked: "2026-11-03"))),
      ])
  }

  static func reply(
    lines: [String], blocks: [AnswerBlock] = [], outcome: AnswerOutcome = .answered, request: String? = nil,
    contact: String = "contact-1"
  ) -> ContactReply {
    ContactReply(
      contact: ContactSummary(
        id: contact, channel: .terminal, externalId: "1", outcome: outcome, request: request, isNew: true,
        profile: nil),
      answer: Answer(blocks: blocks, outcome: outcome),
      renderings: Renderings(
        terminal: lines, original: "Il contrassegno è rilasciato dal Comune.\nServe la visita medico-legale.",
        simplified: "", transcript: "", ssml: "", spoken: "", sms: [],
        email: Renderings.EmailRendering(subject: "", text: "", html: ""), html: ""),
      transcript: nil, resolved: ResolvedProfile(profileID: nil, channel: .terminal, values: [:]))
  }

  /// The same as a turn of a conversation; it asks what its choices ask.
  static func conversation(_ reply: ContactReply, expects kind: Expectation.Kind = .choice)
    -> ConversationReply
  {
    let choices = reply.answer.blocks.flatMap { block -> [AnswerBlock.Choice] in
      guard case .choice(let options) = block.content else { return [] }
      return options
    }
    return ConversationReply(
      conversation: ConversationSummary(
        id: "conversation-1", contact: reply.contact.id, channel: .terminal,
        mode: kind == .operator ? .operator : .assistant, isNew: true, isResumed: false, profile: nil,
        request: reply.contact.request, report: nil, lastEvent: 1),
      answer: reply.answer, renderings: reply.renderings, expects: Expectation(kind: kind, choices: choices))
  }

  static let bodies = [
    DirectoryResult(
      code: "inps", name: "INPS, Istituto Nazionale Previdenza Sociale", place: "Roma", score: 1, office: nil,
      contactPoints: [contactPoint]),
    DirectoryResult(
      code: "c_l219", name: "Comune di Torino", place: "Torino", score: 0.9, office: "URP", contactPoints: []),
    DirectoryResult(
      code: "c_h501", name: "Comune di Roma", place: "Roma", score: 0.8, office: nil, contactPoints: []),
  ]

  static let profiles = (1...12).map {
    ProfileSummary(
      id: "profilo-\($0)", name: "Profilo numero \($0)", summary: "Righe brevi e una domanda per volta.")
  }

  static let preferences: [String: ResolvedPreference] = [
    "speech.rate": value(.integer(150)), "terminal.width": value(.integer(80)),
    "terminal.verbosity": value(.string("novice")), "terminal.bell": value(.bool(false)),
    "terminal.pageLines": value(.integer(0)), "lang.interface": value(.string("it-IT")),
    "text.simplify": ResolvedPreference(
      value: .string("plain"), origin: .channelDefault, reason: "È il valore del terminale.", status: .active),
  ]

  private static func value(_ value: PreferenceValue) -> ResolvedPreference {
    ResolvedPreference(
      value: value, origin: .systemDefault, reason: "È il valore di partenza del servizio.", status: .active)
  }
}
