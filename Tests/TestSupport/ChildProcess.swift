package import Foundation
import Glibc

/// A program run for a test: nothing but its three streams is open in it, and it is killed when it takes too long, so
/// that a test that would hang fails with a name.
package struct ChildProcess: Sendable {
  package let id: Int32

  private typealias CloseFrom =
    @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
  /// `posix_spawn_file_actions_addclosefrom_np` (glibc 2.34), which the module of Glibc does not show.
  private static var closeFrom: CloseFrom? {
    dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map { unsafeBitCast($0, to: CloseFrom.self) }
  }

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// - Parameters:
  ///   - streams: descriptors of this process that become standard input, output and errors.
  /// - Throws: ``Failure`` where the program cannot be started.
  package init(
    _ program: URL, _ arguments: [String], environment: [String: String],
    streams: (input: Int32, output: Int32, errors: Int32)
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Copies above the three streams first: one of them may stand where another has to go.
    let given = [streams.input, streams.output, streams.errors].map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    defer { for descriptor in given { close(descriptor) } }
    for (stream, descriptor) in given.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(stream))
    }
    _ = Self.closeFrom?(&actions, 3)
    var words = ([program.path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program.path, &actions, nil, &words, &settings)
    guard code == 0 else {
      throw Failure(description: "\(program.path) cannot be started: \(String(cString: strerror(code)))")
    }
    id = process
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  /// - Throws: ``Failure`` when it did not end in time; it is killed then.
  package func status(within seconds: Int = 300) async throws -> Int32 {
    for _ in 0..<seconds * 100 {
      if let status = ended() { return status }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw late(seconds)
  }

  /// The same for a caller that cannot wait asynchronously.
  package func waitedStatus(within seconds: Int = 300) throws -> Int32 {
    for _ in 0..<seconds * 200 {
      if let status = ended() { return status }
      usleep(5000)
    }
    throw late(seconds)
  }

  private func ended() -> Int32? {
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private func late(_ seconds: Int) -> Failure {
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
    return Failure(description: "the program did not end within \(seconds) seconds and was killed")
  }

  /// Runs a program with its streams in files.
  ///
  /// - Parameter folder: where the files are made.
  /// - Returns: exit code, standard output and errors.
  package static func run(
    _ program: URL, _ arguments: [String], environment: [String: String], input: String = "", in folder: URL,
    within seconds: Int = 300
  ) async throws -> (status: Int32, output: String, errors: String) {
    let files = try Files(input: input, in: folder)
    defer { files.close() }
    let child = try ChildProcess(program, arguments, environment: environment, streams: files.streams)
    let status = try await child.status(within: seconds)
    return (status, try files.text("out"), try files.text("err"))
  }

  /// The same for a caller that cannot wait asynchronously.
  package static func waitedRun(
    _ program: URL, _ arguments: [String], environment: [String: String], input: String = "", in folder: URL,
    within seconds: Int = 300
  ) throws -> (status: Int32, output: String, errors: String) {
    let files = try Files(input: input, in: folder)
    defer { files.close() }
    let child = try ChildProcess(program, arguments, environment: environment, streams: files.streams)
    let status = try child.waitedStatus(within: seconds)
    return (status, try files.text("out"), try files.text("err"))
  }

  private struct Files {
    let folder: URL
    let handles: [FileHandle]

    init(input: String, in folder: URL) throws {
      self.folder = folder
      for (name, text) in [("in", input), ("out", ""), ("err", "")] {
        try Data(text.utf8).write(to: folder.appendingPathComponent("stream-\(name)"))
      }
      func url(_ name: String) -> URL { folder.appendingPathComponent("stream-\(name)") }
      handles = [
        try FileHandle(forReadingFrom: url("in")), try FileHandle(forWritingTo: url("out")),
        try FileHandle(forWritingTo: url("err")),
      ]
    }

    var streams: (input: Int32, output: Int32, errors: Int32) {
      (handles[0].fileDescriptor, handles[1].fileDescriptor, handles[2].fileDescriptor)
    }

    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent("stream-\(name)")), as: UTF8.self)
    }

    func close() { for handle in handles { try? handle.close() } }
  }
}
