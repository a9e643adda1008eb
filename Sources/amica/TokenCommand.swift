import ArgumentParser
import Domain
import Foundation
import Store

/// Tokens of the API.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Crea, elenca e revoca i token dell'API.",
    subcommands: [Create.self, List.self, Revoke.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Crea un token e lo scrive, una volta sola.")
    @OptionGroup var data: DataOption
    @Option(help: "citizen, operator, supervisor, gateway o admin.") var role: String
    @Option(help: "Nome di chi lo usa, per il registro degli accessi.") var name: String?

    func run() async throws {
      guard let role = ServiceRole(rawValue: role) else {
        throw UsageError(
          "--role: '\(self.role)' non è un ruolo. I ruoli sono: \(ServiceRole.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      let store = try Workbench(data: data).store()
      let name = name ?? "\(role.rawValue)-\(UUID().uuidString.prefix(8).lowercased())"
      let created = try await store.tokens.create(role: role, name: name)
      Output.error("Token per il ruolo \(role.rawValue), nome \(name). Lo conservi: non si può più leggere.")
      Output.line(created.secret)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Elenca i token, senza il segreto.")
    @OptionGroup var data: DataOption
    @Flag var json = false

    private struct Item: Encodable {
      var id: String
      var name: String
      var role: ServiceRole
      var createdAt: Date
      var revokedAt: Date?
    }

    func run() async throws {
      let tokens = try await Workbench(data: data).store().tokens.list()
      if json {
        return try Output.json(
          tokens.map {
            Item(
              id: $0.identity.id, name: $0.identity.name, role: $0.identity.role, createdAt: $0.createdAt,
              revokedAt: $0.revokedAt)
          }, pretty: true)
      }
      Output.line("Token: \(tokens.count).")
      for (index, token) in tokens.enumerated() {
        let state = token.revokedAt == nil ? "valido" : "revocato"
        Output.line(
          "Token \(index + 1) di \(tokens.count). Nome: \(token.identity.name). Ruolo: \(token.identity.role.rawValue). Stato: \(state). Identificativo: \(token.identity.id)."
        )
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Toglie validità a un token.")
    @OptionGroup var data: DataOption
    @Argument(help: "L'identificativo, come lo scrive 'amica token list'.") var id: String

    func run() async throws {
      let wasValid = try await Workbench(data: data).store().tokens.revoke(id)
      Output.line(wasValid ? "Token revocato." : "Il token era già revocato.")
    }
  }
}
