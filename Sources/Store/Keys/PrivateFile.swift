import Foundation
import Glibc

/// A small file that only its owner may read.
enum PrivateFile {
  /// The file's text, or nil where there is no file.
  ///
  /// - Throws: ``StoreError`` `keyExposed` where its group or others have any right to it.
  static func read(_ path: String) throws -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path, errno)
    }
    defer { close(file) }
    // Asked of the open file, so that it cannot be exchanged between the question and the reading.
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw unreadable(path, EINVAL) }
    guard facts.st_mode & 0o077 == 0 else {
      throw StoreError(
        .keyExposed,
        "Il file \(path) può essere letto da altri utenti (permessi \(String(facts.st_mode & 0o777, radix: 8))). "
          + "Eseguire: chmod 600 '\(path)'. Se altri possono averlo letto, considerare la chiave compromessa."
      )
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw unreadable(path, errno) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Makes the file whole or not at all, and leaves one that is already there as it is.
  static func create(_ path: String, content: Data) throws {
    let draft = path + ".\(UUID().uuidString)\(draftEnding)"
    let file = try createEmpty(draft)
    defer { unlink(draft) }
    let written = content.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let isSynced = fsync(file) == 0
    close(file)
    guard written == content.count, isSynced else { throw unwritable(path, errno) }
    try publish(draft, as: path)
  }

  /// What the name of an unfinished file ends with.
  static let draftEnding = ".draft"

  /// Removes what a process that was killed left unfinished. Only for one that is alone in the folder.
  static func removeDrafts(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(".linea-amica-") || name.hasPrefix(MasterKey.fileName + ".") {
      guard name.contains(draftEnding) else { continue }
      unlink(folder.appendingPathComponent(name).path)
    }
  }

  /// Opens a new empty file with mode 0600 for writing.
  static func createEmpty(_ path: String) throws -> Int32 {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw unwritable(path, errno) }
    return file
  }

  /// Gives a finished draft its name, unless that name is taken. A half-made file never has the name.
  static func publish(_ draft: String, as path: String) throws {
    if link(draft, path) != 0, errno != EEXIST {
      // A file system without hard links.
      guard [EPERM, ENOTSUP, ENOSYS].contains(errno), access(path, F_OK) != 0, rename(draft, path) == 0 else {
        throw unwritable(path, errno)
      }
    }
    let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func unreadable(_ path: String, _ code: Int32) -> StoreError {
    StoreError(
      .keyMissing, "Il file \(path) non si può leggere. Darne la lettura al solo utente del servizio.",
      cause: String(cString: strerror(code)))
  }

  private static func unwritable(_ path: String, _ code: Int32) -> StoreError {
    StoreError(
      code == ENOSPC || code == EDQUOT ? .full : .folderNotWritable,
      "Il file \(path) non si può creare. Controllare che la cartella esista, che l'utente del servizio possa "
        + "scriverla e che ci sia spazio, o indicarne un'altra con --data.",
      cause: String(cString: strerror(code)))
  }
}
