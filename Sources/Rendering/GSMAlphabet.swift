/// The default alphabet of SMS (GSM 03.38 / 3GPP TS 23.038, section 6.2.1) and how many septets a text takes.
package enum GSMAlphabet {
  private static let basic = Set<Character>(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà")
  private static let extended = Set<Character>("^{}\\[~]|€")
  private static let typographic: [Character: String] = [
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-", "…": "...",
    "\u{A0}": " ", "\u{202F}": " ", "°": "o", "À": "A'", "È": "E'", "Ì": "I'", "Ò": "O'", "Ù": "U'",
  ]

  /// Septets of one character: 1, 2 for the extension table, nil where the alphabet has not got it.
  package static func septets(_ character: Character) -> Int? {
    if basic.contains(character) { return 1 }
    return extended.contains(character) ? 2 : nil
  }

  /// The text with typographic marks and capital accented vowels written as the alphabet can: no word changes.
  package static func transliterated(_ text: String) -> String {
    var result = ""
    for character in text { result += typographic[character] ?? String(character) }
    return result
  }
}
