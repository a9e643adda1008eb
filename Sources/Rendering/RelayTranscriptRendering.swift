package import Domain
import Foundation

/// The transcript of a relay session as text and as an accessible page: every turn with speaker, time, original words
/// and, where there are, plain ones.
package struct RelayTranscriptRendering: Sendable {
  private let style: LabelStyle
  private let mark: String?

  /// - Parameter mark: what stands at the end of a turn in words; nil for nothing.
  package init(style: LabelStyle, mark: String?) {
    self.style = style
    self.mark = mark
  }

  /// One paragraph a turn, its plain words after it.
  package func lines(_ turns: [RelayTurn], of session: RelaySession) -> [String] {
    [title, opened(session)] + turns.flatMap(lines)
  }

  package func text(_ turns: [RelayTurn], of session: RelaySession) -> String {
    lines(turns, of: session).joined(separator: "\n") + "\n"
  }

  /// A whole page that reads alone, saved or printed.
  package func page(_ turns: [RelayTurn], of session: RelaySession) -> String {
    let items = turns.map { turn in
      let paragraphs = lines(turn).map { "<p>\(HTMLRendering.escaped($0))</p>" }.joined(separator: "\n")
      return "<li lang=\"\(HTMLRendering.escaped(turn.language))\">\n\(paragraphs)\n</li>"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLRendering.escaped(style.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLRendering.escaped(title))</title>
      <style>body{font:1.125rem/1.6 sans-serif;max-width:42rem;margin:0 auto;padding:1rem}li{margin-bottom:1rem}</style>
      </head>
      <body>
      <main>
      <h1>\(HTMLRendering.escaped(title))</h1>
      <p>\(HTMLRendering.escaped(opened(session)))</p>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </main>
      </body>
      </html>

      """
  }

  private var title: String { style.text("relay.transcriptTitle") }

  private func opened(_ session: RelaySession) -> String {
    let moment = DateWords.moment(session.openedAt, language: style.language)
    return moment.prefix(1).uppercased() + moment.dropFirst() + "."
  }

  private func lines(_ turn: RelayTurn) -> [String] {
    let time = DateWords.time(turn.at, language: style.language)
    var label = "\(style.text("speaker.\(turn.speaker.rawValue)")), \(time)"
    if let corrected = turn.corrects { label += ", \(style.text("relay.corrects")) \(corrected)" }
    let ending = turn.kind == .words ? mark.map { " (\($0))" } ?? "" : ""
    var lines = ["\(label): \(ReadableText.cleaned(turn.text))\(ending)"]
    if let plain = turn.simplified {
      lines.append("\(style.text("relay.plain")): \(ReadableText.cleaned(plain))")
    }
    return lines
  }
}
