/// Waiting told in words: one line at once, another every heartbeat, and the caller's line when it is over.
extension Dialogue {
  private enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    case interrupted
    case outputClosed
  }

  /// - Parameter key: `wait.KEY` says what is being done.
  /// - Throws: the work's own error; ``Leaving/interrupted`` after Ctrl-C.
  func wait<Value: Sendable>(
    for key: String, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try closeLine()
    do {
      return try await race(work, beats: isSilent ? [] : try waitingLines(key))
    } catch Leaving.interrupted {
      // The terminal has shown ^C on a line of its own.
      isLineOpen = input.echoes
      throw Leaving.interrupted
    }
  }

  /// Says what is being done and gives the lines of the heartbeats.
  private func waitingLines(_ key: String) throws -> [String] {
    try progress.write(wrap.lines(texts("wait.\(key)")).joined(separator: "\n") + "\n")
    let seconds = max(1, Int(options.heartbeat.components.seconds))
    // Enough beats for half an hour; no service takes as long.
    return (1...max(1, 1800 / seconds)).map { beat in
      wrap.lines(texts.count("wait.beat", beat * seconds)).joined(separator: "\n") + "\n"
    }
  }

  private func race<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value, beats: [String]
  ) async throws -> Value {
    let input = input
    let progress = progress
    let pause = options.heartbeat
    return try await withThrowingTaskGroup(of: Outcome<Value>?.self) { group in
      group.addTask { .done(try await work()) }
      group.addTask {
        await input.interruption()
        return Task.isCancelled ? nil : .interrupted
      }
      group.addTask {
        for beat in beats {
          guard (try? await Task.sleep(for: pause)) != nil else { return nil }
          do { try progress.write(beat) } catch { return .outputClosed }
        }
        return nil
      }
      defer { group.cancelAll() }
      while let outcome = try await group.next() {
        switch outcome {
        case .done(let value): return value
        case .interrupted: throw Leaving.interrupted
        case .outputClosed: throw TerminalError(.outputClosed, "the notices of waiting cannot be written")
        case nil: continue
        }
      }
      throw Leaving.interrupted
    }
  }
}
