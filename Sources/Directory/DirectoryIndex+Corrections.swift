import Domain
package import Foundation

/// What operators say of an entry. Each is kept with who, when and why; an import never takes it away.
extension DirectoryIndex {
  private static let longestReason = 500

  /// Corrects an entry, at once and for all later imports.
  ///
  /// - Parameters:
  ///   - code: IndicePA code of the body, in any case.
  ///   - reason: how the operator knows.
  ///   - by: the operator's name.
  /// - Throws: ``DirectoryError``: `badCorrection`, `noSuchBody`, `index`.
  @discardableResult
  package func correct(
    _ code: String, _ correction: Correction, reason: String, by: String, at: Date = Date()
  )
    throws -> DirectoryNote
  {
    let body = try known(code)
    let names = try areaNames()
    var correction = correction
    if correction.field == .accessibility, let word = correction.new {
      correction.new = accessFeatures.availability(word)?.rawValue ?? word
    }
    let checked: Correction
    if let office = correction.office {
      guard let known = try self.office(code: office), known.organisation == body.code else {
        throw DirectoryError(
          .badCorrection, "L'ente '\(body.code)' non ha un ufficio con il codice '\(office.prefix(80))'.")
      }
      correction.office = known.id
      checked = try correction.checked(against: known, places: names)
    } else {
      checked = try correction.checked(against: body, places: names)
    }
    let note = try note(body.code, .correction, checked, reason: reason, by: by, at: at)
    try rederive(note)
    return note
  }

  /// How parts of the country are read and named, over the comuni of the index.
  private func areaNames() throws -> ServedAreaNames {
    ServedAreaNames(
      competence: competence, comuneName: { (try? self.comune(code: $0))?.name },
      comuneNamed: { (try? self.comune(named: $0))?.code })
  }

  private func rederive(_ note: DirectoryNote) throws {
    let isOnlyBody = note.correction?.changesSearch != true
    try derive(body: isOnlyBody ? note.organisation : nil, names: try areaNames())
  }

  /// Says that something in an entry is wrong, for whoever edits the directory.
  @discardableResult
  package func markWrong(_ code: String, reason: String, by: String, at: Date = Date()) throws
    -> DirectoryNote
  {
    try note(try known(code).code, .wrong, nil, reason: reason, by: by, at: at)
  }

  /// Says that all of an entry was checked and is right.
  @discardableResult
  package func assure(_ code: String, reason: String, by: String, at: Date = Date()) throws -> DirectoryNote {
    try note(try known(code).code, .assured, nil, reason: reason, by: by, at: at)
  }

  /// Takes a correction back: what the sources say shows again.
  package func withdraw(_ id: Int64, at: Date = Date()) throws {
    guard let note = try corrections.notes(standing: true).first(where: { $0.id == id }),
      try corrections.end(id, at: Self.stamp(at))
    else {
      throw DirectoryError(.badCorrection, "Non c'è nessuna annotazione aperta con il numero \(id).")
    }
    try rederive(note)
  }

  /// All that was said of a body, oldest first.
  package func history(of code: String) throws -> [DirectoryNote] {
    try corrections.notes(of: code.lowercased())
  }

  /// The marks that nobody has dealt with, oldest first.
  package func openMarks() throws -> [DirectoryNote] { try corrections.notes(kind: .wrong, standing: true) }

  /// The day an operator last found the whole entry right (ISO 8601 date).
  package func assuredDay(of code: String) throws -> String? {
    try corrections.notes(of: code.lowercased(), kind: .assured).last.map { String($0.at.prefix(10)) }
  }

  private func known(_ code: String) throws -> Organisation {
    guard let body = try organisation(code: code) else {
      throw DirectoryError(
        .noSuchBody,
        "Nessun ente ha il codice IndicePA '\(code.prefix(80))'. Si cerca con: amica directory search.")
    }
    return body
  }

  private func note(
    _ code: String, _ kind: DirectoryNote.Kind, _ correction: Correction?, reason: String, by: String,
    at: Date
  ) throws -> DirectoryNote {
    let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
    let by = by.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.count <= Self.longestReason else {
      throw DirectoryError(
        .badCorrection, "Serve il motivo, al massimo \(Self.longestReason) caratteri: come lo sa, da chi.")
    }
    guard !by.isEmpty, by.count <= 100 else {
      throw DirectoryError(.badCorrection, "Serve il nome di chi scrive, al massimo 100 caratteri.")
    }
    return try corrections.add(
      DirectoryNote(
        id: 0, organisation: code, kind: kind, correction: correction, reason: reason, by: by,
        at: Self.stamp(at), endedAt: nil))
  }

  private static func stamp(_ date: Date) -> String { date.formatted(.iso8601) }
}
