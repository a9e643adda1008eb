import Foundation

/// Guesses a noun's gender from its ending; nouns that do not follow it are in `genders.tsv`.
struct GenderTable: Sendable {
  private var known: [String: Determiner.Gender] = [:]

  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "genders.tsv", columns: 2...2)
    for row in table.rows {
      guard row.columns[0] == "m" || row.columns[0] == "f" else {
        throw table.error(row, "the gender '\(row.columns[0])' is neither m nor f")
      }
      for word in row.columns[1].split(separator: " ") {
        known[String(word)] = row.columns[0] == "m" ? .masculine : .feminine
      }
    }
  }

  /// Nil where the ending does not tell.
  func gender(_ noun: String, plural: Bool) -> Determiner.Gender? {
    if let known = known[noun] { return known }
    if noun.hasSuffix("tà") || noun.hasSuffix("tù") { return .feminine }
    return plural ? pluralGender(noun) : singularGender(noun)
  }

  private func singularGender(_ noun: String) -> Determiner.Gender? {
    for ending in ["zione", "sione", "gione", "trice", "udine"] where noun.hasSuffix(ending) {
      return .feminine
    }
    if noun.hasSuffix("ore") || noun.hasSuffix("iere") || noun.hasSuffix("o") { return .masculine }
    if noun.hasSuffix("ista") || noun.hasSuffix("ema") || noun.hasSuffix("amma") { return nil }
    return noun.hasSuffix("a") ? .feminine : nil
  }

  private func pluralGender(_ noun: String) -> Determiner.Gender? {
    for ending in ["zioni", "sioni", "gioni", "trici", "udini"] where noun.hasSuffix(ending) {
      return .feminine
    }
    for ending in [
      "menti", "ori", "ieri", "etti", "ati", "iti", "uti", "ivi", "isti", "ini", "izi", "ici", "ogetti",
    ]
    where noun.hasSuffix(ending) { return .masculine }
    return noun.hasSuffix("e") ? .feminine : nil
  }
}
