extension StoreSchema {
  /// Accounts of the people who work at the desk, signed-in sessions, and codes by which citizens come in. Of secrets only
  /// hashes are kept: scrypt for passphrases, SHA-256 for random session secrets, a keyed hash for codes.
  static let login = """
    CREATE TABLE operatorAccount (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 100),
      role TEXT NOT NULL CHECK (role IN ('operator', 'supervisor', 'admin')),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      lockedUntil INTEGER,
      createdAt INTEGER NOT NULL,
      disabledAt INTEGER
    ) STRICT;

    CREATE TABLE loginSession (
      hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
      accountID TEXT REFERENCES operatorAccount (id) ON DELETE CASCADE,
      citizenID TEXT REFERENCES citizen (id) ON DELETE CASCADE,
      createdAt INTEGER NOT NULL,
      endsAt INTEGER NOT NULL,
      CHECK ((accountID IS NULL) <> (citizenID IS NULL)),
      CHECK (endsAt > createdAt)
    ) STRICT;
    CREATE INDEX loginSessionEnd ON loginSession (endsAt);

    CREATE TABLE citizenCode (
      lookup BLOB NOT NULL PRIMARY KEY CHECK (length(lookup) = 32),
      citizenID TEXT NOT NULL REFERENCES citizen (id) ON DELETE CASCADE,
      createdAt INTEGER NOT NULL,
      endsAt INTEGER NOT NULL
    ) STRICT;
    """
}
