package import Domain
package import Foundation

/// The templates a person can start from, each named by its file: `profiles/templates/ascolto.json` is `ascolto`.
package struct TemplateLibrary: Sendable {
  private let byID: [String: Profile]
  /// In alphabetical order.
  package let ids: [String]

  /// Reads every `.json` file of the folder's `templates` folder, or of the folder itself where it has none.
  ///
  /// - Throws: ``ProfileError`` with code `badTemplate`: a file cannot be read, or the table refuses it.
  package init(folder: URL, table: TermTable) throws(ProfileError) {
    let inner = folder.appendingPathComponent("templates", isDirectory: true)
    let place = FileManager.default.fileExists(atPath: inner.path) ? inner : folder
    let files: [URL]
    do {
      files = try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
    } catch {
      throw ProfileError(
        .badTemplate, field: place.path,
        reason: "la cartella dei modelli non si legge: \(error.localizedDescription).")
    }
    var found: [String: Profile] = [:]
    for file in files where file.pathExtension == "json" && file.lastPathComponent != "terms.json" {
      let template = try Self.template(in: file, table: table)
      found[template.id] = template
    }
    byID = found
    ids = found.keys.sorted()
  }

  package subscript(id: String) -> Profile? { byID[id] }

  package var templates: [Profile] { ids.compactMap { byID[$0] } }

  /// The template of that id.
  ///
  /// - Throws: ``ProfileError`` `unknownTemplate` with the names there are.
  package func template(_ id: String) throws(ProfileError) -> Profile {
    if let template = byID[id] { return template }
    throw ProfileError(
      .unknownTemplate, field: "template", reason: "il modello «\(ValueText.excerpt(id))» non esiste.",
      allowed: ids.joined(separator: ", "))
  }

  private static func template(in file: URL, table: TermTable) throws(ProfileError) -> Profile {
    let name = file.deletingPathExtension().lastPathComponent
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw ProfileError(
        .badTemplate, field: file.path, reason: "il file non si legge: \(error.localizedDescription).")
    }
    let template: Profile
    do {
      template = try ProfileDocument.profile(from: data, table: table)
    } catch {
      throw ProfileError(.badTemplate, field: file.path, reason: error.description)
    }
    guard template.id == name, template.template == nil, template.name?.isEmpty == false,
      template.summary?.isEmpty == false
    else {
      throw ProfileError(
        .badTemplate, field: file.path,
        reason:
          "un modello ha l'id uguale al nome del file, un nome, una descrizione e nessun altro modello sotto."
      )
    }
    return template
  }
}
