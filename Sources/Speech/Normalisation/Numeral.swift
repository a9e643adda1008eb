/// A number as Italians write it: full stops between thousands, a comma before decimals.
struct Numeral: Equatable {
  /// Digits without separators.
  var whole: String
  var fraction: String?
  var end: Int
  var isGrouped = false

  /// The number that begins at an index.
  ///
  /// - Parameter acceptsPoint: "1.50" and "1,234.56" are numbers too, as in amounts of money.
  init?(_ text: SourceText, at index: Int, acceptsPoint: Bool = false) {
    let first = text.digitsEnd(index)
    guard first > index else { return nil }
    whole = text.string(index..<first)
    end = first
    if acceptsPoint, let english = Self.grouped(text, index, by: ","), text[english.end] == "." {
      let decimals = text.digitsEnd(english.end + 1)
      if decimals - english.end == 3, !text.isAlphanumeric(decimals) {
        whole = english.whole
        fraction = text.string(english.end + 1..<decimals)
        end = decimals
        isGrouped = true
        return
      }
    }
    if let italian = Self.grouped(text, index, by: ".") {
      (whole, end, isGrouped) = (italian.whole, italian.end, true)
    } else if text.isSpace(first), let spaced = Self.grouped(text, index, by: " "),
      SpacedThousands.isNumber(text, from: index, to: spaced.end)
    {
      (whole, end, isGrouped) = (spaced.whole, spaced.end, true)
    } else if acceptsPoint,
      let spaced = SpacedThousands.isLabelled(text, index)
        ? nil : Self.grouped(text, index, by: " ") ?? Self.grouped(text, index, by: "'")
    {
      (whole, end, isGrouped) = (spaced.whole, spaced.end, true)
    }
    if text[end] == ",", text.isDigit(end + 1) {
      let decimals = text.digitsEnd(end + 1)
      // "3,4,5" is a list.
      guard !(text[decimals] == "," && text.isDigit(decimals + 1)) else { return }
      fraction = text.string(end + 1..<decimals)
      end = decimals
    } else if acceptsPoint, !isGrouped, text[end] == "." {
      let decimals = text.digitsEnd(end + 1)
      if (1...2).contains(decimals - end - 1), text[decimals] != ".", !text.isAlphanumeric(decimals) {
        fraction = text.string(end + 1..<decimals)
        end = decimals
      }
    }
  }

  private static func grouped(
    _ text: SourceText, _ index: Int, by separator: Unicode.Scalar
  ) -> (whole: String, end: Int)? {
    var end = text.digitsEnd(index)
    guard (1...3).contains(end - index), text[index] != "0" else { return nil }
    var whole = text.string(index..<end)
    var groups = 0
    while text[end] == separator, text.digitsEnd(end + 1) == end + 4, !text.isLetter(end + 4) {
      whole += text.string(end + 1..<end + 4)
      end += 4
      groups += 1
    }
    // "1.2.345" and "192.168.1" are no thousands.
    guard groups > 0, !(text[end] == separator && text.isDigit(end + 1)) else { return nil }
    return (whole, end)
  }

  /// The number in words and digits: "12 virgola 5".
  var spoken: String {
    // "11.300,00" is a sum without its sign.
    guard let fraction, !(isGrouped && fraction == "00") else { return Self.spoken(digits: whole) }
    let decimals = fraction.count > 2 || fraction.hasPrefix("0") ? Self.spaced(fraction) : fraction
    return Self.spoken(digits: whole) + " virgola " + decimals
  }

  /// True for exactly one: what follows is singular.
  var isOne: Bool { fraction == nil && Int(whole) == 1 }

  /// A number, or its digits where it begins with zero or is too long to be grasped.
  static func spoken(digits: String) -> String {
    if digits.count > 1, digits.hasPrefix("0") { return grouped(digits) }
    return digits.count > 12 ? grouped(digits) : digits
  }

  /// Digits one by one.
  static func spaced(_ digits: String) -> String {
    digits.map(String.init).joined(separator: " ")
  }

  /// Digits one by one with a short pause after every third, never leaving one alone.
  static func grouped(_ digits: String) -> String {
    groups(digits).map(spaced).joined(separator: ", ")
  }

  /// Digits in threes; the last groups have two to four.
  static func groups(_ digits: String) -> [String] {
    var groups: [String] = []
    var rest = Array(digits)[...]
    while rest.count > 4 {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    if !rest.isEmpty { groups.append(String(rest)) }
    return groups
  }
}
