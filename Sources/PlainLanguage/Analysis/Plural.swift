/// The regular plurals of Italian nouns and adjectives, from their spelling.
enum Plural {
  /// `ufficio` to `uffici`, `elenco` to `elenchi`, `medico` to `medici`, `problema` to `problemi`.
  static func masculine(_ word: String) -> String {
    if word.hasSuffix("io") { return String(word.dropLast()) }
    if softEndings.contains(where: word.hasSuffix) { return word.dropLast() + "i" }
    if word.hasSuffix("co") || word.hasSuffix("go") || word.hasSuffix("ca") || word.hasSuffix("ga") {
      return word.dropLast() + "hi"
    }
    if word.hasSuffix("o") || word.hasSuffix("e") || word.hasSuffix("a") { return word.dropLast() + "i" }
    return word
  }

  /// Endings in -co and -go that keep their sound before -i: `medici`, `cardiaci`, `equivoci`, `psicologi`.
  private static let softEndings = ["ico", "iaco", "voco", "proco", "nseco", "ologo", "fago"]

  /// `banca` to `banche`, `provincia` to `province`, `farmacia` to `farmacie`, `legge` to `leggi`.
  static func feminine(_ word: String) -> String {
    if word.hasSuffix("cia") || word.hasSuffix("gia") {
      let before = word.utf8.dropLast(3).last ?? 0
      let isVowel = [0x61, 0x65, 0x69, 0x6F, 0x75].contains(before)
      return isVowel ? word.dropLast() + "e" : word.dropLast(2) + "e"
    }
    if word.hasSuffix("ca") || word.hasSuffix("ga") { return word.dropLast() + "he" }
    if word.hasSuffix("a") { return word.dropLast() + "e" }
    if word.hasSuffix("ie") { return word }
    if word.hasSuffix("e") { return word.dropLast() + "i" }
    return word
  }
}
