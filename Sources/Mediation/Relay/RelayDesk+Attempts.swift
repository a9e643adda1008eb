import Directory
package import Domain
import Foundation
package import GatewayAPI
import Messages
import Store

extension RelayDesk {
  /// A body's try: kept, told to the person in words, with what can be done now.
  package func record(
    _ outcome: CallAttempt.Outcome, organisation code: String, in id: String, by party: RelayParty
  ) async throws -> RelayView {
    let session = try await readable(id, by: party)
    guard let body = try parts.directory.organisation(code: code) else {
      throw MediationError(
        .badInput, "organisation: nella rubrica non c'è un ente con il codice '\(code.prefix(80))'.",
        field: "organisation")
    }
    let number = try await store.attempts(of: id).count { $0.organisation == code } + 1
    let language = try await language(of: session)
    let most = settings.mostTries
    let now = parts.now()
    var keys = [number <= most ? "relay.try" : "relay.tryMore"]
    if outcome == .refusedRelay {
      keys.append("relay.refused")
    } else if outcome.canBeRetried {
      keys.append(number < most ? "relay.tryAgain" : "relay.triesOver")
    }
    let places = [
      "n": String(number), "count": String(most), "body": body.name,
      "outcome": parts.messages.text("relay.outcome.\(outcome.rawValue)", language: language),
    ]
    let turns = keys.map { announcement($0, language, places, at: now) }
    let written = try await store.write(to: id, at: now) { session in
      guard party.mayRead(session) else { throw Self.notCarried }
      var session = session
      session.organisation = code
      return RelayStep(
        session, turns: turns,
        attempt: CallAttempt(
          number: number, organisation: code, outcome: outcome, operatorName: party.name, at: now))
    }
    hub.committed(id)
    return try await view(written.session, for: party)
  }
}
