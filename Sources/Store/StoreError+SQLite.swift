import GRDB

extension StoreError {
  /// The store's own words for what SQLite reported. The SQL's values never enter the message or the cause.
  init(_ error: DatabaseError, path: String) {
    let cause = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_FORMAT:
      self = .damaged(path: path, cause: cause)
    case .SQLITE_NOTADB:
      self.init(
        .notAStore,
        "Il file \(path) non è un archivio di Linea Amica, o la sua intestazione è danneggiata. "
          + "Ripristinare l'ultima copia di sicurezza o indicare un'altra cartella con --data.", cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy,
        "L'archivio \(path) è occupato da un altro processo. Riprovare tra qualche secondo.", cause: cause)
    case .SQLITE_FULL:
      self.init(
        .full,
        "Non c'è più spazio per l'archivio \(path). Niente è stato scritto. Liberare spazio sul disco e riprovare.",
        cause: cause)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .readOnly(path: path, cause: cause)
    case .SQLITE_CANTOPEN:
      self.init(
        .folderNotWritable,
        "L'archivio \(path) non si può aprire. Controllare che la cartella esista e che l'utente del servizio "
          + "possa leggerla e scriverla.", cause: cause)
    case .SQLITE_IOERR:
      self.init(
        .database,
        "Il disco dell'archivio \(path) non risponde come dovrebbe. Controllare il disco e i suoi messaggi di "
          + "sistema, poi riprovare.", cause: cause)
    case .SQLITE_CONSTRAINT:
      self.init(
        .invalid, "L'archivio ha rifiutato un valore non ammesso. Niente è stato scritto.", cause: cause)
    default:
      self.init(.database, "L'archivio \(path) ha segnalato un errore. Niente è stato scritto.", cause: cause)
    }
  }

  static func damaged(path: String, cause: String? = nil) -> StoreError {
    StoreError(
      .damaged,
      "Il file \(path) è danneggiato. Non è stato modificato. Fermare il servizio, conservare il file e "
        + "ripristinare l'ultima copia di sicurezza.", cause: cause)
  }

  static func readOnly(path: String, cause: String? = nil) -> StoreError {
    StoreError(
      .readOnly,
      "L'archivio \(path) si può leggere ma non scrivere. Dare all'utente del servizio il permesso di scrittura "
        + "sul file e sulla sua cartella.", cause: cause)
  }
}
