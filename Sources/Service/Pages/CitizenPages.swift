import Domain
import Foundation
import GatewayAPI
import HTTPTypes
import Hummingbird
import Mediation
import Rendering
import Store

/// `/assistenza`: a citizen's own pages: ask for an operator, write, keep the transcript, see who looked at their data.
struct CitizenPages: Sendable {
  let desk: RelayDesk
  let folder: CitizenFolder
  let frame: PageFrame
  private static let path = "/assistenza"
  private var parts: RelayParts { RelayParts(frame: frame, language: "it") }

  func add(to router: Router<ServiceContext>) {
    router.get("/assistenza") { _, context in
      try await frame.guarded(context, back: Self.path) { try await start(context) }
    }
    router.post("/assistenza") { request, context in
      try await frame.guarded(context, back: Self.path) {
        let form = try await PageForm.read(request, context)
        let opening = RelayOpening(
          channel: .web, externalId: form["id"].isEmpty ? UUID().uuidString : form["id"],
          text: try form.required("text"), emergency: form["emergency"] == "yes")
        let (view, _) = try await desk.open(opening, by: try context.party)
        return LoginPages.redirect(to: "\(Self.path)/\(view.session.id)")
      }
    }
    router.get("/assistenza/registro") { _, context in
      try await frame.guarded(context, back: Self.path) { try await accesses(context) }
    }
    router.get("/assistenza/:id") { _, context in
      try await frame.guarded(context, back: Self.path) {
        try await session(try context.parameters.require("id"), context)
      }
    }
    router.post("/assistenza/:id") { request, context in
      try await frame.guarded(context, back: Self.path) {
        try await act(
          try await PageForm.read(request, context), in: try context.parameters.require("id"), context)
      }
    }
  }

  private func start(_ context: ServiceContext) async throws -> Response {
    let citizen = context.identity?.citizenID
    let sessions = if let citizen { try await folder.openSessions(of: citizen) } else { [RelaySession]() }
    let kept = if let citizen { try await folder.kept(of: citizen) } else { [KeptTranscript]() }
    let links = sessions.map { session in
      "<li><a href=\"\(Self.path)/\(session.id)\">\(parts.text("desk.open")), \(DateWords.moment(session.openedAt))</a></li>"
    }
    let list = links.isEmpty ? "<p>\(parts.text("own.none"))</p>" : "<ul>\(links.joined())</ul>"
    let transcripts = kept.map { transcript in
      "<section><h3>\(DateWords.moment(transcript.keptAt))</h3>"
        + transcript.turns.withPlainWords.map { parts.turn($0, mark: nil) }.joined(separator: "\n")
        + forget(transcript, context.formToken) + "</section>"
    }
    return frame.page(
      title: frame.desk.text("own.title", "it"), language: "it",
      content: """
        <p>\(parts.text("own.intro"))</p>
        <form method="post" action="\(Self.path)">
        \(frame.hidden(context.formToken))<input type="hidden" name="id" value="\(UUID().uuidString.lowercased())">
        <label for="parole">\(parts.text("own.words"))</label>
        <textarea id="parole" name="text" rows="4" maxlength="2000" required></textarea>
        <p><input id="emergenza" name="emergency" type="checkbox" value="yes"> <label for="emergenza">\(parts.text("own.emergency"))</label></p>
        <button type="submit">\(parts.text("own.ask"))</button>
        </form>
        <section aria-labelledby="mie"><h2 id="mie">\(parts.text("own.sessions"))</h2>\(list)</section>
        <section aria-labelledby="conservate"><h2 id="conservate">\(parts.text("own.kept", ["count": String(kept.count)]))</h2>\(transcripts.joined(separator: "\n"))</section>
        <p><a href="\(Self.path)/registro">\(parts.text("own.log"))</a></p>
        """, token: context.formToken)
  }

  /// Deleting cannot be undone: it is confirmed by a word.
  private func forget(_ transcript: KeptTranscript, _ token: String?) -> String {
    let field = "cancella-\(transcript.id)"
    return """
      <form method="post" action="\(Self.path)/\(transcript.id)">
      \(frame.hidden(token))<input type="hidden" name="act" value="forget">
      <label for="\(field)">\(parts.text("own.forget"))</label>
      <input id="\(field)" name="text" autocomplete="off" maxlength="20">
      <button type="submit">\(parts.text("own.forgetGo"))</button>
      </form>
      """
  }

  private func accesses(_ context: ServiceContext) async throws -> Response {
    let records =
      if let id = context.identity?.citizenID { try await folder.accesses(to: id) } else { [AccessRecord]() }
    let items = records.map { record in
      "<li>"
        + parts.text(
          "own.logEntry",
          [
            "date": DateWords.moment(record.at), "actor": record.actor,
            "role": word("role", record.role.rawValue), "subject": word("subject", record.subject),
            "act": word("act", record.act),
          ]) + "</li>"
    }
    let list =
      items.isEmpty ? "<p>\(parts.text("own.logNone"))</p>" : "<ol>\(items.joined(separator: "\n"))</ol>"
    return frame.page(
      title: frame.desk.text("own.log", "it"), language: "it",
      content: "<p><a href=\"\(Self.path)\">\(parts.text("own.back"))</a></p>\n\(list)",
      token: context.formToken)
  }

  /// A word of the access log as people say it; one that has none stays as it is.
  private func word(_ kind: String, _ name: String) -> String {
    let key = "own.\(kind).\(name)"
    let text = frame.desk.text(key, "it")
    return text == key ? name : text
  }

  private func session(_ id: String, _ context: ServiceContext) async throws -> Response {
    let view = try await desk.view(id, for: try context.party)
    let token = context.formToken
    let path = "\(Self.path)/\(view.session.id)"
    var content = "<p><a href=\"\(Self.path)\">\(parts.text("own.back"))</a></p>\n"
    content += parts.log(view, side: "citizen", token: token, follows: view.session.endedAt == nil)
    if view.session.endedAt == nil {
      content += parts.words(
        path, act: "say", speaker: .citizen, label: parts.text("own.say"), key: "c", token: token)
      let keeps = view.session.keepAskedAt != nil
      let sums = view.session.summaryAskedAt != nil
      content += "<div class=\"row\">"
      content += parts.act(
        path, "keep", label: parts.text(keeps ? "own.keepNot" : "own.keep"), value: keeps ? "no" : "yes",
        token: token)
      content += parts.act(
        path, "summary", label: parts.text(sums ? "own.verbatim" : "own.summary"), value: sums ? "no" : "yes",
        token: token)
      content +=
        "</div><p><a href=\"/v1/relay/\(view.session.id)/transcript?format=html\">\(parts.text("own.transcript"))</a></p>"
      content += parts.letters(view.session)
      content += parts.end(path, token: token)
    }
    return frame.page(
      title: frame.desk.text("desk.session", "it"), language: "it", content: content, token: token)
  }

  private func act(_ form: PageForm, in id: String, _ context: ServiceContext) async throws -> Response {
    let party = try context.party
    let id = try await desk.known(id, to: party)
    switch form["act"] {
    case "say":
      _ = try await desk.take(
        RelayTurnMessage(
          externalId: form["id"].isEmpty ? UUID().uuidString : form["id"], speaker: .citizen,
          text: try form.required("text")), in: id, by: party)
    case "forget":
      guard form["text"].lowercased() == "cancella", let citizen = party.citizenID else {
        throw Problem.badInput(frame.desk.text("own.forgetWrong", "it"), field: "text")
      }
      _ = try await folder.delete(id, of: citizen)
      return LoginPages.redirect(to: Self.path)
    case "keep": _ = try await desk.askKeeping(form["value"] == "yes", in: id, by: party)
    case "summary": _ = try await desk.askSummary(form["value"] == "yes", in: id, by: party)
    case "end":
      guard form["text"].lowercased() == "fine" else {
        throw Problem.badInput(frame.desk.text("desk.endWrong", "it"), field: "text")
      }
      _ = try await desk.end(id, by: party)
      return LoginPages.redirect(to: Self.path)
    default: throw Problem.badInput("act: non c'è questo atto.", field: "act")
    }
    return LoginPages.redirect(to: "\(Self.path)/\(id)")
  }
}
