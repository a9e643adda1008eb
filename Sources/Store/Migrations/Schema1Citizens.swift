extension StoreSchema {
  /// People and what belongs to them. BLOB columns are sealed, except `lookup`, which is a keyed hash.
  static let citizens = """
    CREATE TABLE citizen (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 128),
      name BLOB,
      comune BLOB,
      createdAt INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE address (
      id TEXT NOT NULL PRIMARY KEY,
      citizenID TEXT NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'fax', 'account')),
      lookup BLOB NOT NULL CHECK (length(lookup) = 32),
      value BLOB NOT NULL,
      isPrivate INTEGER NOT NULL CHECK (isPrivate IN (0, 1)),
      verifiedAt INTEGER,
      UNIQUE (citizenID, kind, lookup)
    ) STRICT;
    CREATE INDEX addressLookup ON address (kind, lookup);

    CREATE TABLE profile (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 128),
      citizenID TEXT REFERENCES citizen (id) ON DELETE CASCADE,
      version INTEGER NOT NULL CHECK (version >= 1),
      content BLOB NOT NULL,
      createdAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX profileCitizen ON profile (citizenID);

    CREATE TABLE consent (
      id TEXT NOT NULL PRIMARY KEY,
      citizenID TEXT NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
      purpose TEXT NOT NULL CHECK (purpose IN ('keepTranscript', 'shareProfile', 'delegateAccess', 'training')),
      scope TEXT NOT NULL CHECK (length(scope) BETWEEN 1 AND 128),
      textVersion TEXT NOT NULL CHECK (length(textVersion) BETWEEN 1 AND 128),
      givenBy BLOB NOT NULL,
      channel TEXT NOT NULL CHECK (
        channel IN ('terminal', 'voice', 'rtt', 'sms', 'email', 'fax', 'web', 'letter', 'braille')),
      givenAt INTEGER NOT NULL,
      withdrawnAt INTEGER
    ) STRICT;
    CREATE INDEX consentCitizen ON consent (citizenID, purpose);

    CREATE TABLE delegate (
      id TEXT NOT NULL PRIMARY KEY,
      citizenID TEXT NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
      content BLOB NOT NULL,
      validFrom INTEGER NOT NULL,
      validTo INTEGER,
      CHECK (validTo IS NULL OR validTo >= validFrom)
    ) STRICT;
    CREATE INDEX delegateCitizen ON delegate (citizenID);

    CREATE TABLE erasure (
      citizenID TEXT NOT NULL PRIMARY KEY,
      erasedAt INTEGER NOT NULL
    ) STRICT;
    """
}
