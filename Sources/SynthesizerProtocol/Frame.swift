/// What a frame can carry in one direction.
package protocol FrameContent: Sendable, Equatable {
  var kind: UInt8 { get }
  var payload: [UInt8] { get }
  init(kind: UInt8, payload: ArraySlice<UInt8>) throws
}

/// One message with the number of the request it belongs to.
package struct Frame<Content: FrameContent>: Sendable, Equatable {
  package var request: UInt32
  package var content: Content

  @inlinable package init(request: UInt32, content: Content) {
    self.request = request
    self.content = content
  }

  /// Header and payload.
  ///
  /// - Throws: ``ProtocolError/tooLong(_:)``.
  @inlinable package func encoded() throws -> [UInt8] {
    let payload = content.payload
    guard payload.count <= FrameHeader.maximumPayload else { throw ProtocolError.tooLong(payload.count) }
    return FrameHeader(kind: content.kind, request: request, length: UInt32(payload.count)).bytes + payload
  }
}

/// Puts frames together from bytes as they arrive, in pieces of any size.
///
/// Inlinable, so that the programs that use it get code for their own frames: it runs for every block of audio.
package struct FrameAssembler<Content: FrameContent>: Sendable {
  @usableFromInline package var buffer: [UInt8] = []
  @usableFromInline package var start = 0

  @inlinable package init() {}

  @inlinable package mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0, start == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame, or nil until more bytes come.
  ///
  /// - Throws: ``ProtocolError``; the stream cannot be read on after that.
  @inlinable package mutating func next() throws -> Frame<Content>? {
    guard buffer.count - start >= FrameHeader.size else { return nil }
    let body = start + FrameHeader.size
    let header = try FrameHeader(buffer[start..<body])
    let end = body + Int(header.length)
    guard buffer.count >= end else { return nil }
    let content = try Content(kind: header.kind, payload: buffer[body..<end])
    start = end
    if start > FrameHeader.maximumPayload {
      buffer.removeFirst(start)
      start = 0
    }
    return Frame(request: header.request, content: content)
  }
}
