import Directory
import Disservices
import Domain
import Foundation
import Installation
import Mediation
import Messages
import PlainLanguage
import Profiles
import Questions
import Speech
import Store

/// Makes the parts of the program from the installation's data and the data folder, each when it is first needed.
struct Workbench {
  let share: URL
  let dataFolder: URL

  init(data: DataOption) throws {
    share = try Installation.shareFolder()
    dataFolder = try Installation.dataFolder(data.folder)
  }

  private func data(_ name: String) -> URL {
    share.appendingPathComponent("data").appendingPathComponent(name)
  }

  func messages(_ folder: String = "messages") throws -> MessageCatalogue {
    try MessageCatalogue(folder: data(folder))
  }

  /// The words of commands at the terminal's prompts.
  var commandsFolder: URL { data("messages-terminal/commands") }

  /// The table of terms.
  var termsFile: URL { share.appendingPathComponent("profiles/terms.json") }

  func terms() throws -> TermTable {
    try TermTable(file: termsFile)
  }

  func templates(_ table: TermTable) throws -> TemplateLibrary {
    try TemplateLibrary(folder: share.appendingPathComponent("profiles"), table: table)
  }

  /// The questions that ship and those an operator published.
  func questions() throws -> QuestionIndex {
    try QuestionIndex(folder: data("questions"), published: faq().published())
  }

  func disservices() throws -> DisserviceCatalogue {
    try DisserviceCatalogue(file: data("disservices/services.json"))
  }

  func faq() -> DraftStore {
    DraftStore(folder: dataFolder.appendingPathComponent("faq", isDirectory: true))
  }

  func simplifier() throws -> Simplifier {
    try Simplifier(folder: data("plain-language"))
  }

  func normaliser() throws -> Normaliser {
    try Normaliser(voicesFolder: share.appendingPathComponent("voices"))
  }

  /// - Parameter workers: speech processes; nil for as many as there are cores.
  func speech(workers: Int? = nil) throws -> SpeechEngine {
    try SpeechEngine(
      configuration: .init(
        worker: try Installation.synthesizer(),
        workers: workers ?? Self.cores,
        dataFolder: dataFolder.appendingPathComponent("speech"),
        voicesFolder: share.appendingPathComponent("voices")))
  }

  func directory() throws -> DirectoryIndex {
    try DirectoryIndex(
      file: dataFolder.appendingPathComponent("directory.sqlite"),
      dataFolder: share.appendingPathComponent("data"))
  }

  func store() throws -> Store {
    try Store(folder: dataFolder)
  }

  /// - Parameter workers: speech processes; nil for as many as there are cores.
  func mediator(workers: Int? = nil) throws -> Mediator {
    Mediator(
      try MediationParts(
        share: share, dataFolder: dataFolder, synthesizer: try Installation.synthesizer(),
        workers: workers ?? Self.cores))
  }

  private static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The API's own description, for `/openapi.yaml`.
  func openAPI() throws -> String {
    try String(contentsOf: data("openapi.yaml"), encoding: .utf8)
  }
}
