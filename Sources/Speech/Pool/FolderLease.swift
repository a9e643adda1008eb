import Foundation
import Glibc

/// Says that a private data folder is in use for as long as it lives; the system ends the lease of a process that dies.
final class FolderLease: Sendable {
  private let descriptor: Int32

  /// A lease that others may share.
  init?(of folder: URL) {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    _ = flock(descriptor, LOCK_SH | LOCK_NB)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Deletes the data folders of earlier versions, and half-made ones, that nobody holds and that are older than a day.
  static func removeOld(in parent: URL, except current: URL) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: parent.path)) ?? [] {
      let folder = parent.appendingPathComponent(name, isDirectory: true)
      guard name.hasPrefix("espeak-") || name.hasPrefix("draft-"), name != current.lastPathComponent,
        let date = (try? files.attributesOfItem(atPath: folder.path))?[.modificationDate] as? Date,
        Date().timeIntervalSince(date) > 86_400
      else { continue }
      let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? files.removeItem(at: folder) }
      close(descriptor)
    }
  }
}
