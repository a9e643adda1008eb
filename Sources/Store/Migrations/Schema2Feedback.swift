extension StoreSchema {
  /// Verdicts of operators on edits of the simplification. `content` is sealed and set to NULL when it is purged; the
  /// rule, the verdict and who gave it stay. A data key may be one of theirs: the table is made anew, because SQLite
  /// cannot change a check.
  static let feedback = """
    CREATE TABLE editFeedback (
      id TEXT NOT NULL PRIMARY KEY,
      rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 200),
      verdict TEXT NOT NULL CHECK (verdict IN ('wrong', 'stiff', 'right')),
      givenBy TEXT NOT NULL,
      content BLOB,
      givenAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX editFeedbackRule ON editFeedback (rule, verdict);
    CREATE INDEX editFeedbackGiven ON editFeedback (givenAt);

    CREATE TABLE newDataKey (
      id INTEGER NOT NULL PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (
        purpose IN ('citizen', 'profile', 'transcript', 'reply', 'request', 'feedback')),
      ownerID TEXT NOT NULL CHECK (length(ownerID) BETWEEN 1 AND 128),
      citizenID TEXT REFERENCES citizen (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      wrapped BLOB NOT NULL CHECK (length(wrapped) = 61),
      createdAt INTEGER NOT NULL,
      UNIQUE (purpose, ownerID),
      CHECK (purpose <> 'citizen' OR citizenID = ownerID)
    ) STRICT;
    INSERT INTO newDataKey SELECT * FROM dataKey;
    DROP TABLE dataKey;
    ALTER TABLE newDataKey RENAME TO dataKey;
    CREATE INDEX dataKeyCitizen ON dataKey (citizenID);
    """
}
