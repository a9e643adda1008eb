/// Something the store could not do: what went wrong, where, and how to mend it.
///
/// The message is Italian, for the person who runs the service or sits at the console. It holds ids and paths, never a
/// name, an address or words of a citizen, so it may be logged.
package struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable, CaseIterable {
    /// The folder cannot be made or written.
    case folderNotWritable
    /// There is a store but no master key to open it with.
    case keyMissing
    /// The master key is not 32 bytes in base64.
    case keyInvalid
    /// The master key's file can be read by others.
    case keyExposed
    /// The master key is not the one this store was made with.
    case wrongKey
    /// The file is damaged, or a sealed value is not the one that was written there.
    case damaged
    /// The file is an SQLite database of another program, or no database at all.
    case notAStore
    /// The file was written by a later version of this program.
    case newerSchema
    /// Another process held the store for longer than the waiting time.
    case busy
    /// No room is left for the store.
    case full
    /// The store can be read but not written.
    case readOnly
    /// There is no such citizen, contact, request, ...
    case notFound
    /// Someone else changed, took or closed it first, or it is already there.
    case conflict
    /// A value is empty, too long or malformed; nothing was written.
    case invalid
    /// Any other failure of the database.
    case database
  }

  package let code: Code
  package let message: String
  /// What the layer below said, for the log.
  package let cause: String?

  package init(_ code: Code, _ message: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  package var description: String {
    cause.map { "\(message) [\(code.rawValue): \($0)]" } ?? "\(message) [\(code.rawValue)]"
  }

  static func notFound(_ what: String, _ id: String) -> StoreError {
    StoreError(.notFound, "Non c'è \(what) con l'identificativo \(shown(id)). Controllare l'identificativo.")
  }

  /// An id as it may stand in a message: an id from outside could hold anything.
  static func shown(_ id: String) -> String {
    let kept = id.unicodeScalars.prefix(64).filter { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }
    return "«\(String(String.UnicodeScalarView(kept)))»"
  }
}
