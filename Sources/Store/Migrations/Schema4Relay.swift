extension StoreSchema {
  /// Relay sessions. `content` and `note` are sealed with the session's own key, which is destroyed when it ends; who,
  /// when, which body and how it ended stays. `externalLookup` is a keyed hash. A kept transcript belongs to its person
  /// and goes with them. A data key may be one of theirs: the table is made anew, because SQLite cannot change a check.
  static let relay = """
    CREATE TABLE relaySession (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 128),
      externalLookup BLOB NOT NULL UNIQUE CHECK (length(externalLookup) = 32),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'active', 'ended', 'abandoned', 'message')),
      citizenID TEXT REFERENCES citizen (id) ON DELETE SET NULL,
      profileID TEXT,
      skills TEXT NOT NULL CHECK (length(skills) BETWEEN 2 AND 8000),
      requestedOperator TEXT CHECK (requestedOperator IS NULL OR length(requestedOperator) BETWEEN 1 AND 200),
      isEmergency INTEGER NOT NULL CHECK (isEmergency IN (0, 1)),
      isMessage INTEGER NOT NULL CHECK (isMessage IN (0, 1)),
      operatorID TEXT CHECK (operatorID IS NULL OR length(operatorID) BETWEEN 1 AND 200),
      supervisorID TEXT CHECK (supervisorID IS NULL OR length(supervisorID) BETWEEN 1 AND 200),
      operatorName TEXT CHECK (operatorName IS NULL OR length(operatorName) BETWEEN 1 AND 200),
      operators TEXT NOT NULL CHECK (length(operators) BETWEEN 2 AND 8000),
      organisation TEXT CHECK (organisation IS NULL OR length(organisation) BETWEEN 1 AND 128),
      supervisor TEXT CHECK (supervisor IS NULL OR length(supervisor) BETWEEN 1 AND 200),
      openedBy TEXT,
      note BLOB,
      version INTEGER NOT NULL CHECK (version >= 1),
      openedAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      answeredAt INTEGER,
      summaryAskedAt INTEGER,
      keepAskedAt INTEGER,
      endedAt INTEGER,
      CHECK ((state IN ('ended', 'abandoned')) = (endedAt IS NOT NULL)),
      CHECK (state <> 'active' OR (operatorID IS NOT NULL AND operatorName IS NOT NULL AND answeredAt IS NOT NULL))
    ) STRICT;
    CREATE INDEX relaySessionState ON relaySession (state, openedAt);
    CREATE INDEX relaySessionOpened ON relaySession (openedAt);
    CREATE INDEX relaySessionCitizen ON relaySession (citizenID, openedAt);

    CREATE TABLE relayTurn (
      sessionID TEXT NOT NULL REFERENCES relaySession (id) ON DELETE CASCADE,
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      externalLookup BLOB CHECK (externalLookup IS NULL OR length(externalLookup) = 32),
      content BLOB NOT NULL,
      saidAt INTEGER NOT NULL,
      PRIMARY KEY (sessionID, sequence),
      UNIQUE (sessionID, externalLookup)
    ) STRICT;

    CREATE TABLE callAttempt (
      sessionID TEXT NOT NULL REFERENCES relaySession (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      organisation TEXT NOT NULL CHECK (length(organisation) BETWEEN 1 AND 128),
      outcome TEXT NOT NULL CHECK (outcome IN (
          'answered', 'busy', 'noAnswer', 'refusedRelay', 'hungUp', 'wrongNumber', 'voicemail',
          'recordingTooFast', 'badLine', 'closed')),
      operatorName TEXT NOT NULL CHECK (length(operatorName) BETWEEN 1 AND 200),
      calledAt INTEGER NOT NULL,
      PRIMARY KEY (sessionID, number)
    ) STRICT;
    CREATE INDEX callAttemptOrganisation ON callAttempt (organisation, calledAt);

    CREATE TABLE keptTranscript (
      id TEXT NOT NULL PRIMARY KEY,
      citizenID TEXT NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
      content BLOB NOT NULL,
      keptAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX keptTranscriptCitizen ON keptTranscript (citizenID, keptAt);

    CREATE TABLE newDataKey (
      id INTEGER NOT NULL PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (
        purpose IN (
          'citizen', 'profile', 'transcript', 'reply', 'request', 'feedback', 'conversation', 'report',
          'relay', 'keptTranscript')),
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
