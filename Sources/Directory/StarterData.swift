import Domain
import Foundation

/// What ships with Linea Amica: bodies, names people use for them, what took the place of what, categories.
struct StarterData {
  static let files = [
    "organisations.json", "aliases.json", "successors.json", "abbreviations.json", "categories.json",
    "local-competence.json",
  ]

  let organisations: [Organisation]
  let checked: String
  let aliases: [Alias]
  let bodySuccessors: [BodySuccessor]
  let comuneSuccessors: [ComuneSuccessor]
  let localities: [Locality]

  /// A name people use for a body (`garante della privacy` for `gpdp`).
  struct Alias: Decodable {
    /// IndicePA code.
    let code: String
    let names: [String]
    /// Short forms that stand for this body and no other (`INPS`).
    let acronyms: [String]?
  }

  /// A body that ended, and the one that took its tasks.
  struct BodySuccessor: Decodable {
    let names: [String]
    let code: String
    let since: String
    let source: String
  }

  /// A comune that ended by merger, or changed its name.
  struct ComuneSuccessor: Decodable {
    /// Today's name and province sign.
    let comune: String
    let province: String
    /// The names it took the place of.
    let former: [String]
    let since: String
    let source: String
  }

  /// A well-known part of a comune that people name instead of it (`Mestre`).
  struct Locality: Decodable {
    let name: String
    let comune: String
    let province: String
  }

  init(_ files: DataFile) throws {
    let list = try files.read("organisations.json", as: OrganisationList.self)
    organisations = list.organisations
    checked = list.checked
    let names = try files.read("aliases.json", as: AliasFile.self)
    aliases = names.aliases
    localities = names.localities
    let successors = try files.read("successors.json", as: SuccessorFile.self)
    bodySuccessors = successors.bodies
    comuneSuccessors = successors.comuni
  }

  private struct AliasFile: Decodable {
    let aliases: [Alias]
    let localities: [Locality]
  }

  private struct SuccessorFile: Decodable {
    let bodies: [BodySuccessor]
    let comuni: [ComuneSuccessor]
  }
}

/// The list of bodies: `{"version","checked","organisations":[...]}`, or the array alone.
private struct OrganisationList: Decodable {
  let checked: String
  let organisations: [Organisation]

  private enum Key: String, CodingKey {
    case checked, organisations
  }

  init(from decoder: any Decoder) throws {
    if let plain = try? decoder.singleValueContainer().decode([Organisation].self) {
      organisations = plain
      checked = plain.map(\.checked).max() ?? ""
      return
    }
    let values = try decoder.container(keyedBy: Key.self)
    checked = try values.decodeIfPresent(String.self, forKey: .checked) ?? ""
    organisations = try values.decode([Organisation].self, forKey: .organisations)
  }
}
