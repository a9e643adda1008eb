import SynthesizerProtocol
import Testing

@Suite("The frames between the service and its speech worker")
struct ProtocolTests {
  private let request = SynthesisRequest(
    voice: "it", rate: 150, pitch: 50, volume: 100, punctuation: .some, announcesCapitals: true,
    maximumSamples: 22050, markup: "è")

  @Test("a request, byte by byte")
  func requestBytes() throws {
    let bytes = try Frame(request: 7, content: HostFrame.synthesise(request)).encoded()
    let expected: [UInt8] =
      [0x4C, 0x41]  // magic "LA"
      + [2]  // version
      + [1]  // kind: synthesise
      + [7, 0, 0, 0]  // request
      + [23, 0, 0, 0]  // payload length
      + [150, 0]  // rate
      + [50]  // pitch
      + [100]  // volume
      + [1]  // punctuation: some
      + [1]  // capitals
      + [1]  // markup, not plain text
      + [0x22, 0x56, 0, 0]  // maximum samples 22050
      + [2, 0, 0, 0] + Array("it".utf8)  // voice
      + [2, 0, 0, 0] + [0xC3, 0xA8]  // markup "è"
    #expect(bytes == expected)
  }

  @Test("audio and events, byte by byte")
  func answerBytes() throws {
    #expect(
      try Frame(request: 1, content: WorkerFrame.audio([1, -2])).encoded()
        == [0x4C, 0x41, 2, 66, 1, 0, 0, 0, 4, 0, 0, 0] + [1, 0] + [0xFE, 0xFF])
    let event = SynthesisEvent(kind: .mark, sample: 441, position: 3, length: 0, name: "m")
    #expect(
      try Frame(request: 1, content: WorkerFrame.event(event)).encoded()
        == [0x4C, 0x41, 2, 67, 1, 0, 0, 0, 18, 0, 0, 0]
        + [2]  // kind: mark
        + [0xB9, 1, 0, 0]  // sample
        + [3, 0, 0, 0]  // position
        + [0, 0, 0, 0]  // length
        + [1, 0, 0, 0] + Array("m".utf8))  // name
  }

  @Test(
    "frames come out whole, whatever the pieces in which their bytes arrive", arguments: [1, 3, 12, 4096])
  func assembly(_ size: Int) throws {
    let frames: [Frame<WorkerFrame>] = [
      .init(request: 0, content: .ready(sampleRate: 22050)), .init(request: 1, content: .audio([5, 6, 7])),
      .init(request: 1, content: .phonemes("tʃˈao")), .init(request: 1, content: .done(.limit)),
      .init(request: 2, content: .failure(.unknownVoice, detail: "x")),
    ]
    let bytes = try frames.flatMap { try $0.encoded() }
    var assembler = FrameAssembler<WorkerFrame>()
    var received: [Frame<WorkerFrame>] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      assembler.append(bytes[start..<min(start + size, bytes.count)])
      while let frame = try assembler.next() { received.append(frame) }
    }
    #expect(received == frames)
  }

  @Test("damaged frames are refused with their fault")
  func damage() throws {
    func fault(_ change: (inout [UInt8]) -> Void) throws -> ProtocolError? {
      var bytes = try Frame(request: 7, content: HostFrame.synthesise(request)).encoded()
      change(&bytes)
      var assembler = FrameAssembler<HostFrame>()
      assembler.append(bytes)
      do {
        _ = try assembler.next()
        return nil
      } catch {
        return error as? ProtocolError
      }
    }
    #expect(try fault { $0[0] = 0 } == .notAFrame(0x4100))
    #expect(try fault { $0[2] = 9 } == .version(9))
    #expect(try fault { $0[3] = 200 } == .unknownKind(200))
    #expect(try fault { $0[11] = 0x7F } == .tooLong(0x7F00_0017))
    #expect(try fault { $0[16] = 9 } == .unknownValue(field: "punctuation", value: 9))
    #expect(try fault { $0[23] = 200 } == .truncated)
    #expect(try fault { $0[33] = 0xFF } == .invalidText)
    #expect(try fault { $0[29] = 1 } == .invalidText)
    #expect(throws: ProtocolError.trailingBytes(1)) { try HostFrame(kind: 3, payload: [0]) }
    #expect(throws: ProtocolError.oddSampleBytes(3)) { try WorkerFrame(kind: 66, payload: [0, 0, 0]) }
  }

  @Test("random bytes never do more than throw")
  func noise() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let kind = UInt8.random(in: 0...80, using: &generator)
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? HostFrame(kind: kind, payload: bytes[...])
      _ = try? WorkerFrame(kind: kind, payload: bytes[...])
      _ = try? FrameHeader(bytes[...])
    }
  }
}
