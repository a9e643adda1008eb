/// The 12 bytes before every payload, little-endian: magic `LA`, version, kind, request number, payload length.
package struct FrameHeader: Sendable, Equatable {
  package static let size = 12
  package static let magic: UInt16 = 0x414C
  package static let version: UInt8 = 2
  /// Bytes; the largest payload either side accepts.
  package static let maximumPayload = 1 << 20

  package var kind: UInt8
  /// Number of the request the frame belongs to; 0 before the first request.
  package var request: UInt32
  package var length: UInt32

  package init(kind: UInt8, request: UInt32, length: UInt32) {
    self.kind = kind
    self.request = request
    self.length = length
  }

  /// - Throws: ``ProtocolError`` when the bytes are no header of this version or the length is over the limit.
  package init(_ bytes: ArraySlice<UInt8>) throws {
    var reader = ByteReader(bytes)
    let magic = try reader.read(UInt16.self)
    guard magic == Self.magic else { throw ProtocolError.notAFrame(magic) }
    let version = try reader.read(UInt8.self)
    guard version == Self.version else { throw ProtocolError.version(version) }
    kind = try reader.read()
    request = try reader.read()
    length = try reader.read()
    guard length <= Self.maximumPayload else { throw ProtocolError.tooLong(Int(length)) }
  }

  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Self.magic)
    writer.write(Self.version)
    writer.write(kind)
    writer.write(request)
    writer.write(length)
    return writer.bytes
  }
}
