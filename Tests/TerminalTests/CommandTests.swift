import Foundation
import Messages
import Terminal
import Testing

@Suite struct CommandTests {
  @Test(arguments: [
    ("ripeti", Command(.repeat)), ("RIPETI.", Command(.repeat)), ("  ripeti  3 ", Command(.repeat, "3")),
    ("ripeti passo 2", Command(.repeat, "passo 2")), ("più semplice", Command(.simpler)),
    ("piu' semplice", Command(.simpler)), ("Piu semplice!", Command(.simpler)),
    ("compita", Command(.spell)), ("compita RSSMRA80A01H501U", Command(.spell, "RSSMRA80A01H501U")),
    ("lento", Command(.slower)), ("più veloce", Command(.faster)), ("storia", Command(.history)),
    ("aiuto", Command(.help)), ("aiuto ripeti", Command(.help, "ripeti")), ("dove", Command(.whereAmI)),
    ("Dove sono?", Command(.whereAmI)), ("annulla", Command(.undo)), ("STOP", Command(.stop)),
    ("operatore", Command(.operator)), ("dettagli", Command(.details)), ("silenzio", Command(.silence)),
    ("repeat", Command(.repeat)), ("operator", Command(.operator)), ("slower", Command(.slower)),
    ("perché speech.rate", Command(.explain, "speech.rate")), ("velocità 180", Command(.rate, "180")),
    ("cerca ente Comune di Torino", Command(.search, "Comune di Torino")),
    ("salva risposta.wav", Command(.save, "risposta.wav")), ("un’altra volta", Command(.repeat)),
  ])
  func `knows a command by its words in any case, with or without accents`(typed: String, wanted: Command)
    throws
  {
    #expect(try SessionRun.commands().command(typed) == wanted)
  }

  @Test(
    arguments: [
      "", " ", "?", "Vorrei parlare con un operatore del Comune di Torino",
      "perché non ho avuto la pensione?",
      "dove chiedo il contrassegno?", "ripeti la domanda di invalidità", "aiuto per la casa e per la spesa",
      "lettera dell'INPS", "salva la mia domanda", "profilo sanitario della ASL",
      "stop alle telefonate moleste",
      "velocità massima sulla strada", "lingua dei segni: come ho un interprete?",
      "più semplice fare lo SPID?",
      "cerca lavoro per persone con disabilità", "voce", "ripeti 1234567",
    ].filter { $0 != "voce" })
  func `a question that only begins with a command's words stays a question`(typed: String) throws {
    #expect(try SessionRun.commands().command(typed) == nil)
  }

  @Test func `every act has words in every language, and each language the same acts`() throws {
    let folder = SessionRun.folder.appendingPathComponent("commands")
    for language in ["it", "en"] {
      let data = try Data(contentsOf: folder.appendingPathComponent("\(language).json"))
      let table = try JSONDecoder().decode([String: [String]].self, from: data)
      for act in Command.Act.allCases {
        #expect(table[act.rawValue]?.isEmpty == false, "\(language): \(act.rawValue)")
      }
      for digit in 0...9 { #expect(table[String(digit)]?.isEmpty == false, "\(language): \(digit)") }
    }
  }

  @Test(arguments: [
    (#"{"repeat": ["ripeti"], "stop": ["ripeti"]}"#, "already means"),
    (#"{"dance": ["balla"]}"#, "unknown act 'dance'"),
    (#"{"stop": ["stop *"]}"#, "leave out the *"),
    (#"{"stop": "stop"}"#, "cannot be read"),
  ])
  func `a wrong command file is refused with the file and the entry`(text: String, words: String) async throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent("it.json"))
    let error = #expect(throws: CommandError.self) { try CommandCatalogue(folder: folder) }
    #expect(error?.message.contains(words) == true)
    #expect(error?.message.contains("it.json") == true)
  }

  @Test func `a table of terms that cannot be read is refused with its path`() {
    let error = #expect(throws: TerminalError.self) {
      try TermWords(file: URL(fileURLWithPath: "/nowhere/terms.json"))
    }
    #expect(error?.code == .badTerms)
    #expect(error?.message.contains("/nowhere/terms.json") == true)
  }
}
