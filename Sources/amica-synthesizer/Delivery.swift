import CEspeakNG
import Glibc
import SynthesizerProtocol

/// The audio and events of one request on their way to the service.
final class Delivery {
  private let connection: Connection
  private let request: UInt32
  private let maximumSamples: Int
  private let sampleRate: Int
  private var produced = 0
  private var blocksSent = 0
  private var pieces = 0
  private(set) var end = SynthesisEnd.complete
  private(set) var failure: (any Error)?

  /// eSpeak's own pieces come from 3 samples up. The first 20 ms leave at once, for whoever waits to hear; the rest,
  /// which is made a thousand times faster than it is heard, in blocks of one second and then of four: each block
  /// costs a waking of the service.
  private static let blocks = [441, 22_050, 88_200]
  /// Pieces of 60 ms, made in less than a tenth of a millisecond, between two looks for a cancellation.
  private static let piecesBetweenLooks = 8

  init(connection: Connection, request: UInt32, maximumSamples: Int, sampleRate: Int) {
    self.connection = connection
    self.request = request
    self.maximumSamples = maximumSamples
    self.sampleRate = sampleRate
    connection.audio.removeAll(keepingCapacity: true)
  }

  /// Takes what eSpeak made; false stops it at once.
  func take(_ samples: UnsafeBufferPointer<Int16>, _ events: UnsafePointer<espeak_EVENT>?) -> Bool {
    do {
      try send(events)
      let room = maximumSamples - produced
      connection.audio.append(contentsOf: samples.prefix(max(0, room)))
      produced += min(samples.count, max(0, room))
      if samples.count > room {
        end = .limit
        return false
      }
      if connection.audio.count >= Self.blocks[min(blocksSent, Self.blocks.count - 1)] { try flush() }
      pieces += 1
      if pieces % Self.piecesBetweenLooks == 0, try connection.isCancelled(request) {
        end = .cancelled
        return false
      }
      return true
    } catch {
      failure = error
      return false
    }
  }

  func finish() throws {
    if !connection.audio.isEmpty { try connection.putAudio(request: request) }
    try connection.send(.done(end), request: request)
  }

  private func flush() throws {
    blocksSent += 1
    try connection.putAudio(request: request)
    try connection.flush()
  }

  private func send(_ events: UnsafePointer<espeak_EVENT>?) throws {
    guard var event = events else { return }
    while event.pointee.type != espeakEVENT_LIST_TERMINATED {
      if let message = translated(event.pointee) {
        try connection.put(.event(message), request: request)
      }
      event += 1
    }
  }

  private func translated(_ event: espeak_EVENT) -> SynthesisEvent? {
    let sample = UInt32(clamping: Int(event.audio_position) * sampleRate / 1000)
    // eSpeak counts characters from 1.
    let position = UInt32(clamping: Int(event.text_position) - 1)
    switch event.type {
    case espeakEVENT_WORD:
      return SynthesisEvent(
        kind: .word, sample: sample, position: position, length: UInt32(clamping: event.length))
    case espeakEVENT_MARK:
      guard let name = event.id.name else { return nil }
      return SynthesisEvent(
        kind: .mark, sample: sample, position: position, length: 0, name: String(cString: name))
    default:
      return nil
    }
  }
}

/// eSpeak's callback: 1 stops.
func deliver(
  _ wave: UnsafeMutablePointer<Int16>?, _ count: Int32, _ events: UnsafeMutablePointer<espeak_EVENT>?
) -> Int32 {
  guard let context = events?.pointee.user_data else { return 0 }
  let delivery = Unmanaged<Delivery>.fromOpaque(context).takeUnretainedValue()
  let samples = UnsafeBufferPointer(start: wave, count: wave == nil ? 0 : Int(count))
  return delivery.take(samples, events.map { UnsafePointer($0) }) ? 0 : 1
}
