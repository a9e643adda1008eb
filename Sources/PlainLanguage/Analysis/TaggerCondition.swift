/// One condition of a tagger rule about a token near the one that is judged.
///
/// Written as a place, a test and an operand: `-1=article+joint` (the token before can be nothing else), `1?finite` (the
/// token after may be a finite verb), `-1!noun` (cannot be a noun), `1="di|del"` (is one of these words), `1=@plain` (has
/// this trait), `-1~` and `-1!~` (agrees or does not agree in gender and number with what the rule keeps), `-1#` (has
/// the number of the finite verb). With `<` or `>` for the place the tokens on that side are searched up to a barrier:
/// `<=finite/mark+relative`, `>!finite/mark`.
struct TaggerCondition: Sendable {
  enum Place: Sendable {
    case offset(Int)
    case left, right
  }

  enum Test: Sendable {
    case certain, possible, impossible
    case agrees(Bool)
    case sameNumber
  }

  /// Classes, or traits and word lists as bits of ``SentenceReadings/traits``.
  struct Operand: Sendable {
    var classes: UInt32 = 0
    var traits: UInt128 = 0
  }

  var place: Place
  var test: Test
  var operand = Operand()
  var barrier = Operand()
}

/// Marks of a token that rules can ask for, beside its classes.
enum TokenTrait: Int, CaseIterable {
  case capital, comma, stop, bracket, plain, number, first, elided

  var mask: UInt128 { 1 << UInt128(rawValue) }
  var name: String { String(describing: self) }
  static let firstWordList = 8
}

/// Bits beside the word classes: properties of a reading that rules can keep or drop.
enum ReadingTrait {
  /// A finite verb of the first or second person.
  static let person12: UInt32 = 1 << 24
  static let subjunctive: UInt32 = 1 << 25
  static let plural: UInt32 = 1 << 26

  static func bits(_ reading: Reading) -> UInt32 {
    var bits = reading.set.rawValue
    if reading.wordClass == .finite {
      if reading.person != 3 { bits |= person12 }
      if let form = reading.form, !form.isIndicative { bits |= subjunctive }
    }
    return bits
  }

  static let named: [String: UInt32] = {
    var result: [String: UInt32] = ["person12": person12, "subjunctive": subjunctive]
    for one in WordClass.allCases { result[one.label] = WordClassSet(one).rawValue }
    result["finite"] = WordClassSet(.finite).rawValue | person12 | subjunctive
    return result
  }()
}
