import Directory
import Domain
import Foundation
import GatewayAPI
import Hummingbird
import Mediation
import Rendering

/// The page of one session: card, conversation, words, and everything an operator has at hand.
extension DeskPages {
  func session(_ id: String, _ request: Request, _ context: ServiceContext) async throws -> Response {
    let party = try context.party
    let view = try await desk.view(id, for: party)
    let token = context.formToken
    let path = "/sportello/\(view.session.id)"
    var content = "<p><a href=\"/sportello\">\(parts.text("desk.back"))</a></p>\n"
    if party.role == .supervisor {
      let listens = view.session.supervisorID == party.id
      content += "<p>\(parts.text("desk.listenHint"))</p>"
      content += parts.act(
        path, "listen", label: parts.text(listens ? "desk.listenNot" : "desk.listen"),
        value: listens ? "no" : "yes", token: token)
      content += parts.log(view, side: "supervisor", token: token, follows: listens)
    } else {
      let carries = view.session.operatorID == party.id && view.session.state == .active
      content +=
        "<div class=\"columns\"><div>\n" + card(view)
        + parts.log(view, side: "operator", token: token, follows: carries)
      if carries {
        content += try tools(view, path, request, token)
      } else if [.waiting, .message].contains(view.session.state) {
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
        parts.act(
          path, "phrase", label: HTMLRendering.escaped($0.text), value: $0.id, token: token,
          key: use == .opening ? "" : $0.key)
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
    let isThere = view.suggestion != nil
    return """
      <form method="post" action="\(path)" id="semplice"\(isThere ? "" : " hidden")>
      \(frame.hidden(token))<input type="hidden" name="act" value="plain"><input type="hidden" name="id" value="\(UUID().uuidString.lowercased())">
      <input type="hidden" name="turn" value="\(last?.sequence ?? 0)">
      <label for="words-plain">\(parts.text("desk.plain"))</label>
      <textarea id="words-plain" name="text" rows="3" maxlength="4000">\(HTMLRendering.escaped(view.suggestion ?? ""))</textarea>
      <button type="submit" accesskey="o">\(parts.text("desk.accept"))</button>
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
      <p><label for="a-chi">\(parts.text("desk.handover.to"))</label>
      <input id="a-chi" name="to" maxlength="100" autocomplete="off"></p>
      <p><label for="appunto">\(parts.text("desk.handover.note"))</label>
      <textarea id="appunto" name="text" rows="2" maxlength="2000"></textarea></p>
      <p><input id="consenso" name="consent" type="checkbox" value="yes"> <label for="consenso">\(parts.text("desk.handover.consent"))</label></p>
      <button type="submit">\(parts.text("desk.handover.go"))</button>
      </form>
      </section>
      """
  }
}
