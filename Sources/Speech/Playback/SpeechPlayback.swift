/// A speech that is being listened to: it can be stopped within a frame, paused, gone on with, and said again from a
/// word, a sentence or a mark.
///
/// ```swift
/// let playback = try engine.playback(SpeechOrder(text, priority: .live))
/// while let chunk = try await playback.next() { play(chunk.samples) }   // in one task
/// await playback.pause()                                                // from another
/// try await playback.resume()
/// try await playback.say(from: .sentence(2))
/// ```
package actor SpeechPlayback {
  private let pool: SynthesizerPool
  private let order: SpeechOrder
  private var narrator: Narrator
  private let gate = PauseGate()
  private var isStopped = false
  /// Samples given since the narrator in use began, and the events of them that are still to be heard.
  private var given = 0
  private var trail: [SpeechEvent] = []

  /// - Parameter order: its text is spoken as it is, without normalisation.
  /// - Throws: ``SpeechError``.
  init(pool: SynthesizerPool, order: SpeechOrder) throws {
    self.pool = pool
    self.order = order
    narrator = try pool.narrator(order)
  }

  /// The next piece, or nil at the end and after ``stop()``; waits while the speech is paused. For one listener.
  package func next() async throws -> SpeechChunk? {
    while true {
      await gate.pass()
      if isStopped { return nil }
      try Task.checkCancellation()
      let asked = narrator
      let chunk = try await asked.next()
      // What was made before a repeat is not what is to be heard now.
      guard asked === narrator, !isStopped else { continue }
      if let chunk {
        given += chunk.samples.count
        trail += chunk.events
        trail.removeFirst(max(0, trail.count - Self.longestTrail))
      }
      return chunk
    }
  }

  /// Events of about the last minute of speech.
  private static let longestTrail = 600

  /// Gives nothing until ``resume()``: the worker is free meanwhile.
  package func pause() {
    gate.close()
  }

  package func resume() {
    gate.open()
  }

  /// Barge-in: nothing more is given, and the worker stops within a block.
  package func stop() async {
    isStopped = true
    gate.open()
    await narrator.stop()
  }

  /// Says again from a point, and goes on from there to the end; ends a pause.
  ///
  /// - Throws: ``SpeechError/outOfRange(field:value:range:)`` when the text has no such point; the speech goes on then.
  package func say(from position: SpeechPosition) async throws {
    var again = order
    again.start = position
    let previous = narrator
    narrator = try pool.narrator(again)
    given = 0
    trail = []
    gate.open()
    await previous.stop()
  }

  /// The word or sentence that is heard when so many samples of this speech, or of its last repeat, have been played.
  ///
  /// - Parameter played: nil where everything given has been played.
  package func position(played: Int? = nil) -> SpeechPosition {
    let played = played ?? given
    guard let event = trail.last(where: { $0.kind != .mark && $0.sample <= played }) else {
      return order.start ?? .sentence(0)
    }
    return event.kind == .word ? .word(event.word, sentence: event.sentence) : .sentence(event.sentence)
  }
}

extension SpeechEngine {
  /// A speech that its listener steers.
  ///
  /// - Throws: ``SpeechError``.
  package func playback(_ order: SpeechOrder) throws -> SpeechPlayback {
    try SpeechPlayback(pool: pool, order: normalised(order))
  }
}
