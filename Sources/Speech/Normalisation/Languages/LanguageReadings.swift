import Foundation

/// The readings of a language other than Italian, from the tables of `voices/LANGUAGE`: the facts of a message (dates,
/// sums, times, numbers, addresses) and the abbreviations of contacts. What no rule knows is left to the voice.
enum LanguageReadings {
  /// BCP 47 base tags with a folder of tables.
  static let languages = ["de", "en", "fr", "sl"]

  /// - Throws: ``SpeechError/dataFile(path:reason:)``.
  static func all(_ language: String, voicesFolder: URL, speller: Speller) throws
    -> [(family: ReadingFamily, reading: Reading)]
  {
    let folder = voicesFolder.appendingPathComponent(language, isDirectory: true)
    let forms = try LanguageForms(table: TableFile(folder, "forms.tsv"))
    let abbreviations = try AbbreviationReading.entries(TableFile(folder, "abbreviations.tsv"))
    let words = try TableFile(folder, "words.tsv").pairs()
    return [
      (.address, AddressReading(names: forms.addressNames).reading),
      (.code, CodeReading(speller: speller).reading),
      (.date, LanguageDate(forms: forms).reading),
      (.time, LanguageTime(forms: forms).reading),
      (.phone, PhoneReading(plus: forms["più"] ?? "+").reading),
      (.amount, LanguageAmount(forms: forms).reading),
      (.abbreviation, AbbreviationReading(entries: abbreviations).reading),
      (.acronym, LanguageWords(words: words).reading),
      (.tag, TagReading().reading),
    ]
  }
}
