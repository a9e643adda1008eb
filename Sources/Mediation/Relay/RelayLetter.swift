import Directory
import Domain
import Foundation
import Messages
import Store

/// A letter that is the way out when a body cannot be reached or refuses: `data/mediation/relay-letters.json`. What only
/// the person knows is left open, and nothing is sent by itself.
package struct RelayLetter: Sendable, Codable, Equatable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case pec, delegation, complaint
  }

  package var kind: Kind
  package var title: String
  /// Places: `{body}`, `{pec}`, `{day}`, `{attempts}`.
  package var text: String

  /// - Throws: ``MediationError`` `data` where a kind is missing, twice, or has a place that is not known.
  static func all(file: URL) throws -> [RelayLetter] {
    let letters: [RelayLetter]
    do {
      letters = try JSONDecoder().decode([RelayLetter].self, from: try Data(contentsOf: file))
    } catch {
      throw MediationError(.data, "\(file.path): non è JSON con kind, title e text (\(type(of: error))).")
    }
    let places = Set(letters.flatMap { $0.text.matches(of: /\{(\w*)\}/).map { String($0.1) } })
    guard Set(letters.map(\.kind)) == Set(Kind.allCases), letters.count == Kind.allCases.count,
      places.isSubset(of: ["body", "pec", "day", "attempts"])
    else {
      throw MediationError(
        .data,
        "\(file.path): una lettera per pec, delegation e complaint, con i posti body, pec, day, attempts.")
    }
    return letters
  }

  func filled(_ places: [String: String]) -> String {
    places.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
  }
}

extension RelayDesk {
  /// A letter to the body that was called, to be completed and signed by the person.
  ///
  /// - Throws: ``MediationError`` `conflict` where no body was called yet.
  package func letter(_ kind: RelayLetter.Kind, in id: String, for party: RelayParty) async throws -> String {
    let session = try await readable(id, by: party)
    guard let code = session.organisation, let body = try parts.directory.organisation(code: code) else {
      throw MediationError(.conflict, "la lettera è per l'ente chiamato: prima si registra una chiamata.")
    }
    guard let letter = parts.relayLetters.first(where: { $0.kind == kind }) else {
      throw MediationError(.notFound, "non c'è questa lettera.", field: "kind")
    }
    let attempts = try await store.attempts(of: id).filter { $0.organisation == code }.map { attempt in
      let outcome = parts.messages.text("relay.outcome.\(attempt.outcome.rawValue)", language: "it-IT")
      return "\(DateWords.time(attempt.at)), \(outcome)"
    }
    return letter.filled([
      "body": body.name,
      "pec": body.contactPoints.first { $0.medium == .pec }?.value ?? "__________",
      "day": DateWords.day(DateWords.isoDay(parts.now())), "attempts": attempts.joined(separator: "; "),
    ])
  }
}
