package import Domain
package import Foundation
import GRDB
import Synchronization

/// The directory of public bodies: an SQLite file of its own, filled with the starter bodies and with imports.
///
/// It is safe to use from several threads, and several processes may open the same file: a search sees an import of
/// another process as soon as that is committed.
package final class DirectoryIndex: Sendable {
  /// Characters of a query or a request; longer texts are refused by ``search(_:limit:)`` and cut by
  /// ``route(_:place:)``.
  package static let longestText = 4_000

  private static let derivation = ", contact keys, details"

  let pool: DatabasePool
  let vocabulary: Vocabulary
  let topics: TopicTable
  let competence: LocalCompetence
  let ordinary: OrdinaryWords
  let officeKinds: OfficeKinds
  package let accessFeatures: AccessFeatureTable
  let corrections: CorrectionLog
  private let starter: StarterData
  private let lexicon = Mutex<(generation: String, value: Lexicon)?>(nil)

  /// Opens the index, or makes it, brings its tables up to date, and puts the starter bodies in when they are not
  /// there or when the data files have changed. What was imported stays.
  ///
  /// - Parameters:
  ///   - file: the index, for example `directory.sqlite` in the service's data folder.
  ///   - dataFolder: the folder `data` of the installation, or its folder `directory`.
  /// - Throws: ``DirectoryError``: `dataFile` or `index`.
  package init(file: URL, dataFolder: URL) throws {
    let inner = dataFolder.appendingPathComponent("directory", isDirectory: true)
    let hasInner = FileManager.default.fileExists(atPath: inner.appendingPathComponent("topics.json").path)
    let files = DataFile(folder: hasInner ? inner : dataFolder)
    vocabulary = try Vocabulary(files)
    starter = try StarterData(files)
    topics = try TopicTable(files, vocabulary: vocabulary)
    competence = try files.read("local-competence.json", as: LocalCompetence.self)
    ordinary = try OrdinaryWords(files)
    officeKinds = try OfficeKinds(files)
    accessFeatures = try AccessFeatureTable(files)
    corrections = try CorrectionLog(
      file: file.deletingPathExtension().appendingPathExtension("corrections.sqlite"))
    // What is derived has changed with the version: an index made before is derived anew.
    let digest = files.digest(of: StarterData.files) + Self.derivation
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      pool = try DatabasePool(path: file.path, configuration: configuration)
      try IndexSchema.migrator.migrate(pool)
    } catch {
      throw DirectoryError(
        .index,
        "L'indice della rubrica \(file.path) non si apre: controllare i permessi o cancellarlo e importare di nuovo.",
        cause: error)
    }
    try seed(digest: digest)
    // Some 20 ms, which the first search would pay otherwise.
    _ = try read { try lexicon($0) }
  }

  /// Bodies in the index.
  package func count() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM organisation") ?? 0 }
  }

  /// The body with an IndicePA code, in any case; nil when there is none.
  package func organisation(code: String) throws -> Organisation? {
    try read { try BodyQuery.organisation($0, code: code.lowercased()) }
  }

  /// Reads a published file into the directory, in one transaction: it may be repeated, and one that fails leaves
  /// the old index.
  ///
  /// - Parameter progress: told a line of plain Italian every 1,000 rows and at each step.
  /// - Throws: ``DirectoryError``: `unreadableFile`, `wrongFormat`, `emptyFile` or `index`.
  package func importFile(_ format: ImportFormat, file: URL, progress: @Sendable (String) -> Void) throws
    -> ImportReport
  {
    try withoutActuallyEscaping(progress) { tell in
      try performImport(format, file: file, progress: tell)
    }
  }

  private func performImport(
    _ format: ImportFormat, file: URL, progress: @escaping @Sendable (String) -> Void
  )
    throws -> ImportReport
  {
    let data = try ImportFile.read(file)
    let source = ImportSource(
      name: file.lastPathComponent, day: ImportedValue.day(of: file), progress: progress)
    let step = importStep(format)
    let report: ImportReport
    do {
      report = try pool.write { db in
        var report = ImportReport(format: format, file: source.name)
        try step.run(db, data: data, source: source, report: &report)
        guard report.kept > 0 else {
          throw DirectoryError(
            .emptyFile,
            "Nel file \(source.name) non c'è nessuna riga valida: controllare il formato indicato.")
        }
        progress(
          "\(source.name): \(report.read) righe lette, \(report.skipped) scartate; ricostruisco l'indice")
        report.organisations = try rederive(db)
        return report
      }
    } catch let error as DirectoryError {
      throw error
    } catch {
      throw DirectoryError(
        .index, "L'importazione di \(source.name) non è riuscita e l'indice è rimasto com'era.", cause: error)
    }
    // The log of the transaction is as large as the index: give its space back.
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    progress("\(source.name): importazione finita, \(report.organisations) enti nella rubrica")
    return report
  }

  private func importStep(_ format: ImportFormat) -> any ImportStep {
    let names = DisplayName(acronyms: vocabulary.acronyms)
    switch format {
    case .ipaEnti: return IPABodiesImport(names: names)
    case .ipaAmministrazioni: return IPAAdministrationsImport(names: names, vocabulary: vocabulary)
    case .istatComuni: return IstatComuniImport()
    case .comuniContatti: return ComuniContactsImport()
    case .comuniSoppressi: return AbolishedComuniImport()
    case .ipaUO: return IPAOfficesImport(names: names, kinds: officeKinds)
    case .numeriVerdi: return TollFreeImport(vocabulary: vocabulary)
    case .accessibilita: return AccessibilityImport(features: accessFeatures)
    }
  }

  /// Derives one body anew with the corrections that stand now, or all where that is not the only thing that changed.
  ///
  /// - Parameter body: IndicePA code; nil for all.
  func derive(body code: String?, names: ServedAreaNames) throws {
    do {
      try pool.write { db in
        // Read inside the transaction: what another process has corrected meanwhile is not written over.
        let state = try corrections.state()
        guard let code, let shown = try Self.meta(db, Self.correctionsKey), state.isNext(after: shown) else {
          _ = try rederive(db)
          return
        }
        try rebuilding(try corrections.notes(of: code, kind: .correction, standing: true))
          .refresh(db, body: code, names: names)
        try Self.setMeta(db, Self.correctionsKey, state.now)
        try Self.advanceGeneration(db)
      }
    } catch {
      throw DirectoryError(
        .index, "La correzione è conservata, ma l'indice non si scrive: controllare lo spazio e i permessi.",
        cause: error)
    }
  }

  /// Derives everything from what was read and from the corrections that stand.
  ///
  /// - Returns: the number of bodies.
  private func rederive(_ db: Database) throws -> Int {
    let state = try corrections.state()
    let count = try rebuilding(try corrections.notes(kind: .correction, standing: true)).run(db)
    try Self.setMeta(db, Self.correctionsKey, state.now)
    try Self.advanceGeneration(db)
    return count
  }

  private func rebuilding(_ corrections: [DirectoryNote]) -> IndexRebuild {
    IndexRebuild(
      vocabulary: vocabulary, starter: starter, competence: competence, officeKinds: officeKinds,
      corrections: corrections)
  }

  /// Which corrections the index was derived with (`CorrectionLog/State`).
  private static let correctionsKey = "corrections"

  /// Puts the starter in where it is not there or has changed, and derives anew also where corrections were written that
  /// the index does not show: a process may have ended between the two, or the file may come from a copy.
  private func seed(digest: String) throws {
    do {
      let state = try corrections.state()
      func isCurrent(_ db: Database) throws -> (starter: Bool, corrections: Bool) {
        (try Self.meta(db, "starter") == digest, try Self.meta(db, Self.correctionsKey) == state.now)
      }
      let current = try pool.read(isCurrent)
      if current.starter, current.corrections { return }
      try pool.write { db in
        let current = try isCurrent(db)
        if current.starter, current.corrections { return }
        if !current.starter { try StarterSeed(starter: starter).run(db) }
        _ = try rederive(db)
        try Self.setMeta(db, "starter", digest)
      }
    } catch {
      throw DirectoryError(
        .index, "La rubrica di partenza non si può scrivere: controllare lo spazio e i permessi.",
        cause: error)
    }
  }

  /// Runs a reading, its errors as ``DirectoryError``.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try pool.read(body)
    } catch let error as DirectoryError {
      throw error
    } catch {
      throw DirectoryError(
        .index, "L'indice della rubrica non si legge: cancellare il file e importare di nuovo.", cause: error)
    }
  }

  /// The words of all names, read again after each import.
  func lexicon(_ db: Database) throws -> Lexicon {
    let generation = try Self.meta(db, "generation") ?? ""
    if let known = lexicon.withLock({ $0 }), known.generation == generation { return known.value }
    let fresh = try Lexicon(db)
    lexicon.withLock { $0 = (generation, fresh) }
    return fresh
  }

  private static func meta(_ db: Database, _ key: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }

  private static func setMeta(_ db: Database, _ key: String, _ value: String) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
  }

  private static func advanceGeneration(_ db: Database) throws {
    let last = Int(try meta(db, "generation") ?? "0") ?? 0
    try setMeta(db, "generation", String(last + 1))
  }
}
