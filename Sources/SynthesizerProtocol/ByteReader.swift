/// Reads a payload that may be damaged: every read is checked against the end.
package struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package var remaining: Int { bytes.endIndex - position }

  /// - Throws: ``ProtocolError/truncated`` when fewer bytes are left than the integer needs.
  package mutating func read<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) throws -> Value {
    let size = MemoryLayout<Value>.size
    let field = try take(size)
    return field.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(as: Value.self)) }
  }

  /// A length-prefixed string.
  ///
  /// - Throws: ``ProtocolError/truncated`` or ``ProtocolError/invalidText``.
  package mutating func readString() throws -> String {
    let count = try read(UInt32.self)
    let field = try take(Int(count))
    guard let text = String(validating: field, as: UTF8.self) else { throw ProtocolError.invalidText }
    return text
  }

  /// The rest of the payload as 16-bit samples.
  package mutating func readSamples() throws -> [Int16] {
    guard remaining.isMultiple(of: 2) else { throw ProtocolError.oddSampleBytes(remaining) }
    let field = try take(remaining)
    return [Int16](unsafeUninitializedCapacity: field.count / 2) { samples, count in
      field.withUnsafeBytes { UnsafeMutableRawBufferPointer(samples).copyMemory(from: $0) }
      count = field.count / 2
      for index in 0..<count { samples[index] = Int16(littleEndian: samples[index]) }
    }
  }

  /// - Throws: ``ProtocolError/trailingBytes(_:)`` when something is left.
  package func end() throws {
    guard remaining == 0 else { throw ProtocolError.trailingBytes(remaining) }
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw ProtocolError.truncated }
    defer { position += count }
    return bytes[position..<(position + count)]
  }
}
