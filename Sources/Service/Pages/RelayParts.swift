import Domain
import Foundation
import GatewayAPI
import Rendering

/// Parts of the pages of a live session, the same for both sides.
struct RelayParts: Sendable {
  let frame: PageFrame
  let language: String

  func text(_ key: String, _ places: [String: String] = [:]) -> String { frame.text(key, language, places) }

  /// The conversation: one live region, additions only, whole turns. What is being typed stands outside it.
  func log(_ view: RelayView, side: String, token: String?, follows: Bool) -> String {
    let turns = view.turns.map { turn($0, mark: Self.ends($0, before: side) ? view.turnMark : nil) }.joined(
      separator: "\n")
    let words = [
      "typing": "desk.typing", "lost": "desk.lost", "quiet": "desk.quiet", "loud": "desk.loud",
      "voice": "desk.voice", "corrects": "relay.corrects", "wpm": "desk.wpm", "plain": "relay.plain",
    ].map {
      "data-\($0.key)=\"\(frame.text($0.value, language, ["speaker": "{speaker}", "count": "{count}"]))\""
    }
    let speakers = RelayTurn.Speaker.allCases.map {
      "data-speaker-\($0.rawValue)=\"\(text("speaker.\($0.rawValue)"))\""
    }
    return """
      <p id="stato" role="status">\(HTMLRendering.escaped(view.words))</p>
      <section aria-labelledby="finora" id="relay" data-id="\(view.session.id)" data-side="\(side)" data-follows="\(follows)" data-token="\(token ?? "")" data-last="\(view.session.lastTurn)" data-mark="\(HTMLRendering.escaped(view.turnMark ?? ""))" data-profile="\(HTMLRendering.escaped(view.session.profileID ?? ""))" \((words + speakers).sorted().joined(separator: " "))>
      <h2 id="finora">\(text("desk.log"))</h2>
      <div id="turni" role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="finora" tabindex="0">
      \(turns)
      </div>
      <div id="in-diretta"></div>
      <p><a class="button" href="">\(text("desk.refresh"))</a></p>
      </section>
      """
  }

  /// Whether a turn ends before a side: a mark after one's own words would call on oneself.
  private static func ends(_ turn: RelayTurn, before side: String) -> Bool {
    side == "citizen" ? turn.speaker != .citizen : side != "operator" || turn.speaker == .citizen
  }

  func turn(_ turn: RelayTurn, mark: String?) -> String {
    var label = "\(text("speaker.\(turn.speaker.rawValue)")), \(DateWords.time(turn.at, language: language))"
    if let corrects = turn.corrects { label += ", \(text("relay.corrects")) \(corrects)" }
    let ending = turn.kind == .words ? mark.map { " (\(HTMLRendering.escaped($0)))" } ?? "" : ""
    let plain =
      turn.simplified.map {
        "<p class=\"plain\"><strong>\(text("relay.plain")):</strong> \(HTMLRendering.escaped($0))</p>"
      } ?? ""
    return """
      <div class="turn \(turn.speaker.rawValue)" data-turn="\(turn.sequence)"><p><strong>\(label):</strong> <span lang="\(HTMLRendering.escaped(turn.language))">\(HTMLRendering.escaped(turn.text))</span>\(ending)</p>\(plain)</div>
      """
  }

  /// A form whose words go to the other side, keystroke by keystroke where scripts run.
  func words(
    _ path: String, act: String, speaker: RelayTurn.Speaker, label: String, key: String, token: String?
  ) -> String {
    """
    <form method="post" action="\(path)" data-speaker="\(speaker.rawValue)">
    \(frame.hidden(token))<input type="hidden" name="act" value="\(act)"><input type="hidden" name="id" value="\(UUID().uuidString.lowercased())">
    <label for="words-\(act)">\(label)</label>
    <textarea id="words-\(act)" name="text" rows="3" maxlength="2000" required accesskey="\(key)"></textarea>
    <p class="speed" aria-hidden="true"></p>
    <button type="submit">\(text("desk.send"))</button>
    </form>
    """
  }

  func act(
    _ path: String, _ act: String, label: String, value: String = "", token: String?, key: String = "",
    isMain: Bool = false
  )
    -> String
  {
    // Seen, not heard: a screen reader tells the shortcut of a button by itself.
    let hint = key.isEmpty ? "" : " <span class=\"key\" aria-hidden=\"true\">\(key.uppercased())</span>"
    let access = key.isEmpty ? "" : " accesskey=\"\(key)\""
    return """
      <form class="bare\(isMain ? " main" : "")" method="post" action="\(path)">\(frame.hidden(token))<input type="hidden" name="act" value="\(act)"><input type="hidden" name="value" value="\(HTMLRendering.escaped(value))"><button type="submit"\(access)>\(label)\(hint)</button></form>
      """
  }

  /// The ways out in writing, once a body was called.
  func letters(_ session: RelaySession) -> String {
    guard session.organisation != nil else { return "" }
    let links = ["pec", "delegation", "complaint"].map {
      "<li><a href=\"/v1/relay/\(session.id)/letter?kind=\($0)\">\(text("relay.letter.\($0)"))</a></li>"
    }
    return
      "<section aria-labelledby=\"lettere\"><h2 id=\"lettere\">\(text("relay.letters"))</h2><ul>\(links.joined())</ul></section>\n"
  }

  /// Ending deletes the words: it is confirmed by a word.
  func end(_ path: String, token: String?) -> String {
    """
    <section aria-labelledby="fine">
    <h2 id="fine">\(text("desk.end"))</h2>
    <form method="post" action="\(path)">
    \(frame.hidden(token))<input type="hidden" name="act" value="end">
    <label for="conferma">\(text("desk.endHint"))</label>
    <input id="conferma" name="text" autocomplete="off" maxlength="20">
    <button type="submit">\(text("desk.endGo"))</button>
    </form>
    </section>
    """
  }
}
