import Domain
import Foundation
import GatewayAPI
import Messages
import Profiles
import Terminal

/// What `amica ask` prints: the answer as its channel carries it, or all its forms, or JSON.
struct AskOutput {
  let messages: MessageCatalogue
  let reply: ContactReply

  private struct JSON: Encodable {
    struct Blocks: Encodable { var blocks: [AnswerBlock] }
    struct SpeechFile: Encodable {
      var file: String
      var seconds: Double
    }

    var contact: ContactSummary
    var profile: String?
    var resolved: [String: PreferenceValue]
    var answer: Blocks
    var text: String
    var transcript: String
    var speech: SpeechFile?
  }

  func write(json: Bool, all: Bool, speech: String?, seconds: Double?) throws {
    if json { return try writeJSON(speech: speech, seconds: seconds) }
    let renderings = reply.renderings
    if all {
      section("ask.transcript", wrapped(renderings.transcript.components(separatedBy: "\n")))
      section("ask.simplified", wrapped(renderings.simplified.components(separatedBy: "\n")))
    } else {
      for line in lines { Output.line(line) }
    }
    if let speech, let seconds {
      let words = messages.text(
        "ask.speech", language: language,
        ["file": speech, "seconds": String(format: "%.1f", seconds).replacingOccurrences(of: ".", with: ",")])
      if all { Output.line(words) } else { Output.error(words) }
    }
  }

  private var language: String { reply.resolved[.langInterface] }

  /// The answer as its channel carries it.
  private var lines: [String] {
    let renderings = reply.renderings
    switch reply.contact.channel {
    case .terminal, .rtt, .letter, .fax: return wrapped(renderings.terminal)
    case .voice: return [renderings.spoken]
    case .sms: return renderings.sms
    case .email: return ["\(renderings.email.subject)", "", renderings.email.text]
    case .web: return [renderings.html]
    case .braille: return renderings.terminal.flatMap(LineWrap(width: reply.resolved[.brailleCells]).lines)
    }
  }

  private func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap(LineWrap(width: reply.resolved[.terminalWidth]).lines)
  }

  private func section(_ title: String, _ lines: [String]) {
    Output.line(messages.text(title, language: language))
    for line in lines { Output.line(line) }
    Output.line("")
  }

  private func writeJSON(speech: String?, seconds: Double?) throws {
    try Output.json(
      JSON(
        contact: reply.contact, profile: reply.contact.profile,
        resolved: reply.resolved.values.mapValues(\.value),
        answer: .init(blocks: reply.answer.blocks), text: reply.renderings.simplified,
        transcript: reply.renderings.transcript,
        speech: speech.flatMap { file in seconds.map { .init(file: file, seconds: $0) } }),
      pretty: false)
  }
}
