import Directory
package import Foundation
import Messages
import PlainLanguage
import Profiles
import Questions
import Speech
import Store

extension MediationParts {
  /// The parts made from an installation's folders.
  ///
  /// - Parameters:
  ///   - share: the folder with `voices`, `profiles` and `data`.
  ///   - dataFolder: the service's own folder, for store, directory index and the engine's data.
  ///   - synthesizer: the speech worker.
  ///   - workers: speech processes.
  /// - Throws: the error of the part that cannot be made.
  package init(
    share: URL, dataFolder: URL, synthesizer: URL, workers: Int,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    let data = share.appendingPathComponent("data")
    let table = try TermTable(file: share.appendingPathComponent("profiles/terms.json"))
    let templates = try TemplateLibrary(folder: share.appendingPathComponent("profiles"), table: table)
    let plainLanguage = data.appendingPathComponent("plain-language")
    self.init(
      store: try Store(folder: dataFolder),
      directory: try DirectoryIndex(
        file: dataFolder.appendingPathComponent("directory.sqlite"), dataFolder: data),
      questions: try QuestionIndex(folder: data.appendingPathComponent("questions")),
      simplifier: try Simplifier(folder: plainLanguage), facts: try FactExtractor(folder: plainLanguage),
      resolver: ProfileResolver(table: table, templates: templates), templates: templates,
      speech: try SpeechEngine(
        configuration: .init(
          worker: synthesizer, workers: workers, dataFolder: dataFolder.appendingPathComponent("speech"),
          voicesFolder: share.appendingPathComponent("voices"))),
      messages: try MessageCatalogue(folder: data.appendingPathComponent("messages")),
      cues: try Cues(file: data.appendingPathComponent("mediation/cues.json")),
      laws: try LawNotes(file: data.appendingPathComponent("mediation/laws.json")), now: now)
  }
}
