import Testing

@testable import Directory

@Suite struct FoldingTests {
  @Test(
    "Words meet whatever their case, accents and punctuation",
    arguments: [
      ("Città Sant'Angelo", "citta sant angelo"), ("CITTA' SANT ANGELO", "citta sant angelo"),
      ("I.N.P.S.", "inps"), ("A.S.L. Roma 1", "asl roma 1"), ("A.S.L Roma", "asl roma"), ("", ""),
      ("…—!?", ""),
      ("Südtirol", "sudtirol"), ("Straße", "strasse"),
      ("Duino Aurisina-Devin Nabrežina", "duino aurisina devin nabrezina"),
      ("e\u{300}", "e"), ("s. donà", "s dona"),
    ])
  func keys(text: String, key: String) {
    #expect(Folding.key(text) == key)
  }

  @Test(
    "Inflected words meet at one stem",
    arguments: [
      ["rinnovare", "rinnovo", "rinnovata", "rinnovarla", "rinnovato"], ["pensione", "pensioni"],
      ["cartella", "cartelle"], ["patente", "patenti"], ["permesso", "permessi"],
      ["contributo", "contributi"],
    ])
  func stems(words: [String]) {
    #expect(Set(words.map(ItalianStem.of)).count == 1)
  }

  @Test(
    "Slips of the keyboard are counted",
    arguments: [
      ("bolonia", "bologna", 2, 2), ("previdensa", "previdenza", 2, 1), ("cemra", "camera", 2, 2),
      ("amre", "mare", 1, 1),
    ])
  func slips(left: String, right: String, limit: Int, expected: Int?) {
    #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), limit: limit) == expected)
  }
}
