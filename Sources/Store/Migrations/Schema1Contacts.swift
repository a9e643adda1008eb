extension StoreSchema {
  /// Contacts with their turns, and requests. A contact outlives its words: what it held is sealed and set to NULL
  /// when it is purged; who, when, which body and how it ended stays.
  static let contacts = """
    CREATE TABLE contact (
      id TEXT NOT NULL PRIMARY KEY,
      channel TEXT NOT NULL CHECK (
        channel IN ('terminal', 'voice', 'rtt', 'sms', 'email', 'fax', 'web', 'letter', 'braille')),
      externalLookup BLOB NOT NULL CHECK (length(externalLookup) = 32),
      externalID BLOB,
      replyAddress BLOB,
      answer BLOB,
      citizenID TEXT REFERENCES citizen (id) ON DELETE SET NULL,
      profileID TEXT,
      openedAt INTEGER NOT NULL,
      closedAt INTEGER,
      outcome TEXT CHECK (outcome IN ('answered', 'routed', 'operatorRequested', 'lastResort', 'questionNeeded')),
      organisation TEXT,
      topic TEXT,
      UNIQUE (channel, externalLookup),
      CHECK (closedAt IS NULL OR closedAt >= openedAt)
    ) STRICT;
    CREATE INDEX contactCitizen ON contact (citizenID, openedAt);
    CREATE INDEX contactOpened ON contact (openedAt);
    CREATE INDEX contactClosed ON contact (closedAt);
    CREATE INDEX contactOutcome ON contact (outcome);

    CREATE TABLE turn (
      id INTEGER NOT NULL PRIMARY KEY,
      contactID TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      speaker TEXT NOT NULL CHECK (speaker IN ('citizen', 'delegate', 'operator', 'organisation', 'service')),
      original BLOB NOT NULL,
      simplified BLOB,
      language TEXT NOT NULL,
      saidAt INTEGER NOT NULL,
      UNIQUE (contactID, position)
    ) STRICT;

    CREATE TABLE requestCounter (
      year INTEGER NOT NULL PRIMARY KEY,
      last INTEGER NOT NULL CHECK (last >= 1)
    ) STRICT;

    CREATE TABLE request (
      id TEXT NOT NULL PRIMARY KEY,
      year INTEGER NOT NULL,
      counter INTEGER NOT NULL CHECK (counter >= 1),
      contactID TEXT NOT NULL REFERENCES contact (id),
      citizenID TEXT REFERENCES citizen (id) ON DELETE SET NULL,
      kind TEXT NOT NULL CHECK (kind IN ('operatorAnswer', 'lastResort')),
      state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'closed')),
      content BLOB,
      takenBy TEXT,
      openedAt INTEGER NOT NULL,
      takenAt INTEGER,
      closedAt INTEGER,
      UNIQUE (year, counter),
      CHECK ((state = 'closed') = (closedAt IS NOT NULL)),
      CHECK (state <> 'taken' OR (takenBy IS NOT NULL AND takenAt IS NOT NULL)),
      CHECK (state = 'closed' OR content IS NOT NULL)
    ) STRICT;
    CREATE INDEX requestState ON request (state, openedAt);
    CREATE INDEX requestContact ON request (contactID);
    CREATE INDEX requestCitizen ON request (citizenID, openedAt);
    """
}
