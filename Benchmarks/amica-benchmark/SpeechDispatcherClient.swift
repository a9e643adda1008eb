import Foundation
import Glibc

/// A client of speech-dispatcher over its protocol SSIP, for a text's first event.
final class SpeechDispatcherClient {
  private let descriptor: Int32
  private var buffer = ""

  /// - Parameter address: path of its Unix socket.
  init(address: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    let path = Array(address.utf8.prefix(107))
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path) }
    let code = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard code == 0 else { throw CocoaError(.fileReadNoSuchFile) }
    for command in [
      "SET SELF CLIENT_NAME amica:benchmark:main", "SET SELF OUTPUT_MODULE espeak-ng", "SET SELF LANGUAGE it",
      "SET SELF NOTIFICATION ALL ON",
    ] {
      try send(command)
      _ = try wait { $0.first == "2" || $0.first == "3" || $0.first == "4" }
    }
  }

  deinit { close(descriptor) }

  func speakUntilBegin(_ text: String) throws {
    try send("SPEAK")
    _ = try wait { $0.hasPrefix("230") }
    try send(text)
    try send(".")
    _ = try wait { $0.hasPrefix("701 ") }
    try send("CANCEL SELF")
    _ = try wait { $0.hasPrefix("703 ") || $0.hasPrefix("702 ") }
  }

  private func send(_ line: String) throws {
    let bytes = Array((line + "\r\n").utf8)
    guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  private func wait(_ isIt: (String) -> Bool) throws -> String {
    while true {
      while let end = buffer.range(of: "\r\n") {
        let line = String(buffer[..<end.lowerBound])
        buffer.removeSubrange(..<end.upperBound)
        if isIt(line) { return line }
      }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &bytes, bytes.count, 0)
      guard count > 0 else { throw CocoaError(.fileReadUnknown) }
      buffer += String(decoding: bytes[..<count], as: UTF8.self)
    }
  }
}
