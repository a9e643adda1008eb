import ArgumentParser
import Domain
import Foundation
import Store

/// People who sign in at the relay desk.
struct OperatorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator", abstract: "Crea, elenca e disattiva chi entra allo sportello.",
    subcommands: [Create.self, List.self, Disable.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Crea un operatore. La frase segreta si scrive su stdin, su una riga.",
      discussion: "Esempio: echo 'quattro parole che sai tu' | amica operator create --role operator Olga")
    @OptionGroup var data: DataOption
    @Option(help: "operator, supervisor o admin.") var role = "operator"
    @Argument(help: "Il nome con cui entra.") var name: String

    func run() async throws {
      guard let role = ServiceRole(rawValue: role) else {
        throw UsageError("--role: '\(self.role)' non è un ruolo: operator, supervisor o admin.")
      }
      let store = try Workbench(data: data).store()
      guard let passphrase = readLine(strippingNewline: true), !passphrase.isEmpty else {
        throw UsageError("serve la frase segreta su stdin, su una riga.")
      }
      let account = try await store.logins.create(name: name, role: role, passphrase: passphrase)
      Output.line("Operatore creato: \(account.name). Ruolo: \(account.role.rawValue).")
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Elenca gli operatori.")
    @OptionGroup var data: DataOption
    @Flag var json = false

    func run() async throws {
      let accounts = try await Workbench(data: data).store().logins.accounts()
      if json { return try Output.json(accounts, pretty: true) }
      Output.line("Operatori: \(accounts.count).")
      for (index, account) in accounts.enumerated() {
        let state = account.disabledAt == nil ? "attivo" : "disattivato"
        Output.line(
          "Operatore \(index + 1) di \(accounts.count). Nome: \(account.name). Ruolo: \(account.role.rawValue). "
            + "Stato: \(state).")
      }
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Disattiva un operatore e chiude le sue sessioni.")
    @OptionGroup var data: DataOption
    @Argument(help: "Il nome.") var name: String

    func run() async throws {
      try await Workbench(data: data).store().logins.disable(name)
      Output.line("Operatore disattivato: \(name).")
    }
  }
}
