import Foundation

/// Content on stdout, progress and errors on stderr.
enum Output {
  static func line(_ text: String) {
    bytes(Data((text + "\n").utf8))
  }

  /// Ends the program where nobody reads any more (`amica ... | head`) or the disk is full: there is nobody to go on for.
  static func bytes(_ data: Data) {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      let isClosed = errno == EPIPE
      if !isClosed { self.error("Errore: l'uscita non si può scrivere: \(error.localizedDescription).") }
      exit(isClosed ? ExitStatus.done.rawValue : ExitStatus.failed.rawValue)
    }
  }

  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// One JSON value on one line, keys in a fixed order.
  static func json(_ value: some Encodable, pretty: Bool = false) throws {
    line(try jsonText(value, pretty: pretty))
  }

  static func jsonText(_ value: some Encodable, pretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.dateEncodingStrategy = .iso8601
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
