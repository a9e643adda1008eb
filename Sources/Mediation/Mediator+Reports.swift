import Directory
package import Disservices
import Domain
package import Foundation
package import Store

/// Reports of disservice: recorded, read by staff, closed with a word for everybody.
extension Mediator {
  package var disservices: DisserviceCatalogue { parts.disservices }

  /// Records a report and names the body that is to mend it, where kind and comune tell it.
  ///
  /// - Throws: ``MediationError`` `badInput` naming the field; `StoreError`.
  package func report(_ draft: ReportDraft) async throws -> Report {
    guard parts.disservices[code: draft.service] != nil else {
      throw MediationError(
        .badInput,
        "non c'è un tipo di disservizio '\(draft.service.prefix(80))'. I tipi sono: "
          + parts.disservices.services.map(\.code).joined(separator: ", ") + ".", field: "service")
    }
    guard draft.words.description.contains(where: { !$0.isWhitespace }) else {
      throw MediationError(.badInput, "la descrizione è vuota: che cosa non funziona?", field: "description")
    }
    guard draft.words.description.unicodeScalars.count <= Inquiry.maximumLength else {
      throw MediationError(
        .badInput, "la descrizione ha più di \(Inquiry.maximumLength) caratteri.", field: "description")
    }
    if let comune = draft.comune, try parts.directory.comune(code: comune) == nil {
      throw MediationError(
        .badInput, "non c'è un Comune con il codice ISTAT '\(comune.prefix(20))'.", field: "comune")
    }
    var draft = draft
    draft.organisation = try draft.organisation ?? competent(draft.service, comune: draft.comune)
    return try await parts.store.reports.create(draft, at: parts.now())
  }

  /// The comune or health authority of the place; nil where the kind or the place does not tell.
  func competent(_ service: String, comune: String?) throws -> String? {
    guard let comune, let place = try parts.directory.comune(code: comune) else { return nil }
    switch parts.disservices[code: service]?.competent {
    case .comune?: return try parts.directory.competent("comune", at: place)?.code
    case .asl?: return try parts.directory.competent("asl", at: place)?.code
    case .transport?, .any?, nil: return nil
    }
  }

  package func reports(_ filter: ReportFilter) async throws -> [Report] {
    try await parts.store.reports.list(filter)
  }

  /// A report by the number the person has, or by its id.
  ///
  /// - Parameter reader: staff who read its words; the reading is recorded for the person.
  package func report(_ id: String, reader: Actor? = nil) async throws -> Report {
    var found = try await parts.store.reports.find(number: id)
    if found == nil { found = try await parts.store.reports.find(id) }
    guard let found else {
      throw MediationError(.notFound, "non c'è una segnalazione '\(id.prefix(80))'.", field: "id")
    }
    if let reader, let citizen = found.citizenID {
      try await parts.store.accessLog.record(
        AccessRecord(
          actor: reader.name, role: reader.role, citizenID: citizen, subject: "report", act: "read",
          at: parts.now()))
    }
    return found
  }

  /// Opens or closes a report.
  ///
  /// - Parameter notes: for everybody; must hold nothing personal.
  package func setReport(_ id: String, to state: Report.State, notes: String?) async throws -> Report {
    let report = try await report(id)
    return try await parts.store.reports.setState(report.id, to: state, notes: notes, at: parts.now())
  }

  package func setPhoto(_ photo: Data, ofReport id: String) async throws -> Report {
    let report = try await report(id)
    return try await parts.store.reports.setPhoto(photo, of: report.id, at: parts.now())
  }

  package func photo(ofReport id: String, reader: Actor) async throws -> Data {
    let report = try await report(id, reader: reader)
    guard let photo = try await parts.store.reports.photo(of: report.id) else {
      throw MediationError(.notFound, "la segnalazione \(report.number) non ha una fotografia.", field: "id")
    }
    return photo
  }

  /// Name of a body, for what is published.
  package func name(ofOrganisation code: String) throws -> String? {
    try parts.directory.organisation(code: code)?.knownName
  }

  /// ISTAT codes of the comuni named in a text.
  package func comuni(in text: String) throws -> [String] {
    try parts.directory.places(in: text).map(\.code)
  }

  /// "Torino (TO)" of an ISTAT code.
  package func name(ofComune code: String) throws -> String? {
    try parts.directory.comune(code: code).map { place in
      place.province.map { "\(place.name) (\($0))" } ?? place.name
    }
  }
}
