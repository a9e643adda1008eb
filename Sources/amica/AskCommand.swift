import ArgumentParser
import Domain
import Foundation
import GatewayAPI
import Mediation
import Profiles
import Rendering
import Speech
import Terminal

/// The main job: a question, a profile, an answer in every form.
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Risponde a una domanda, come chiede il profilo.",
    discussion:
      "Esempio: amica ask --profile linguaggio-facile --speech risposta.wav \"Come ottengo il contrassegno?\""
  )

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case answer, all
  }

  @OptionGroup var data: DataOption
  @Option(help: "Profilo: un modello, un profilo salvato o un file JSON.") var profile: String?
  @Option(help: "Canale: terminal, voice, rtt, sms, email, fax, web, letter, braille.") var channel =
    "terminal"
  @Option(help: "Comune, per nome o codice ISTAT.") var place: String?
  @Option(help: "Telefono o e-mail di chi chiede.") var address: String?
  @Option(help: ArgumentHelp("Scrive la voce in un file WAV.", valueName: "FILE.wav")) var speech: String?
  @Option(help: "answer: solo la risposta; all: anche trascrizione e testo semplificato.") var show = Part
    .answer
  @Flag(help: "Scrive tutto come JSON.") var json = false
  @Flag(help: "Legge righe {\"id\",\"text\"} e scrive una riga JSON per ogni domanda.") var jsonl = false
  @Argument(help: "La domanda; - o niente per leggerla da stdin.") var text: String?

  func run() async throws {
    let bench = try Workbench(data: data)
    let mediator = try bench.mediator(workers: 1)
    // Without a running service nobody else deletes what may no longer be kept.
    try await mediator.purgeExpired()
    guard let channel = Channel(rawValue: channel) else {
      throw UsageError(
        "--channel: '\(self.channel)' non è un canale. I canali sono: \(Channel.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    let choice = try ProfileChoice(profile, bench: bench)
    if let speech { _ = try OutputFile.checked(speech, option: "--speech") }
    if jsonl { return try await answerLines(mediator, channel: channel, choice: choice) }
    let question = try Input.text(argument: text)
    guard !question.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw InputError("la domanda è vuota. La scriva dopo il comando, tra virgolette.")
    }
    let reply = try await mediator.receive(
      message(question, channel: channel, choice: choice), using: choice.profile)
    let seconds = try await speak(reply, mediator: mediator)
    try AskOutput(messages: bench.messages(), reply: reply).write(
      json: json, all: show == .all, speech: speech, seconds: seconds)
    await mediator.shutdown()
    if [.operatorRequested, .questionNeeded].contains(reply.contact.outcome), !json {
      throw ExitStatus.nothingFound
    }
  }

  private func message(_ text: String, channel: Channel, choice: ProfileChoice) -> ContactMessage {
    ContactMessage(
      channel: channel, externalId: "cli-\(UUID().uuidString.lowercased())", address: address, text: text,
      profile: choice.id, place: place)
  }

  private func speak(_ reply: ContactReply, mediator: Mediator) async throws -> Double? {
    guard let speech else { return nil }
    return try await mediator.writeSpeech(reply, to: URL(fileURLWithPath: speech))
  }

  private func answerLines(_ mediator: Mediator, channel: Channel, choice: ProfileChoice) async throws {
    struct Line: Decodable {
      var id: LineID?
      var text: String
      var place: String?
    }
    struct Result: Encodable {
      var id: LineID?
      var outcome: AnswerOutcome
      var organisation: String?
      var text: String
    }
    for line in try Input.jsonLines(Line.self, try Input.text(argument: text)) {
      var message = message(line.text, channel: channel, choice: choice)
      message.place = line.place ?? place
      let reply = try await mediator.receive(message, using: choice.profile)
      try Output.json(
        Result(
          id: line.id, outcome: reply.contact.outcome, organisation: reply.contact.organisation,
          text: reply.renderings.simplified))
    }
    await mediator.shutdown()
  }
}
