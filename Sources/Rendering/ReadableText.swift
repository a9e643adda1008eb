/// Text from outside made safe for a terminal and a screen reader: no control characters, no marks that turn the
/// direction of reading, line ends kept.
package enum ReadableText {
  package static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\r" {
        result.append(" ")
      } else if !isUnwanted(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
