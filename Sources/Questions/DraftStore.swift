package import Domain
package import Foundation

/// The operator's questions, one JSON file each in a folder of the data.
package struct DraftStore: Sendable {
  package let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// Every entry by id, or those with a status.
  ///
  /// - Throws: ``QuestionsError`` with the file that cannot be read.
  package func entries(_ status: DraftQuestion.Status? = nil) throws -> [DraftQuestion] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw QuestionsError(
        .unreadable, file: folder.path, message: "cannot be listed: \(error.localizedDescription)")
    }
    let entries = try names.filter { $0.hasSuffix(".json") }.sorted().map(read)
    return status.map { status in entries.filter { $0.status == status } } ?? entries
  }

  package func entry(_ id: String) throws -> DraftQuestion {
    guard Self.isID(id), FileManager.default.fileExists(atPath: file(id).path) else {
      throw DraftFault(id: id, faults: ["non c'è. Veda l'elenco con: amica faq list."])
    }
    return try read(id + ".json")
  }

  /// Writes imported entries; those already there, whatever was done with them, are left alone.
  ///
  /// - Returns: The ids that were there.
  package func add(_ imported: [DraftQuestion]) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var known: [String] = []
    for entry in imported {
      if FileManager.default.fileExists(atPath: file(entry.id).path) {
        known.append(entry.id)
      } else {
        try write(entry)
      }
    }
    return known
  }

  /// Changes an entry. A published one goes back to draft: what citizens read has been checked as it stands.
  @discardableResult
  package func edit(
    _ id: String, on day: String, _ change: (inout DraftQuestion) -> Void
  ) throws -> DraftQuestion {
    var entry = try entry(id)
    let before = entry
    change(&entry)
    (entry.id, entry.origin, entry.status, entry.history) = (id, before.origin, before.status, before.history)
    guard entry != before else { return entry }
    if entry.status == .published { entry.status = .draft }
    return try note("modificata", entry, day)
  }

  /// Publishes an entry, or says everything that stands against it.
  ///
  /// - Throws: ``DraftFault``.
  @discardableResult
  package func publish(_ id: String, on day: String) throws -> DraftQuestion {
    var entry = try entry(id)
    let faults = PublicationCheck.faults(entry)
    guard faults.isEmpty else { throw DraftFault(id: id, faults: faults) }
    entry.status = .published
    return try note("pubblicata", entry, day)
  }

  /// Notes that a published entry was read again and still holds.
  @discardableResult
  package func review(_ id: String, on day: String, next: String) throws -> DraftQuestion {
    var entry = try entry(id)
    guard entry.status == .published else {
      throw DraftFault(id: id, faults: ["stato: non è pubblicata. La pubblichi prima di rivederla."])
    }
    (entry.reviewed, entry.reviewBy) = (day, next)
    let faults = PublicationCheck.faults(entry)
    guard faults.isEmpty else { throw DraftFault(id: id, faults: faults) }
    return try note("riletta", entry, day)
  }

  @discardableResult
  package func withdraw(_ id: String, on day: String) throws -> DraftQuestion {
    var entry = try entry(id)
    entry.status = .withdrawn
    return try note("ritirata", entry, day)
  }

  /// The published entries that must be read again, the longest overdue first.
  package func due(on day: String) throws -> [DraftQuestion] {
    try entries(.published).filter { $0.isDue(on: day) }
      .sorted { ($0.reviewBy ?? "", $0.id) < ($1.reviewBy ?? "", $1.id) }
  }

  /// What citizens may get.
  package func published() throws -> [FrequentQuestion] { try entries(.published).compactMap(\.served) }

  /// An id is a file name: letters, digits and hyphens only.
  static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.allSatisfy { $0 == "-" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  private func file(_ id: String) -> URL { folder.appendingPathComponent(id + ".json") }

  private func read(_ name: String) throws -> DraftQuestion {
    do {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      return try JSONDecoder().decode(DraftQuestion.self, from: data)
    } catch {
      throw QuestionsError(.malformed, file: name, message: "is not an entry: \(error)")
    }
  }

  private func note(_ what: String, _ entry: DraftQuestion, _ day: String) throws -> DraftQuestion {
    guard Territory.isDate(day) else {
      throw DraftFault(id: entry.id, faults: ["giorno: «\(day)» non è una data. La scriva così: 2026-11-25."])
    }
    var entry = entry
    entry.history.append(DraftQuestion.Change(day: day, what: what))
    try write(entry)
    return entry
  }

  private func write(_ entry: DraftQuestion) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(entry).write(to: file(entry.id), options: .atomic)
  }
}
