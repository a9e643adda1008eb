package import Domain
import Foundation
import GRDB

/// Counts for the service's metrics. They tell of no person.
package struct StoreStatistics: Sendable, Equatable {
  package var citizens = 0
  package var profiles = 0
  /// All contacts ever, by channel.
  package var contacts: [Channel: Int] = [:]
  package var openContacts = 0
  /// Contacts that have an outcome, by it.
  package var outcomes: [AnswerOutcome: Int] = [:]
  package var requests: [Request.State: Int] = [:]
  /// Contacts whose transcript is there.
  package var transcripts = 0
  /// Tokens in force.
  package var tokens = 0
  /// Bytes of the file, without its log.
  package var fileBytes = 0
}

extension Store {
  package func statistics() async throws -> StoreStatistics {
    try await vault.read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func counts<Word: RawRepresentable & Hashable>(
        _ sql: String, by type: Word.Type
      ) throws -> [Word: Int] where Word.RawValue == String {
        var result: [Word: Int] = [:]
        for row in try Row.fetchAll(db, sql: sql) {
          let cells = Cells(row, of: "statistics")
          result[try cells.word("word", as: type)] = Int(try cells.integer("number"))
        }
        return result
      }
      var result = StoreStatistics()
      result.citizens = try count("SELECT COUNT(*) FROM citizen")
      result.profiles = try count("SELECT COUNT(*) FROM profile")
      result.contacts = try counts(
        "SELECT channel AS word, COUNT(*) AS number FROM contact GROUP BY channel", by: Channel.self)
      result.openContacts = try count("SELECT COUNT(*) FROM contact WHERE closedAt IS NULL")
      result.outcomes = try counts(
        "SELECT outcome AS word, COUNT(*) AS number FROM contact WHERE outcome IS NOT NULL GROUP BY outcome",
        by: AnswerOutcome.self)
      result.requests = try counts(
        "SELECT state AS word, COUNT(*) AS number FROM request GROUP BY state", by: Request.State.self)
      result.transcripts = try count("SELECT COUNT(*) FROM dataKey WHERE purpose = 'transcript'")
      result.tokens = try count("SELECT COUNT(*) FROM token WHERE revokedAt IS NULL")
      result.fileBytes = try count("PRAGMA page_count") * count("PRAGMA page_size")
      return result
    }
  }
}
