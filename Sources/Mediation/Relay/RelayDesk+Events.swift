import Domain
import Foundation
package import GatewayAPI
import Store

/// What is told live, to the sides of a session and to the desk.
extension RelayDesk {
  /// What happens in a session after a turn, until it ends; a beat at once and every 15 seconds.
  package func events(of id: String, after sequence: Int, for party: RelayParty) async throws
    -> AsyncThrowingStream<[RelayEvent], any Error>
  {
    _ = try await readable(id, by: party)
    let (follower, signals) = hub.follow(id)
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: [RelayEvent].self)
    let task = Task {
      do {
        var last = sequence
        var told: RelayStanding?
        for await isBeat in Beats.among(signals) {
          let news = hub.news(id, follower)
          var events: [RelayEvent] = []
          if news.isChanged || isBeat {
            guard let session = try await store.find(id), party.mayRead(session) || session.endedAt != nil
            else {
              break
            }
            // Turns first: who is told that it is over has been told everything.
            let turns = try await store.turns(of: id, after: last)
            last = turns.last?.sequence ?? last
            events += turns.map(RelayEvent.turn)
            // A turn alone changes nothing of how it stands: the profile is not resolved for every turn.
            if told.map({ session.state == .waiting || !$0.session.standsAs(session) }) ?? true {
              let standing = try await standing(session)
              if told != standing { events.append(.session(standing)) }
              told = standing
            }
          }
          events += news.typing.values.sorted { $0.speaker.rawValue < $1.speaker.rawValue }.map(
            RelayEvent.typing)
          if events.isEmpty, isBeat { events = [.beat] }
          if !events.isEmpty { continuation.yield(events) }
          if told?.session.endedAt != nil { break }
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  /// The desk as one who works at it sees it, anew after every change; a beat every 15 seconds.
  package func deskEvents(for party: RelayParty) -> AsyncThrowingStream<DeskView?, any Error> {
    let (_, signals) = hub.follow(Self.deskChannel)
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: DeskView?.self)
    let task = Task {
      do {
        var told: DeskView?
        for await _ in Beats.among(signals) {
          let view = try await desk(for: party)
          continuation.yield(view == told ? nil : view)
          told = view
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }
}

extension RelaySession {
  /// Whether it stands as another reading of it does, turns aside.
  fileprivate func standsAs(_ other: RelaySession) -> Bool {
    var same = self
    same.lastTurn = other.lastTurn
    return same == other
  }
}
