/// Cuts bytes into lines: LF or CR LF ends a line, bytes that are not UTF-8 and lines over the limit are told apart.
struct ByteLines {
  /// Bytes a line may have.
  let limit: Int
  private var bytes: [UInt8] = []
  private var isOverflowing = false

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes one byte; gives an event where it ends a line.
  mutating func take(_ byte: UInt8) -> InputEvent? {
    guard byte != UInt8(ascii: "\n") else { return line() }
    if bytes.count >= limit {
      isOverflowing = true
    } else {
      bytes.append(byte)
    }
    return nil
  }

  /// The line that the input's end leaves open, if there is one.
  mutating func rest() -> InputEvent? {
    bytes.isEmpty && !isOverflowing ? nil : line()
  }

  private mutating func line() -> InputEvent {
    defer {
      bytes = []
      isOverflowing = false
    }
    if isOverflowing { return .tooLong(limit: limit) }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self) else { return .notText }
    return .line(text)
  }
}
