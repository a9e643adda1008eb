package import Domain
import Foundation
package import Store

/// What a person finds in their own pages: their sessions, the transcripts they keep, and who looked at their data.
package struct CitizenFolder: Sendable {
  private let store: Store

  package init(_ mediator: Mediator) { store = mediator.parts.store }

  /// Sessions that are not over, newest first.
  package func openSessions(of citizenID: String) async throws -> [RelaySession] {
    try await store.relay.list(of: citizenID).filter { $0.endedAt == nil }
  }

  package func kept(of citizenID: String) async throws -> [KeptTranscript] {
    try await store.keptTranscripts.list(of: citizenID)
  }

  /// - Returns: whether the person had it.
  package func delete(_ id: String, of citizenID: String) async throws -> Bool {
    try await store.keptTranscripts.delete(id, of: citizenID)
  }

  package func accesses(to citizenID: String) async throws -> [AccessRecord] {
    try await store.accessLog.list(of: citizenID)
  }
}
