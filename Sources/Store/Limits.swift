/// The most that one value may hold, so that a hostile message cannot fill the store.
enum Limits {
  /// Bytes of UTF-8 of a name, a note of evidence, a person's own words about themselves.
  static let shortText = 2_000
  /// Bytes of UTF-8 of one turn or one question.
  static let longText = 1_048_576
  /// Bytes of one answer or profile as JSON.
  static let document = 4_194_304
  /// Bytes of one photograph.
  static let photograph = 5_242_880
  /// Turns recorded at once.
  static let turns = 10_000
  /// Bytes of the channel's own id of a message; RFC 5322 allows lines of 998.
  static let externalID = 4_096

  static func check(_ text: String, _ what: String, max: Int, mayBeEmpty: Bool = false) throws {
    let count = text.utf8.count
    guard count <= max else {
      throw StoreError(.invalid, "\(what): \(count) byte sono troppi. Al massimo \(max).")
    }
    guard mayBeEmpty || count > 0 else { throw StoreError(.invalid, "\(what): manca il testo.") }
  }

  /// An id given from outside: 1 to 128 of letters, digits, `.`, `_`, `-`, `:`.
  static func checkID(_ id: String, _ what: String) throws {
    let isAllowed = id.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: ":"):
        true
      default: false
      }
    }
    guard isAllowed, (1...128).contains(id.utf8.count) else {
      throw StoreError(
        .invalid, "\(what): sono ammessi da 1 a 128 caratteri tra lettere, cifre, punto, trattino, due punti."
      )
    }
  }
}
