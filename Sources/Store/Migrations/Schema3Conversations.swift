extension StoreSchema {
  /// Conversations with the virtual assistant and an operator, and reports of disservice. `state`, `content` and `photo`
  /// are sealed; `addressLookup` and `externalLookup` are keyed hashes. The words of a conversation go as those of its
  /// contact do; a report outlives them. A data key may be one of theirs: the table is made anew, because SQLite cannot
  /// change a check.
  static let conversations = """
    CREATE TABLE conversation (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 128),
      contactID TEXT NOT NULL REFERENCES contact (id),
      citizenID TEXT REFERENCES citizen (id) ON DELETE CASCADE,
      addressLookup BLOB CHECK (addressLookup IS NULL OR length(addressLookup) = 32),
      channel TEXT NOT NULL CHECK (
        channel IN ('terminal', 'voice', 'rtt', 'sms', 'email', 'fax', 'web', 'letter', 'braille')),
      mode TEXT NOT NULL CHECK (mode IN ('assistant', 'operator', 'closed')),
      version INTEGER NOT NULL CHECK (version >= 1),
      state BLOB,
      openedAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      closedAt INTEGER,
      CHECK ((mode = 'closed') = (closedAt IS NOT NULL)),
      CHECK (mode = 'closed' OR state IS NOT NULL)
    ) STRICT;
    CREATE INDEX conversationAddress ON conversation (addressLookup, updatedAt);
    CREATE INDEX conversationContact ON conversation (contactID);
    CREATE INDEX conversationCitizen ON conversation (citizenID);
    CREATE INDEX conversationMode ON conversation (mode, updatedAt);

    CREATE TABLE conversationEvent (
      conversationID TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      kind TEXT NOT NULL CHECK (kind IN (
          'turn', 'answer', 'operator', 'handover', 'channel', 'photo', 'closed')),
      externalLookup BLOB CHECK (externalLookup IS NULL OR length(externalLookup) = 32),
      content BLOB NOT NULL,
      saidAt INTEGER NOT NULL,
      PRIMARY KEY (conversationID, sequence),
      UNIQUE (conversationID, externalLookup)
    ) STRICT;

    CREATE TABLE report (
      id TEXT NOT NULL PRIMARY KEY,
      year INTEGER NOT NULL,
      counter INTEGER NOT NULL CHECK (counter >= 1),
      service TEXT NOT NULL CHECK (length(service) BETWEEN 1 AND 128),
      comune TEXT CHECK (comune IS NULL OR length(comune) = 6),
      organisation TEXT CHECK (organisation IS NULL OR length(organisation) BETWEEN 1 AND 128),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      statusNotes TEXT CHECK (statusNotes IS NULL OR length(statusNotes) BETWEEN 1 AND 2000),
      contactID TEXT REFERENCES contact (id),
      citizenID TEXT REFERENCES citizen (id) ON DELETE SET NULL,
      content BLOB,
      photo BLOB,
      requestedAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      closedAt INTEGER,
      UNIQUE (year, counter),
      CHECK ((state = 'closed') = (closedAt IS NOT NULL)),
      CHECK (photo IS NULL OR content IS NOT NULL)
    ) STRICT;
    CREATE INDEX reportRequested ON report (requestedAt);
    CREATE INDEX reportState ON report (state, requestedAt);
    CREATE INDEX reportContact ON report (contactID);
    CREATE INDEX reportCitizen ON report (citizenID);

    CREATE TABLE newDataKey (
      id INTEGER NOT NULL PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (
        purpose IN (
          'citizen', 'profile', 'transcript', 'reply', 'request', 'feedback', 'conversation', 'report')),
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
