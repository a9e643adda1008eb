/// A word, number, address or mark of a text.
struct Token: Sendable {
  enum Kind: Sendable {
    /// Letters and digits; an elided word keeps its apostrophe (`dell'`).
    case word
    /// Digits with inner separators (`1.234,50`, `31/12/2024`).
    case number
    /// An e-mail address or a web address.
    case address
    case mark
  }

  var kind: Kind
  /// As written.
  var text: String
  /// Lower case, with the straight apostrophe.
  var lower: String
  /// UTF-8 offsets in the text that was tokenised; `end` is excluded.
  var start: Int
  var end: Int
  var spaceBefore: Bool
  /// Open brackets and quotation marks around the token.
  var depth = 0
  /// Part of a fact, a quotation or a locked term: no rule may change it.
  var isLocked = false

  var isElided: Bool { kind == .word && lower.utf8.last == 0x27 }
  var isCapitalised: Bool { text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false }
  /// An elided word (`dell'`), or one written with an apostrophe for its accent (`E'`).
  private var hasApostrophe: Bool { text.hasSuffix("'") || text.hasSuffix("\u{2019}") }

  /// Two or more letters, all upper case.
  var isAllCaps: Bool {
    kind == .word && text.unicodeScalars.count > (hasApostrophe ? 2 : 1)
      && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }
  /// Counted as a word by the readability measure.
  var isCounted: Bool { kind != .mark }
}
