import Foundation
import Glibc

/// A file under way: it takes its name only when it is whole. A device or a pipe is written as it is.
final class DraftFile {
  private let file: URL
  /// Nil for what cannot be replaced.
  private let draft: URL?
  private var descriptor: Int32

  /// - Throws: ``SpeechError/file(path:reason:)``.
  init(for file: URL) throws {
    // A link stays a link: what it names is replaced.
    let target = file.resolvingSymlinksInPath()
    self.file = target
    var status = stat()
    let exists = stat(target.path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw SpeechError.file(path: file.path, reason: SystemFault.reason(EISDIR)) }
    let isReplaceable = !exists || kind == S_IFREG
    draft =
      isReplaceable
      ? target.deletingLastPathComponent().appendingPathComponent(".amica-\(UUID().uuidString)") : nil
    let flags = isReplaceable ? O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC : O_WRONLY | O_CLOEXEC
    descriptor = open((draft ?? target).path, flags, 0o666)
    guard descriptor >= 0 else { throw SpeechError.file(path: file.path, reason: SystemFault.reason()) }
  }

  /// What was not finished leaves nothing behind.
  deinit {
    if descriptor >= 0 {
      close(descriptor)
      if let draft { unlink(draft.path) }
    }
  }

  func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Glibc.write(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw fault()
      }
    }
  }

  /// Writes over the first bytes, where the file allows it.
  func replaceStart(with bytes: [UInt8]) throws {
    guard draft != nil else { return }
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == bytes.count else { throw fault() }
  }

  /// Gives the file its name, in one step.
  func finish() throws {
    let code = close(descriptor)
    descriptor = -1
    guard code == 0 else {
      let error = fault()
      if let draft { unlink(draft.path) }
      throw error
    }
    guard let draft, rename(draft.path, file.path) != 0 else { return }
    let error = fault()
    unlink(draft.path)
    throw error
  }

  private func fault() -> SpeechError {
    .file(path: file.path, reason: SystemFault.reason())
  }
}
