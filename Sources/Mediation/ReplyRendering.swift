import Domain
import Foundation
import GatewayAPI
import Messages
import PlainLanguage
import Profiles
import Rendering
import Speech

/// Renders one answer for every channel by the person's profile.
struct ReplyRendering: Sendable {
  let messages: MessageCatalogue
  let normaliser: Normaliser

  func renderings(
    _ stored: StoredAnswer, transcript: Transcript, contact: Contact, resolved: ResolvedProfile
  ) throws -> Renderings {
    let style = LabelStyle(messages: messages, profile: resolved)
    let text = PlainTextRendering(style: style)
    let email = EmailRendering(style: style)
    let plain = stored.simplified.blocks
    let spoken = VoiceRendering(style: style, repeats: resolved[.speechRepeatCount]).spoken(plain)
    let sms = SMSRendering(style: style)
    return Renderings(
      terminal: text.lines(plain), original: text.text(stored.original.blocks), simplified: text.text(plain),
      transcript: transcriptText(transcript, contact: contact, resolved: resolved, stored: stored),
      ssml: try spoken.ssml(),
      spoken: normalised(spoken, style: NormalisationStyle(profile: resolved)),
      sms: sms.parts(plain),
      email: .init(
        subject: email.subject(plain, request: stored.request), text: email.text(plain),
        html: email.html(plain, request: stored.request)),
      html: HTMLRendering(style: style).section(plain), readAloud: resolved[.speechEnabled])
  }

  func transcriptText(
    _ transcript: Transcript, contact: Contact, resolved: ResolvedProfile, stored: StoredAnswer?
  ) -> String {
    let style = LabelStyle(messages: messages, profile: resolved)
    guard !transcript.turns.isEmpty else { return style.text("transcript.deleted") }
    let marks = turnMarks(resolved)
    let edits = (stored?.edits ?? []).map { edit in
      let before = edit.before.trimmingCharacters(in: .whitespaces)
      let after = edit.after.trimmingCharacters(in: .whitespaces)
      return style.text(
        before.isEmpty ? "transcript.added" : after.isEmpty ? "transcript.removed" : "transcript.changed",
        ["before": before, "after": after, "reason": edit.reason])
    }
    return TranscriptRendering(style: style, marks: marks).text(transcript, contact: contact, edits: edits)
  }

  private func turnMarks(_ resolved: ResolvedProfile) -> TranscriptRendering.TurnMarks {
    switch resolved[.relayTurnMarks] {
    case .none: .none
    case .gaSk: .gask
    case .words: .words
    }
  }

  private func normalised(_ spoken: SpokenText, style: NormalisationStyle) -> String {
    spoken.parts.compactMap { part in
      switch part {
      case .text(let text, _): normaliser.normalise(text, style: style)
      case .spelled(let text, _), .literal(let text, _), .telephone(let text, _): text
      case .changed(_, let parts): normalised(SpokenText(parts: parts), style: style)
      case .pause, .rest, .sentenceEnd, .mark: nil
      }
    }.joined(separator: " ")
  }
}
