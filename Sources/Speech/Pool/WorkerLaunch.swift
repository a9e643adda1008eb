import Foundation
import Glibc

/// How a worker process comes to life: nothing of the service reaches it but one socket.
enum WorkerLaunch {
  private static let socketInWorker: Int32 = 3

  /// - Throws: ``SpeechError/workerStart(reason:)``.
  static func spawn(program: URL, dataFolder: URL, socket: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    try check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try check(posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    try check(posix_spawn_file_actions_adddup2(&actions, socket, socketInWorker))
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      // Standard error too: what eSpeak complains about can hold a citizen's words.
      try check(posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0))
    }
    try prepare(&attributes)

    let arguments = [program.path, "\(socketInWorker)", dataFolder.path]
    var process: pid_t = 0
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment()) { environment in
        posix_spawn(&process, program.path, &actions, &attributes, arguments, environment)
      }
    }
    try check(code)
    return process
  }

  /// Its own process group, so that an interrupt at the keyboard reaches the service alone, and clean signals.
  private static func prepare(_ attributes: inout posix_spawnattr_t) throws {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    try check(posix_spawnattr_setsigmask(&attributes, &none))
    try check(posix_spawnattr_setsigdefault(&attributes, &all))
    try check(posix_spawnattr_setpgroup(&attributes, 0))
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    try check(posix_spawnattr_setflags(&attributes, Int16(flags)))
  }

  private static func environment() -> [String] {
    // A crash dump would hold personal text and cost time before the restart.
    var environment = ["SWIFT_BACKTRACE=enable=no", "LANG=C.UTF-8"]
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      environment.append("LD_LIBRARY_PATH=\(libraries)")
    }
    return environment
  }

  private static func check(_ code: Int32) throws {
    guard code == 0 else { throw SpeechError.workerStart(reason: String(cString: strerror(code))) }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }
}
