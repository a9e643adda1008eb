import Foundation
import SynthesizerProtocol

/// The frames of a spoken sentence, as they are kept.
struct KeptSpeech: Sendable, Equatable {
  /// Events and audio in order, without the end.
  var frames: [WorkerFrame]
  /// Samples of audio.
  var samples: Int
  /// When it was spoken; a sentence that may be personal is forgotten soon.
  var date = ContinuousClock.now
  var isPrompt: Bool

  /// Bytes in memory, nearly.
  var size: Int { samples * 2 + frames.count * 96 + 256 }

  static func == (one: Self, other: Self) -> Bool {
    one.frames == other.frames && one.samples == other.samples && one.isPrompt == other.isPrompt
  }
}

/// A kept sentence as a file: magic and version, the key as text, the frames in the worker's own format, and a checksum.
enum KeptSpeechFile {
  private static let magic: UInt32 = 0x4153_414C
  private static let version: UInt32 = 1

  static func bytes(_ speech: KeptSpeech, key: SpeechKey) throws -> [UInt8] {
    var writer = ByteWriter()
    writer.write(magic)
    writer.write(version)
    writer.write(key.text)
    for frame in speech.frames { writer.write(try Frame(request: 1, content: frame).encoded()) }
    writer.write(checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Nil when the file is damaged, of another version or of another sentence.
  static func read(_ data: Data, key: SpeechKey) -> KeptSpeech? {
    let bytes = [UInt8](data)
    guard bytes.count > 16 else { return nil }
    let body = bytes[..<(bytes.count - 8)]
    do {
      var end = ByteReader(bytes[(bytes.count - 8)...])
      guard try end.read(UInt64.self) == checksum(body) else { return nil }
      var reader = ByteReader(body)
      guard try reader.read(UInt32.self) == magic, try reader.read(UInt32.self) == version,
        try reader.readString() == key.text
      else { return nil }
      var assembler = FrameAssembler<WorkerFrame>()
      assembler.append(body[(body.endIndex - reader.remaining)...])
      var frames: [WorkerFrame] = []
      var samples = 0
      while let frame = try assembler.next() {
        if case .audio(let block) = frame.content { samples += block.count }
        frames.append(frame.content)
      }
      return KeptSpeech(frames: frames, samples: samples, isPrompt: true)
    } catch {
      return nil
    }
  }

  /// FNV-1a over 8 bytes at a time.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: word)) &* 0x100_0000_01B3
        index += 8
      }
      for byte in buffer[index...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }
}
