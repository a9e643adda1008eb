/// The 44 bytes before the samples of a RIFF/WAVE file: PCM, 16 bits, one channel.
package struct WAVHeader: Sendable, Equatable {
  package static let size = 44

  /// Hz.
  package var sampleRate: Int
  /// Bytes of samples; nil when they are not known yet, as in a stream.
  package var dataBytes: Int?

  package init(sampleRate: Int, dataBytes: Int?) {
    self.sampleRate = sampleRate
    self.dataBytes = dataBytes
  }

  package var bytes: [UInt8] {
    // Players read a stream whose lengths are at the maximum to its end.
    let data = UInt32(clamping: dataBytes ?? Int(UInt32.max) - 36)
    var bytes: [UInt8] = []
    func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func append32(_ value: UInt32) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    func append16(_ value: UInt16) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append("RIFF")
    append32(UInt32(clamping: Int(data) + 36))
    append("WAVEfmt ")
    append32(16)
    append16(1)
    append16(1)
    append32(UInt32(clamping: sampleRate))
    append32(UInt32(clamping: sampleRate * 2))
    append16(2)
    append16(16)
    append("data")
    append32(data)
    return bytes
  }
}
