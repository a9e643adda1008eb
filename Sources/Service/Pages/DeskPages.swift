import Directory
import Domain
import Foundation
import GatewayAPI
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore
import Rendering

/// `/sportello`: the console of relay operators and supervisors. Everything works by forms; the script adds live text.
struct DeskPages: Sendable {
  let desk: RelayDesk
  let search: SearchDesk
  let frame: PageFrame
  private var parts: RelayParts { RelayParts(frame: frame, language: "it") }

  func add(to router: Router<ServiceContext>) {
    router.get("/sportello") { _, context in
      try await frame.guarded(context, back: "/sportello") { try await start(context) }
    }
    router.post("/sportello/stato") { request, context in
      try await frame.guarded(context, back: "/sportello") {
        let form = try await PageForm.read(request, context)
        guard let state = OperatorPresence.State(rawValue: form["value"]) else {
          throw Problem.badInput("value è ready, away o afterWork.", field: "value")
        }
        _ = try await desk.set(state, skills: nil, of: try context.party)
        return LoginPages.redirect(to: "/sportello")
      }
    }
    router.get("/sportello/:id") { request, context in
      try await frame.guarded(context, back: "/sportello") {
        try await session(try context.parameters.require("id"), request, context)
      }
    }
    router.post("/sportello/:id") { request, context in
      try await frame.guarded(context, back: "/sportello") {
        try await act(
          try await PageForm.read(request, context), in: try context.parameters.require("id"), context)
      }
    }
    router.get("/relay.js") { _, _ in
      Response(
        status: .ok,
        headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "max-age=3600"],
        body: .init(byteBuffer: ByteBuffer(string: RelayScript.source)))
    }
  }

  // MARK: Queue

  private func start(_ context: ServiceContext) async throws -> Response {
    let party = try context.party
    let view = try await desk.desk(for: party)
    let token = context.formToken
    var content = ""
    if party.role == .operator {
      let state = view.presence?.state ?? .away
      content +=
        "<section aria-labelledby=\"stato-titolo\"><h2 id=\"stato-titolo\">\(parts.text("desk.state"))</h2>\n"
        + "<p role=\"status\">\(parts.text("desk.state.\(state.rawValue)"))</p>\n"
      if view.presence?.isAwayByMissing == true {
        content +=
          "<p role=\"alert\">\(parts.text("desk.missed", ["count": String(view.presence?.missedOffers ?? 0)]))</p>\n"
      }
      content += "<div class=\"row\">"
      for (value, label, key) in [("ready", "desk.ready", "p"), ("away", "desk.away", "x")] {
        content += parts.act(
          "/sportello/stato", "state", label: parts.text(label), value: value, token: token, key: key)
      }
      content += "</div>\n"
      if let offer = view.offer {
        content +=
          "<div class=\"offer\"><p role=\"alert\">\(parts.text("desk.offer"))</p>"
          + parts.act(
            "/sportello/\(offer)", "accept", label: parts.text("desk.take"), token: token, key: "r",
            isMain: true)
          + "</div>\n"
      }
      content += "</section>\n"
    }
    content += list("desk.active", view.active, act: nil, token)
    content += list("desk.waiting", view.waiting, act: party.role == .operator ? "accept" : nil, token)
    content += list("desk.messages", view.messages, act: party.role == .operator ? "accept" : nil, token)
    content +=
      "<section aria-labelledby=\"chi\"><h2 id=\"chi\">\(parts.text("desk.operators", ["count": String(view.operators.count)]))</h2><ul>"
      + view.operators.map {
        "<li>\(HTMLRendering.escaped($0.name)): \(parts.text("desk.state.\($0.state.rawValue)"))</li>"
      }.joined()
      + "</ul></section>\n<p><a class=\"button\" href=\"/sportello\">\(parts.text("desk.refresh"))</a></p>"
    return frame.page(
      title: frame.desk.text("desk.title", "it"), language: "it",
      content: content.replacingOccurrences(of: "<ul></ul>", with: ""), token: token)
  }

  private func list(_ key: String, _ sessions: [RelaySession], act: String?, _ token: String?) -> String {
    let items = sessions.map { session in
      let time = DateWords.time(session.openedAt)
      var words = [parts.text("desk.since", ["time": time])]
      if session.isEmergency { words.append("<strong>\(parts.text("desk.emergency"))</strong>") }
      words += session.skills.map(HTMLRendering.escaped)
      if let name = session.operatorName { words.append(HTMLRendering.escaped(name)) }
      let label = words.joined(separator: ", ")
      let end =
        act.map {
          parts.act(
            "/sportello/\(session.id)", $0,
            label: "\(parts.text("desk.take")), \(parts.text("desk.since", ["time": time]))",
            token: token)
        }
        ?? "<a href=\"/sportello/\(session.id)\">\(parts.text("desk.open")), \(parts.text("desk.since", ["time": time]))</a>"
      return "<li><p>\(label)</p>\(end)</li>"
    }
    let id = key.replacingOccurrences(of: ".", with: "-")
    return
      "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(parts.text(key, ["count": String(sessions.count)]))</h2><ul>\(items.joined(separator: "\n"))</ul></section>\n"
  }

  // MARK: Session

  private func session(_ id: String, _ request: Request, _ context: ServiceContext) async throws -> Response {
    let party = try context.party
    let view = try await desk.view(id, for: party)
    let token = context.formToken
    let path = "/sportello/\(view.session.id)"
    var content = "<p><a href=\"/sportello\">\(parts.text("desk.back"))</a></p>\n"
    if party.role == .supervisor {
      let listens = view.session.supervisor == party.name
      content += "<p>\(parts.text("desk.listenHint"))</p>"
      content += parts.act(
        path, "listen", label: parts.text(listens ? "desk.listenNot" : "desk.listen"),
        value: listens ? "no" : "yes", token: token)
      content += parts.log(view, side: "supervisor", token: token)
    } else {
      content +=
        "<div class=\"columns\"><div>\n" + card(view) + parts.log(view, side: "operator", token: token)
      if view.session.operatorName == party.name, view.session.state == .active {
        content += try tools(view, path, request, token)
      } else if view.session.isOpen || view.session.state == .message {
        content += parts.act(
          path, "accept", label: parts.text("desk.take"), token: token, key: "r", isMain: true)
      }
      content += "</div></div>\n"
    }
    return frame.page(
      title: frame.desk.text("desk.session", "it"), language: "it", content: content, token: token)
  }

  private func card(_ view: RelayView) -> String {
    let wishes = view.respect ?? []
    let note =
      view.note.map {
        "<h3>\(parts.text("desk.note"))</h3><p>\(HTMLRendering.escaped($0))</p>"
      } ?? ""
    let list =
      wishes.isEmpty
      ? "<p>\(parts.text("desk.respectNone"))</p>"
      : "<ul>" + wishes.map { "<li>\(HTMLRendering.escaped($0))</li>" }.joined() + "</ul>"
    return
      "<section aria-labelledby=\"rispetto\"><h2 id=\"rispetto\">\(parts.text("desk.respect"))</h2>\(list)\(note)</section>\n"
  }

  private func tools(_ view: RelayView, _ path: String, _ request: Request, _ token: String?) throws -> String
  {
    var content = parts.words(
      path, act: "body", speaker: .organisation, label: parts.text("desk.bodySays"), key: "e", token: token)
    content += plain(view, path, token)
    content += parts.words(
      path, act: "say", speaker: .operator, label: parts.text("desk.youSay"), key: "c", token: token)
    content += "</div><div>\n"
    for (use, key) in [
      (RelaySettings.Phrase.Use.sound, "desk.sounds"), (.opening, "desk.opening"), (.words, "desk.phrases"),
    ] {
      let items = desk.settings.phrases.filter { $0.use == use }.map {
        parts.act(path, "phrase", label: HTMLRendering.escaped($0.text), value: $0.id, token: token)
      }
      content +=
        "<section aria-labelledby=\"\(use.rawValue)\"><h2 id=\"\(use.rawValue)\">\(parts.text(key))</h2><div class=\"row\">\(items.joined())</div></section>\n"
    }
    return content + body(request, path, token) + parts.letters(view.session) + handover(path, token)
      + parts.end(path, token: token)
  }

  /// The plain words of the body's last turn, to accept or edit.
  private func plain(_ view: RelayView, _ path: String, _ token: String?) -> String {
    let last = view.turns.last { $0.speaker == .organisation && $0.kind == .words }
    let suggestion = last?.simplified == nil ? last.flatMap { desk.suggestion(for: $0) } : nil
    let isThere = suggestion != nil
    return """
      <form method="post" action="\(path)" id="semplice"\(isThere ? "" : " hidden")>
      \(frame.hidden(token))<input type="hidden" name="act" value="plain"><input type="hidden" name="id" value="\(UUID().uuidString.lowercased())">
      <input type="hidden" name="turn" value="\(last?.sequence ?? 0)">
      <label for="words-plain">\(parts.text("desk.plain"))</label>
      <textarea id="words-plain" name="text" rows="3" maxlength="4000">\(HTMLRendering.escaped(suggestion ?? ""))</textarea>
      <button type="submit" accesskey="a">\(parts.text("desk.accept"))</button>
      </form>
      """
  }

  private func body(_ request: Request, _ path: String, _ token: String?) -> String {
    let query = SearchPages.parameter("ente", of: request) ?? ""
    let found = query.isEmpty ? [] : ((try? search.bodies(String(query.prefix(300)), limit: 8)) ?? [])
    let items = found.map { hit in
      let phones = hit.organisation.contactPoints.filter { $0.medium == .phone }.prefix(3).map {
        HTMLRendering.escaped($0.value)
      }
      return
        "<li><p>\(HTMLRendering.escaped(hit.organisation.name)). \(HTMLRendering.escaped(hit.organisation.code)). \(phones.joined(separator: ", "))</p></li>"
    }
    let outcomes = CallAttempt.Outcome.allCases.map {
      "<option value=\"\($0.rawValue)\">\(parts.text("relay.outcome.\($0.rawValue)"))</option>"
    }
    let results = items.isEmpty ? "" : "<ul>\(items.joined())</ul>"
    return """
      <section aria-labelledby="ente-titolo">
      <h2 id="ente-titolo">\(parts.text("desk.attempt"))</h2>
      <form method="get" action="\(path)" role="search">
      <label for="ente">\(parts.text("desk.searchBody"))</label>
      <input id="ente" name="ente" type="search" maxlength="300" value="\(HTMLRendering.escaped(query))">
      <button type="submit">\(parts.text("desk.search"))</button>
      </form>
      \(results)
      <form method="post" action="\(path)">
      \(frame.hidden(token))<input type="hidden" name="act" value="attempt">
      <p><label for="codice">\(parts.text("desk.attempt.code"))</label>
      <input id="codice" name="text" maxlength="128" value="\(HTMLRendering.escaped(found.count == 1 ? found[0].organisation.code : ""))"></p>
      <p><label for="esito">\(parts.text("desk.attempt.outcome"))</label>
      <select id="esito" name="value">\(outcomes.joined())</select></p>
      <button type="submit">\(parts.text("desk.attempt.save"))</button>
      </form>
      </section>
      """
  }

  private func handover(_ path: String, _ token: String?) -> String {
    let reasons = RelayHandover.Reason.allCases.map {
      "<option value=\"\($0.rawValue)\">\(parts.text("desk.handover.\($0.rawValue)"))</option>"
    }
    return """
      <section aria-labelledby="passa">
      <h2 id="passa">\(parts.text("desk.handover"))</h2>
      <form method="post" action="\(path)">
      \(frame.hidden(token))<input type="hidden" name="act" value="handover">
      <p><label for="motivo">\(parts.text("desk.handover.reason"))</label>
      <select id="motivo" name="value">\(reasons.joined())</select></p>
      <p><label for="appunto">\(parts.text("desk.handover.note"))</label>
      <textarea id="appunto" name="text" rows="2" maxlength="2000"></textarea></p>
      <p><input id="consenso" name="consent" type="checkbox" value="yes"> <label for="consenso">\(parts.text("desk.handover.consent"))</label></p>
      <button type="submit">\(parts.text("desk.handover.go"))</button>
      </form>
      </section>
      """
  }

  // MARK: Acts

  private func act(_ form: PageForm, in id: String, _ context: ServiceContext) async throws -> Response {
    let party = try context.party
    let id = try await desk.view(id, for: party).session.id
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
        RelayHandover(reason: reason, note: form["text"], consent: form["consent"] == "yes"), of: id,
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
