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
  var parts: RelayParts { RelayParts(frame: frame, language: "it") }

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
        let skills = form["skills"].split(separator: ",").map(String.init)
        // The field is on the form of "ready" only: "away" leaves what was said.
        _ = try await desk.set(state, skills: state == .ready ? skills : nil, of: try context.party)
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
      content += ready(view, token)
      content += parts.act(
        "/sportello/stato", "state", label: parts.text("desk.away"), value: "away", token: token, key: "x")
      content += offer(view, token) + "</section>\n"
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

  private func ready(_ view: DeskView, _ token: String?) -> String {
    let skills = HTMLRendering.escaped((view.presence?.skills ?? []).joined(separator: ", "))
    return """
      <form method="post" action="/sportello/stato">
      \(frame.hidden(token))<input type="hidden" name="value" value="ready">
      <label for="competenze">\(parts.text("desk.skills"))</label>
      <input id="competenze" name="skills" maxlength="400" autocomplete="off" value="\(skills)">
      <button type="submit" accesskey="p">\(parts.text("desk.ready"))</button>
      </form>
      """
  }

  /// The offer, where there is one; the script puts a new one here by itself, with a sound where it is wanted.
  private func offer(_ view: DeskView, _ token: String?) -> String {
    func form(_ id: String) -> String {
      parts.act(
        "/sportello/\(id)", "accept", label: parts.text("desk.take"), token: token, key: "r", isMain: true)
    }
    let now = view.offer.map { "<p>\(parts.text("desk.offer"))</p>\(form($0))" } ?? ""
    return """
      <div id="chiamata" role="alert" class="\(view.offer == nil ? "idle" : "offer")" data-offer="\(view.offer ?? "")" data-sound="\(parts.text("desk.sound"))" data-silent="\(parts.text("desk.silent"))">\(now)</div>
      <template id="chiamata-modello"><p>\(parts.text("desk.offer"))</p>\(form("ID"))</template>
      """
  }

  private func list(_ key: String, _ sessions: [RelaySession], act: String?, _ token: String?) -> String {
    let items = sessions.enumerated().map { index, session in
      let number = sessions.count > 1 ? "\(index + 1), " : ""
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
            label: "\(parts.text("desk.take")), \(number)\(parts.text("desk.since", ["time": time]))",
            token: token)
        }
        ?? "<a href=\"/sportello/\(session.id)\">\(parts.text("desk.open")), \(number)\(parts.text("desk.since", ["time": time]))</a>"
      return "<li><p>\(label)</p>\(end)</li>"
    }
    let id = key.replacingOccurrences(of: ".", with: "-")
    return
      "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\" data-list=\"\(key)\">\(parts.text(key, ["count": String(sessions.count)]))</h2><ul>\(items.joined(separator: "\n"))</ul></section>\n"
  }
}
