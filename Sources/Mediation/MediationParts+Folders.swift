import Conversation
import Directory
import Disservices
package import Foundation
import Messages
import PlainLanguage
import Profiles
import Questions
import Speech
import Store

/// What is read from the product's own files and is the same for every service that uses them.
package struct ReferenceData: Sendable {
  let questions: QuestionIndex
  let simplifier: Simplifier
  let resolver: ProfileResolver
  let templates: TemplateLibrary
  let messages: MessageCatalogue
  let cues: Cues
  let laws: LawNotes
  let dialogues: DialogueSet
  let commands: CommandCatalogue
  let disservices: DisserviceCatalogue
  let relay: RelaySettings
  let relayLetters: [RelayLetter]

  /// - Parameter share: the folder with `voices`, `profiles` and `data`.
  /// - Throws: the error of the file that cannot be used.
  package init(share: URL) throws {
    let data = share.appendingPathComponent("data")
    let table = try TermTable(file: share.appendingPathComponent("profiles/terms.json"))
    templates = try TemplateLibrary(folder: share.appendingPathComponent("profiles"), table: table)
    resolver = ProfileResolver(table: table, templates: templates)
    questions = try QuestionIndex(folder: data.appendingPathComponent("questions"))
    simplifier = try Simplifier(folder: data.appendingPathComponent("plain-language"))
    messages = try MessageCatalogue(folder: data.appendingPathComponent("messages"))
    cues = try Cues(file: data.appendingPathComponent("mediation/cues.json"))
    dialogues = try DialogueSet(folder: data.appendingPathComponent("dialogues"))
    commands = try CommandCatalogue(folder: data.appendingPathComponent("messages-terminal/commands"))
    disservices = try DisserviceCatalogue(file: data.appendingPathComponent("disservices/services.json"))
    relayLetters = try RelayLetter.all(file: data.appendingPathComponent("mediation/relay-letters.json"))
    relay = try RelaySettings(file: data.appendingPathComponent("mediation/relay.json"))
    laws = try LawNotes(file: data.appendingPathComponent("mediation/laws.json"))
  }
}

extension MediationParts {
  /// The parts made from an installation's folders.
  ///
  /// The questions that operators have published in the data folder are answered beside those that ship; what is
  /// published while the service runs is answered after its next start.
  ///
  /// - Parameters:
  ///   - share: the folder with `voices`, `profiles` and `data`.
  ///   - reference: what was read from `share` before; nil reads it now.
  ///   - dataFolder: the service's own folder, for store, directory index and the engine's data.
  ///   - synthesizer: the speech worker.
  ///   - workers: speech processes.
  /// - Throws: the error of the part that cannot be made.
  package init(
    share: URL, reference: ReferenceData? = nil, dataFolder: URL, synthesizer: URL, workers: Int,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    let reference = try reference ?? ReferenceData(share: share)
    let published = try DraftStore(folder: dataFolder.appendingPathComponent("faq", isDirectory: true))
      .published()
    let questions =
      published.isEmpty
      ? reference.questions
      : try QuestionIndex(folder: share.appendingPathComponent("data/questions"), published: published)
    self.init(
      store: try Store(folder: dataFolder),
      directory: try DirectoryIndex(
        file: dataFolder.appendingPathComponent("directory.sqlite"),
        dataFolder: share.appendingPathComponent("data")),
      questions: questions, simplifier: reference.simplifier,
      facts: reference.simplifier.factExtractor, resolver: reference.resolver,
      templates: reference.templates,
      speech: try SpeechEngine(
        configuration: .init(
          worker: synthesizer, workers: workers, dataFolder: dataFolder.appendingPathComponent("speech"),
          voicesFolder: share.appendingPathComponent("voices"))),
      messages: reference.messages, cues: reference.cues, laws: reference.laws,
      dialogues: reference.dialogues, commands: reference.commands, disservices: reference.disservices,
      relay: reference.relay, relayLetters: reference.relayLetters,
      now: now)
  }
}
