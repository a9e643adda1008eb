import Glibc

/// Lets processes that open the same store do so one after another: two that found an older schema at the same moment
/// would both change it. The lock is the kernel's and ends with its process.
struct OpeningTurn {
  private let folder: Int32

  /// Waits until it is this process's turn.
  init(in path: String) {
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { flock(folder, LOCK_EX) }
  }

  func end() {
    if folder >= 0 { close(folder) }
  }
}
