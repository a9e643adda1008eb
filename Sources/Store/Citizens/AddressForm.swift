package import Domain
import Foundation

/// The one form of an address, so that the same one written in two ways is found.
package enum AddressForm {
  /// Phone and fax numbers in E.164 (an Italian number where no country is given), e-mail in lower case, an account's
  /// name without outer spaces.
  ///
  /// - Throws: ``StoreError`` `invalid` for what cannot be such an address.
  package static func normalised(_ address: Address) throws -> Address {
    var result = address
    result.value =
      switch address.kind {
      case .phone, .fax: try number(address.value)
      case .email: try mailbox(address.value)
      case .account: try account(address.value)
      }
    return result
  }

  private static func number(_ text: String) throws -> String {
    var rest = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if rest.lowercased().hasPrefix("tel:") { rest = String(rest.dropFirst(4)) }
    var digits = ""
    for character in rest.unicodeScalars {
      switch character {
      case "0"..."9": digits.unicodeScalars.append(character)
      case "+" where digits.isEmpty: digits = "+"
      case " ", ".", "-", "/", "(", ")", "\u{A0}", "\u{2011}", "\u{2013}", "\t": continue
      default: throw refused("Il numero contiene un carattere che non è di un numero telefonico")
      }
    }
    if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
    if !digits.hasPrefix("+") { digits = "+" + (isInternational(digits) ? "" : "39") + digits }
    // E.164 section 6: at most 15 digits, and no country's code begins with 0. Less than 6 is a service, not a person.
    let count = digits.count - 1
    guard (6...15).contains(count), !digits.hasPrefix("+0") else {
      throw refused("Un numero telefonico ha da 6 a 15 cifre, con il prefisso del paese")
    }
    return digits
  }

  /// Gateways often leave the `+` out. An Italian number of 11 digits or more begins with 0.
  private static func isInternational(_ digits: String) -> Bool {
    digits.count >= 11 && !digits.hasPrefix("0")
  }

  private static func mailbox(_ text: String) throws -> String {
    var rest = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
      .lowercased()
    if rest.hasPrefix("mailto:") { rest = String(rest.dropFirst(7)) }
    let parts = rest.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = rest.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        && $0 != "<" && $0 != ">" && $0 != "," && $0 != ";"
    }
    // RFC 5321 section 4.5.3.1: 64 octets before the @, 254 in all.
    guard parts.count == 2, isPlain, (1...64).contains(parts[0].utf8.count), !parts[1].isEmpty,
      rest.utf8.count <= 254, !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
    else {
      throw refused("Un indirizzo di posta ha la forma nome@dominio")
    }
    return rest
  }

  private static func account(_ text: String) throws -> String {
    let name = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
    guard (1...254).contains(name.utf8.count),
      name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else {
      throw refused("Il nome di un'utenza ha da 1 a 254 byte, senza caratteri di controllo")
    }
    return name
  }

  private static func refused(_ why: String) -> StoreError {
    StoreError(.invalid, "Recapito non valido. \(why). Niente è stato scritto.")
  }
}
