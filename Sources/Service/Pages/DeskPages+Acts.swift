import Domain
import Foundation
import GatewayAPI
import Hummingbird
import Mediation

/// What the forms of the desk do.
extension DeskPages {
  func act(_ form: PageForm, in id: String, _ context: ServiceContext) async throws -> Response {
    let party = try context.party
    let id = try await desk.known(id, to: party)
    func turn(_ speaker: RelayTurn.Speaker, _ kind: RelayTurn.Kind, _ text: String, corrects: Int? = nil)
      async throws
    {
      _ = try await desk.take(
        RelayTurnMessage(
          externalId: form["id"].isEmpty ? UUID().uuidString : form["id"], speaker: speaker, kind: kind,
          text: text, corrects: corrects), in: id, by: party)
    }
    switch (form["act"], party.role) {
    case ("listen", .supervisor): _ = try await desk.supervise(form["value"] == "yes", id, by: party)
    case (_, .supervisor): throw Problem.badInput("un supervisore può solo ascoltare.", field: "act")
    case ("accept", _): _ = try await desk.accept(id, by: party)
    case ("body", _): try await turn(.organisation, .words, try form.required("text"))
    case ("say", _): try await turn(.operator, .words, try form.required("text"))
    case ("plain", _):
      try await turn(.operator, .plain, try form.required("text"), corrects: Int(form["turn"]))
    case ("phrase", _):
      guard let phrase = desk.settings.phrases.first(where: { $0.id == form["value"] }) else {
        throw Problem.badInput("non c'è una frase pronta con questo nome.", field: "value")
      }
      try await turn(
        phrase.use == .sound ? .organisation : .operator, phrase.use == .sound ? .sound : .words, phrase.text)
    case ("attempt", _):
      guard let outcome = CallAttempt.Outcome(rawValue: form["value"]) else {
        throw Problem.badInput("l'esito non è tra quelli previsti.", field: "value")
      }
      _ = try await desk.record(outcome, organisation: try form.required("text"), in: id, by: party)
    case ("handover", _):
      guard let reason = RelayHandover.Reason(rawValue: form["value"]) else {
        throw Problem.badInput("il motivo non è tra quelli previsti.", field: "value")
      }
      try await desk.handOver(
        RelayHandover(
          reason: reason, to: form["to"].isEmpty ? nil : form["to"], note: form["text"],
          consent: form["consent"] == "yes"), of: id,
        by: party)
      return LoginPages.redirect(to: "/sportello")
    case ("end", _):
      guard form["text"].lowercased() == "fine" else {
        throw Problem.badInput(frame.desk.text("desk.endWrong", "it"), field: "text")
      }
      _ = try await desk.end(id, by: party)
      return LoginPages.redirect(to: "/sportello")
    default: throw Problem.badInput("act: non c'è questo atto.", field: "act")
    }
    return LoginPages.redirect(to: "/sportello/\(id)")
  }
}
