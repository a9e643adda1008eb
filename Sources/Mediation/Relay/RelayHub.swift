import Domain
import Foundation
import GatewayAPI
import Synchronization

/// What is being typed and not yet said, and who follows a session live. It is in memory only: nothing unfinished is
/// ever written anywhere.
///
/// A follower has a box of its own, in which only the newest text of each speaker and one mark "something was committed"
/// lie. A slow follower therefore loses no turn, and gets no queue of texts that are no longer true.
final class RelayHub: Sendable {
  /// What lies in a follower's box.
  struct News: Sendable {
    var isChanged = false
    var typing: [RelayTurn.Speaker: RelayTyping] = [:]
    var isEmpty: Bool { !isChanged && typing.isEmpty }
  }

  private struct Follower {
    var news = News()
    var signal: AsyncStream<Void>.Continuation
  }

  private struct Live {
    var typing: [RelayTurn.Speaker: RelayTyping] = [:]
    var startedAt: [RelayTurn.Speaker: Date] = [:]
    var followers: [UUID: Follower] = [:]
  }

  private let state = Mutex<[String: Live]>([:])

  /// To be called after a commit, never before. `speaker`: whose unfinished text became a turn.
  func committed(_ session: String, by speaker: RelayTurn.Speaker? = nil) {
    tell(session) { live in
      if let speaker, let text = live.typing[speaker] {
        live.typing[speaker] = RelayTyping(
          speaker: speaker, text: "", revision: text.revision, wordsPerMinute: nil)
        live.startedAt[speaker] = nil
      }
    } news: {
      $0.isChanged = true
      if let speaker { $0.typing[speaker] = nil }
    }
  }

  /// The whole unfinished text of a speaker, as it is now: what was erased is gone from it.
  ///
  /// - Returns: false where a later revision was there already.
  @discardableResult
  func typed(_ typing: RelayTyping, in session: String, at now: Date) -> Bool {
    var typing = typing
    var isNewer = false
    tell(session) { live in
      isNewer = typing.revision > (live.typing[typing.speaker]?.revision ?? -1)
      guard isNewer else { return }
      if live.startedAt[typing.speaker] == nil || typing.text.isEmpty { live.startedAt[typing.speaker] = now }
      let start = live.startedAt[typing.speaker] ?? now
      typing.wordsPerMinute = Self.wordsPerMinute(typing.text.count, seconds: now.timeIntervalSince(start))
      live.typing[typing.speaker] = typing
    } news: {
      if isNewer { $0.typing[typing.speaker] = typing }
    }
    return isNewer
  }

  /// A word is five characters, spaces counted; nil for less than two seconds, which tell nothing.
  static func wordsPerMinute(_ characters: Int, seconds: Double) -> Int? {
    guard seconds >= 2, characters > 0 else { return nil }
    return Int((Double(characters) / 5 / (seconds / 60)).rounded())
  }

  /// Signals that there is news in the box, beginning with what is being typed now.
  func follow(_ session: String) -> (id: UUID, signals: AsyncStream<Void>) {
    let id = UUID()
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    state.withLock { state in
      var follower = Follower(signal: continuation)
      follower.news.isChanged = true
      follower.news.typing = (state[session]?.typing ?? [:]).filter { !$0.value.text.isEmpty }
      state[session, default: Live()].followers[id] = follower
    }
    continuation.onTermination = { [weak self] _ in self?.leave(session, id) }
    continuation.yield()
    return (id, stream)
  }

  /// Empties a follower's box.
  func news(_ session: String, _ id: UUID) -> News {
    state.withLock { state in
      let news = state[session]?.followers[id]?.news ?? News()
      state[session]?.followers[id]?.news = News()
      return news
    }
  }

  /// What some speakers have typed and not said goes, and their followers see it go: another operator takes over.
  func erase(_ speakers: [RelayTurn.Speaker], in session: String) {
    var gone: [RelayTyping] = []
    tell(session) { live in
      for speaker in speakers {
        guard let text = live.typing[speaker], !text.text.isEmpty else { continue }
        gone.append(RelayTyping(speaker: speaker, text: "", revision: text.revision))
        live.typing[speaker] = nil
        live.startedAt[speaker] = nil
      }
    } news: { news in
      for text in gone { news.typing[text.speaker] = text }
    }
  }

  /// What is typed in a session that is over is forgotten.
  func forget(_ session: String) {
    state.withLock { state in
      guard var live = state[session] else { return }
      live.typing = [:]
      live.startedAt = [:]
      for id in live.followers.keys { live.followers[id]?.news.typing = [:] }
      state[session] = live.followers.isEmpty ? nil : live
    }
  }

  /// Sessions of which anything is in memory, for a test.
  var sessions: Int { state.withLock { $0.count } }

  private func leave(_ session: String, _ id: UUID) {
    state.withLock { state in
      state[session]?.followers[id] = nil
      if let live = state[session], live.followers.isEmpty, live.typing.allSatisfy({ $0.value.text.isEmpty })
      {
        state[session] = nil
      }
    }
  }

  private func tell(
    _ session: String, _ change: (inout Live) -> Void, news: (inout News) -> Void
  ) {
    let signals = state.withLock { state in
      var live = state[session] ?? Live()
      change(&live)
      for id in live.followers.keys {
        if var follower = live.followers[id] {
          news(&follower.news)
          live.followers[id] = follower
        }
      }
      // Nobody follows and nothing is typed: nothing is kept.
      let isIdle = live.followers.isEmpty && live.typing.isEmpty
      state[session] = isIdle ? nil : live
      return live.followers.values.map(\.signal)
    }
    for signal in signals { signal.yield() }
  }
}
