extension StoreSchema {
  /// Who may come in, and who looked. The access log refers to people by id only and outlives them: it is the proof of
  /// what was done with their data.
  static let access = """
    CREATE TABLE accessLog (
      id INTEGER NOT NULL PRIMARY KEY,
      actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 200),
      role TEXT NOT NULL CHECK (role IN ('citizen', 'operator', 'supervisor', 'gateway', 'admin')),
      citizenID TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
      act TEXT NOT NULL CHECK (length(act) BETWEEN 1 AND 200),
      loggedAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX accessLogCitizen ON accessLog (citizenID, loggedAt);

    CREATE TABLE token (
      id TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('citizen', 'operator', 'supervisor', 'gateway', 'admin')),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      citizenID TEXT REFERENCES citizen (id) ON DELETE CASCADE,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      createdAt INTEGER NOT NULL,
      revokedAt INTEGER,
      CHECK (citizenID IS NULL OR role = 'citizen')
    ) STRICT;
    """
}
