/// Builds a payload: little-endian integers and length-prefixed UTF-8.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ bytes: [UInt8]) {
    self.bytes.append(contentsOf: bytes)
  }

  /// 16-bit samples, one after the other.
  package mutating func write(samples: [Int16]) {
    #if _endian(little)
      samples.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      for sample in samples { write(sample) }
    #endif
  }

  /// A string as a 32-bit count of UTF-8 bytes and the bytes.
  package mutating func write(_ text: String) {
    let utf8 = Array(text.utf8)
    write(UInt32(clamping: utf8.count))
    write(utf8)
  }
}
