extension StoreSchema {
  /// Which master key the store belongs to, and the data keys. `citizenID` of a data key says whose key wraps it; the
  /// reference is deferred because a person and their key are made together.
  static let keys = """
    CREATE TABLE storeIdentity (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      storeID TEXT NOT NULL CHECK (length(storeID) = 36),
      keyFingerprint BLOB NOT NULL CHECK (length(keyFingerprint) = 16),
      keyCheck BLOB NOT NULL,
      createdAt INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE dataKey (
      id INTEGER NOT NULL PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('citizen', 'profile', 'transcript', 'reply', 'request')),
      ownerID TEXT NOT NULL CHECK (length(ownerID) BETWEEN 1 AND 128),
      citizenID TEXT REFERENCES citizen (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      wrapped BLOB NOT NULL CHECK (length(wrapped) = 61),
      createdAt INTEGER NOT NULL,
      UNIQUE (purpose, ownerID),
      CHECK (purpose <> 'citizen' OR citizenID = ownerID)
    ) STRICT;
    CREATE INDEX dataKeyCitizen ON dataKey (citizenID);
    """
}
