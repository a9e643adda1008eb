package import Foundation
import GRDB

/// Verdicts of operators on edits of the simplification. The rule and the verdict are in clear, to be counted; the words
/// may be a person's and are sealed, each verdict's with a key of its own, for 180 days.
package struct FeedbackRepository: Sendable {
  /// Seconds that the words of a verdict may live; its rule and verdict stay.
  package static let wordsLife: TimeInterval = 180 * 24 * 60 * 60

  let vault: Vault

  /// - Parameter actor: name of the operator's token.
  /// - Returns: the verdict's id.
  /// - Throws: ``StoreError`` `invalid` for an edit that changes nothing or is too long.
  package func create(_ draft: FeedbackDraft, from actor: String, at date: Date = Date()) async throws
    -> String
  {
    try Limits.check(draft.rule, "La regola", max: 200)
    try Limits.check(actor, "Chi dà il giudizio", max: 200)
    for (text, name) in [(draft.before, "before"), (draft.after, "after")] {
      try Limits.check(text, "Il campo \(name)", max: Limits.shortText, mayBeEmpty: true)
    }
    guard draft.before != draft.after else {
      throw StoreError(.invalid, "I campi before e after sono uguali: la modifica non cambia niente.")
    }
    if let sentence = draft.sentence { try Limits.check(sentence, "Il campo sentence", max: 20_000) }
    if let comment = draft.comment {
      try Limits.check(comment, "Il campo comment", max: Limits.shortText, mayBeEmpty: true)
    }
    let id = UUID().uuidString.lowercased()
    let content = FeedbackContent(
      before: draft.before, after: draft.after, sentence: draft.sentence, comment: draft.comment)
    try await vault.write { [keys = vault.keys] db in
      let key = try keys.make(.feedback, id, citizenID: nil, at: date, in: db)
      try db.execute(
        sql: """
          INSERT INTO editFeedback (id, rule, verdict, givenBy, content, givenAt) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, draft.rule, draft.verdict.rawValue, actor,
          try key.seal(json: content, "editFeedback", "content", id), try Timestamp.column(date),
        ])
    }
    return id
  }

  /// The verdicts on a rule, or all, newest first.
  package func list(rule: String? = nil, limit: Int = 100) async throws -> [Feedback] {
    try await vault.read { [keys = vault.keys] db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM editFeedback WHERE ? IS NULL OR rule = ? ORDER BY givenAt DESC, id LIMIT ?
          """,
        arguments: [rule, rule, max(0, limit)])
      return try rows.map { try Self.feedback($0, keys, in: db) }
    }
  }

  /// Verdicts counted by rule, the rule with the most wrong edits first.
  package func byRule() async throws -> [RuleFeedback] {
    try await vault.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT rule, sum(verdict = 'wrong') AS wrong, sum(verdict = 'stiff') AS stiff,
            sum(verdict = 'right') AS "right", max(givenAt) AS last
          FROM editFeedback GROUP BY rule ORDER BY wrong DESC, stiff DESC, rule
          """)
      return try rows.map { row in
        let cells = Cells(row, of: "editFeedback")
        return RuleFeedback(
          rule: try cells.text("rule"), wrong: Int(try cells.integer("wrong")),
          stiff: Int(try cells.integer("stiff")), right: Int(try cells.integer("right")),
          last: try cells.date("last"))
      }
    }
  }

  /// Deletes the words that are older than ``wordsLife``.
  ///
  /// - Returns: of how many verdicts.
  package func purgeWords(now: Date = Date()) async throws -> Int {
    try await vault.write { [keys = vault.keys] db in
      let old = try String.fetchAll(
        db, sql: "SELECT id FROM editFeedback WHERE content IS NOT NULL AND givenAt <= ? LIMIT 1000",
        arguments: [try Timestamp.column(now.addingTimeInterval(-Self.wordsLife))])
      for id in old {
        try db.execute(sql: "UPDATE editFeedback SET content = NULL WHERE id = ?", arguments: [id])
        try keys.destroy(.feedback, id, in: db)
      }
      return old.count
    }
  }

  private static func feedback(_ row: Row, _ keys: KeyCabinet, in db: Database) throws -> Feedback {
    let cells = Cells(row, of: "editFeedback")
    let id = try cells.text("id")
    var content = FeedbackContent(before: "", after: "", sentence: nil, comment: nil)
    if let sealed = try cells.optionalBytes("content"), let key = try keys.find(.feedback, id, in: db) {
      content = try key.open(json: sealed, "editFeedback", "content", id)
    }
    return Feedback(
      id: id, givenBy: try cells.text("givenBy"), givenAt: try cells.date("givenAt"),
      draft: FeedbackDraft(
        rule: try cells.text("rule"), before: content.before, after: content.after,
        sentence: content.sentence, verdict: try cells.word("verdict"), comment: content.comment))
  }
}

/// The sealed part of a verdict.
struct FeedbackContent: Codable {
  let before: String
  let after: String
  let sentence: String?
  let comment: String?
}
