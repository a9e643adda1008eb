package import Domain

/// The plain-text-relay transcript: who said what and when, the original words and the plain ones.
package struct TranscriptRendering: Sendable {
  private let style: LabelStyle
  private let marks: TurnMarks

  package init(style: LabelStyle, marks: TurnMarks = .none) {
    self.style = style
    self.marks = marks
  }

  /// What stands at the end of a turn to say whose turn comes next (`relay.turnMarks`).
  package enum TurnMarks: String, Sendable {
    case none
    /// GA "go ahead" and SK "stop keying", the text telephone's own.
    case gask = "GA-SK"
    /// "A Lei." and "Fine."
    case words
  }

  package func lines(_ transcript: Transcript, contact: Contact, edits: [String] = []) -> [String] {
    var lines = [
      style.text(
        "transcript.title",
        [
          "channel": style.text("channel.\(contact.channel.rawValue)"),
          "moment": DateWords.moment(contact.openedAt, language: style.language),
        ]),
      style.text("transcript.turns", ["count": String(transcript.turns.count)]),
    ]
    for (index, turn) in transcript.turns.enumerated() {
      lines += self.lines(turn, isLast: index == transcript.turns.count - 1)
    }
    if !edits.isEmpty {
      lines.append(style.text("transcript.edits", ["count": String(edits.count)]))
      lines += edits
    }
    lines.append(style.text("transcript.retention.\(transcript.retention.rawValue)"))
    return lines
  }

  package func text(_ transcript: Transcript, contact: Contact, edits: [String] = []) -> String {
    lines(transcript, contact: contact, edits: edits).joined(separator: "\n")
  }

  private func lines(_ turn: Turn, isLast: Bool) -> [String] {
    let speaker = style.text("speaker.\(turn.speaker.rawValue)")
    let time = DateWords.time(turn.at, language: style.language)
    let original = "\(speaker), \(time): \(ReadableText.cleaned(turn.original))"
    var lines = original.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    if let simplified = turn.simplified, simplified != turn.original {
      let first = style.text("transcript.simplified", ["speaker": speaker])
      lines += "\(first): \(simplified)".split(separator: "\n", omittingEmptySubsequences: true).map(
        String.init)
    }
    switch marks {
    case .none: break
    case .gask: lines[lines.count - 1] += isLast ? " SK" : " GA"
    case .words: lines[lines.count - 1] += " " + style.text(isLast ? "turn.end" : "turn.next")
    }
    return lines
  }
}
