import Foundation

/// Phone numbers of the open data, `+39 0371/72235`, as people dial them: `0371 72235`.
enum PhoneCleaning {
  /// The number in national form with the area code apart when the source shows it; nil when it is no number that
  /// can be dialled in Italy. Of several numbers the first is taken.
  static func clean(_ raw: String, areaCode: String? = nil) -> String? {
    var text = raw.replacingOccurrences(of: "\u{a0}", with: " ").trimmingCharacters(in: .whitespaces)
    for country in ["+39", "0039"] where text.hasPrefix(country) { text.removeFirst(country.count) }
    text = text.trimmingCharacters(in: .whitespaces)
    let digits = firstNumber(text)
    guard digits.count >= 6, digits.count <= 11, let first = digits.first, "038".contains(first) else {
      return nil
    }
    if let areaCode, first == "0", digits.hasPrefix(areaCode), digits.count - areaCode.count >= 4 {
      return areaCode + " " + digits.dropFirst(areaCode.count)
    }
    if first == "3", digits.count >= 9 { return digits.prefix(3) + " " + digits.dropFirst(3) }
    if digits.hasPrefix("800"), digits.count >= 9 { return digits.prefix(3) + " " + digits.dropFirst(3) }
    return first == "0" ? digits : nil
  }

  /// `0522.241711-77` is 0522241711, extension left out; `0371/72235 - 72236` is the first number.
  private static func firstNumber(_ text: String) -> String {
    var groups: [String] = [""]
    for character in text {
      if character.isASCII, character.isNumber {
        groups[groups.count - 1].append(character)
      } else if groups.last?.isEmpty == false {
        groups.append("")
      }
    }
    var digits = ""
    for group in groups {
      // A number is complete once it has area code and subscriber; what follows is another one or an extension.
      if digits.count >= 8 { break }
      if digits.count >= 6, group.count >= 5 { break }
      digits += group
    }
    return digits
  }
}
