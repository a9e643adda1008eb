import Domain
import Foundation
import Messages
import TestSupport

@testable import Rendering

/// The worked example: a parking badge, with invented contact data.
enum RenderingSample {
  static let blocks: [AnswerBlock] = [
    AnswerBlock(.heading("Contrassegno di parcheggio per persone con disabilità")),
    AnswerBlock(.summary("Lo dà il Comune di Torino. Prima serve una visita.")),
    AnswerBlock(
      .steps([
        "Chieda la visita alla medicina legale della ASL.", "Ritiri il certificato.",
        "Consegni la domanda al Comune.",
      ])),
    AnswerBlock(.documents(["Il certificato della ASL.", "La carta d'identità."])),
    AnswerBlock(.deadline(.init(text: "entro il 31 dicembre 2026", ifMissed: "la domanda non vale"))),
    AnswerBlock(.contactPoint(point)),
    AnswerBlock(.note("Non è necessaria la patente.")),
    AnswerBlock(
      .glossary(
        term: "medicina legale", meaning: "È l'ufficio della ASL che controlla le condizioni di salute.")),
    AnswerBlock(
      .source(
        .init(
          text: "D.P.R. 495 del 1992, articolo 381", url: "https://example.org/a?b=1&c=2",
          checked: "2026-11-03"))),
  ]

  static let point = ContactPoint(
    organisation: "c_l219", organisationName: "Comune di Torino", office: "Contrassegni", medium: .phone,
    value: "011 0000000", hours: "da lunedì a venerdì, 9-12", reachableFrom: "da tutti i telefoni",
    source: "https://example.org", checked: "2026-11-03")

  static func style(_ language: String = "it-IT", verbosity: LabelStyle.Verbosity = .novice) throws
    -> LabelStyle
  {
    LabelStyle(
      messages: try MessageCatalogue(folder: TestFolders.checkout.appendingPathComponent("data/messages")),
      language: language, verbosity: verbosity)
  }
}
