package import Foundation
import GRDB
import Glibc

/// All that Linea Amica keeps about people: citizens, profiles, consents, delegates, contacts, requests, who looked at
/// them, and the tokens of who may.
///
/// One file, `linea-amica.sqlite`, in the data folder. What identifies or describes a person is sealed (docs/store.md).
/// Several processes may have the same store open; each sees at once what another has committed.
///
/// ```swift
/// let store = try Store(folder: data)
/// let citizen = try await store.citizens.create(addresses: [Address(kind: .phone, value: "06 1234567")])
/// ```
package final class Store: Sendable {
  package static let fileName = "linea-amica.sqlite"

  /// The file, for messages.
  package let path: String
  let vault: Vault

  /// Opens the store in a folder, and makes folder, master key and store where there are none.
  ///
  /// Nothing is written before the file has been found whole, of this version or an earlier one, and of this master
  /// key.
  ///
  /// - Parameter environment: where `AMICA_MASTER_KEY` is looked for.
  /// - Throws: ``StoreError``.
  package convenience init(
    folder: URL, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    try self.init(folder: folder, environment: environment, configuration: StoreConfiguration())
  }

  init(folder: URL, environment: [String: String], configuration: StoreConfiguration) throws {
    path = folder.appendingPathComponent(Self.fileName).path
    try Self.makeFolder(folder)
    let turn = OpeningTurn(in: folder.path)
    defer { turn.end() }
    let isThere = access(path, F_OK) == 0
    if !isThere { PrivateFile.removeDrafts(in: folder) }
    let ring = KeyRing(try Self.masterKey(folder, environment, storeIsThere: isThere, path: path))
    if !isThere {
      try StoreCreation(folder: folder, path: path, ring: ring, configuration: configuration).run()
    }
    try StoreProbe(path: path, ring: ring).check()
    guard access(path, W_OK) == 0, access(folder.path, W_OK) == 0 else {
      throw StoreError.readOnly(path: path)
    }
    do {
      chmod(path, 0o600)
      let pool = try DatabasePool(path: path, configuration: configuration.database())
      // GRDB sets NORMAL, which may lose the last commits in a power cut; a message is acknowledged only when its
      // contact is on the disk.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try StoreSchema.migrator.migrate(pool)
      vault = Vault(pool: pool, keys: KeyCabinet(ring: ring), path: path)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Reads one row: the cheapest proof that the store answers.
  ///
  /// - Throws: ``StoreError``.
  package func ping() async throws {
    let found = try await vault.read {
      try Int.fetchOne($0, sql: "SELECT id FROM storeIdentity WHERE id = 1")
    }
    guard found == 1 else { throw StoreError.damaged(path: path, cause: "storeIdentity is empty") }
  }

  /// Closes the file. Later calls throw.
  package func close() throws {
    do {
      try vault.pool.close()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func makeFolder(_ folder: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError(
        .folderNotWritable, "La cartella \(folder.path) non si può creare. Indicarne un'altra con --data.",
        cause: error.localizedDescription)
    }
  }

  private static func masterKey(
    _ folder: URL, _ environment: [String: String], storeIsThere: Bool, path: String
  ) throws -> MasterKey {
    if let key = try MasterKey.existing(in: folder, environment: environment) { return key }
    guard !storeIsThere else {
      throw StoreError(
        .keyMissing,
        "Manca la chiave principale dell'archivio \(path). Non è stato modificato niente. Rimettere il file "
          + "\(MasterKey.fileName) nella cartella (permessi 600) o impostare \(MasterKey.variable).")
    }
    return try MasterKey.made(in: folder)
  }
}

extension Store {
  package var citizens: CitizenRepository { CitizenRepository(vault: vault) }
  package var profiles: ProfileRepository { ProfileRepository(vault: vault) }
  package var consents: ConsentRepository { ConsentRepository(vault: vault) }
  package var delegates: DelegateRepository { DelegateRepository(vault: vault) }
  package var contacts: ContactRepository { ContactRepository(vault: vault) }
  package var conversations: ConversationRepository { ConversationRepository(vault: vault) }
  package var logins: LoginRepository { LoginRepository(vault: vault) }
  package var relay: RelayRepository { RelayRepository(vault: vault) }
  package var keptTranscripts: KeptTranscriptRepository { KeptTranscriptRepository(vault: vault) }
  package var reports: ReportRepository { ReportRepository(vault: vault) }
  package var requests: RequestRepository { RequestRepository(vault: vault) }
  package var accessLog: AccessLogRepository { AccessLogRepository(vault: vault) }
  package var tokens: TokenRepository { TokenRepository(vault: vault) }
  package var feedback: FeedbackRepository { FeedbackRepository(vault: vault) }
  package var retention: Retention { Retention(vault: vault) }
}
