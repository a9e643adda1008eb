/// Signals with a sign of life among them: one at once, then every 15 seconds.
enum Beats {
  static let seconds = 15

  /// - Returns: true for a beat, false for a signal; signals that nobody waited for are one.
  static func among(_ signals: AsyncStream<Void>) -> AsyncStream<Bool> {
    let (stream, continuation) = AsyncStream.makeStream(of: Bool.self, bufferingPolicy: .bufferingNewest(4))
    continuation.yield(true)
    let following = Task { for await _ in signals { continuation.yield(false) } }
    let beating = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(seconds))
        continuation.yield(true)
      }
    }
    continuation.onTermination = { _ in
      following.cancel()
      beating.cancel()
    }
    return stream
  }
}
