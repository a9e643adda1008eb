extension ValueRule.Format {
  /// Whether a text has this form. Line breaks and control characters have no form at all.
  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
    switch self {
    case .language: return isLanguageTag(text)
    case .name: return !bytes.isEmpty && bytes.allSatisfy { isNameByte($0) }
    case .voice: return bytes.allSatisfy { isNameByte($0) }
    case .phone: return isPhone(bytes)
    case .address: return !text.allSatisfy(\.isWhitespace)
    case .date: return CivilDate(text) != nil
    case .dateTime: return Moment.parse(text) != nil
    case .termPattern:
      return text == "*" || (!bytes.isEmpty && bytes.allSatisfy { isNameByte($0) || $0 == 0x2A })
    case .free: return true
    }
  }

  /// RFC 5646 section 2.1, shape only: 2 to 8 letters, then subtags of 1 to 8 letters and digits.
  private func isLanguageTag(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = subtags.first, (2...8).contains(language.utf8.count),
      language.utf8.allSatisfy({ isLetter($0) })
    else { return false }
    return subtags.dropFirst().allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count) && subtag.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  private func isPhone(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.count { isDigit($0) }
    let separators: Set<UInt8> = [0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F]
    return (2...15).contains(digits)
      && bytes.enumerated().allSatisfy { index, byte in
        isDigit(byte) || separators.contains(byte) || (index == 0 && byte == 0x2B)
      }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
