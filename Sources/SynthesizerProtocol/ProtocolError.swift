/// Bytes between the service and its speech worker that are not a frame.
package enum ProtocolError: Error, Equatable, CustomStringConvertible {
  case notAFrame(UInt16)
  case version(UInt8)
  case unknownKind(UInt8)
  case tooLong(Int)
  case truncated
  case trailingBytes(Int)
  case invalidText
  case oddSampleBytes(Int)
  case unknownValue(field: String, value: UInt8)

  package var description: String {
    switch self {
    case .notAFrame(let magic): "frame header begins with \(String(magic, radix: 16)), not with 'LA'"
    case .version(let version):
      "frame version \(version), this program speaks \(FrameHeader.version): "
        + "build amica and amica-synthesizer from one checkout"
    case .unknownKind(let kind): "unknown frame kind \(kind)"
    case .tooLong(let length): "frame of \(length) bytes, the limit is \(FrameHeader.maximumPayload)"
    case .truncated: "frame ends before its last field"
    case .trailingBytes(let count): "\(count) bytes after the frame's last field"
    case .invalidText: "text in a frame is not UTF-8"
    case .oddSampleBytes(let count): "\(count) bytes of audio are not whole 16-bit samples"
    case .unknownValue(let field, let value): "unknown value \(value) in field \(field)"
    }
  }
}
