import ArgumentParser
import Foundation

/// The command line of Linea Amica: one file a command.
@main
struct Amica: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amica",
    abstract:
      "Linea Amica: risposte della pubblica amministrazione come ogni persona le può leggere o ascoltare.",
    discussion: """
      Ogni comando accetta --data CARTELLA (senza: la variabile AMICA_DATA, poi la cartella dati dell'utente).
      Codici di uscita: 0 fatto, 1 non trovato, 2 uso sbagliato, 3 dati sbagliati, 4 servizio non raggiungibile, \
      5 errore interno.
      """,
    version: "0.1.0",
    subcommands: [
      AskCommand.self, SimplifyCommand.self, SayCommand.self, NormaliseCommand.self, ProfileCommand.self,
      DirectoryCommand.self, FaqCommand.self, TerminalCommand.self, ServeCommand.self, TokenCommand.self,
      OperatorCommand.self,
      RequestCommand.self, DisserviceCommand.self,
    ])

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus.leave(with: error, message: fullMessage(for: error), parserCode: exitCode(for: error))
    }
  }
}
