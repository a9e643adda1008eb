import Testing

@testable import PlainLanguage

@Suite struct SyllableTests {
  @Test(arguments: [
    "do-man-da", "uf-fi-cio", "cit-ta-di-no", "pre-sen-ta-re", "ac-qua", "so-prat-tut-to", "i-stru-zio-ne",
    "tran-si-to", "a-gnel-lo", "fi-glio", "mac-chi-na", "gen-na-io", "a-iuo-la", "po-e-ta", "cit-tà",
    "lag-giù",
    "per-ché", "tec-ni-co", "rit-mo", "as-si-sten-za", "eu-ro-pe-o", "cre-a-re", "in-scrit-to", "sem-pre",
    "ob-bli-go", "qua-le", "u-sci-ta", "co-mu-ni-ca-zio-ne", "in-va-li-di-tà", "re-si-den-za",
    "con-tri-bu-to",
    "psi-co-lo-go", "fa-mi-glia", "ag-giun-ge-re", "pau-ra", "e-stra-zio-ne", "so-stan-za", "chie-sa",
  ])
  func wordsPartByItalianSpelling(_ divided: String) {
    let word = divided.replacing("-", with: "")
    #expect(Syllables.divide(word).joined(separator: "-") == divided)
  }

  @Test(arguments: ["tre", "più", "INPS", "gli", "x", "", "A4", "è"])
  func aWordOfOneSyllableIsWhole(_ word: String) {
    #expect(Syllables.divide(word).joined() == word)
    #expect(Syllables.shown(in: word) == word)
  }

  @Test func onlyLongWordsShowThemAndSignsStayWhole() {
    #expect(
      Syllables.shown(in: "La domanda va a info@comune.it entro il 3/5/2026, dell'INPS-Roma.")
        == "La do-man-da va a info@comune.it entro il 3/5/2026, dell'INPS-Roma.")
  }

  @Test func onRequestOnly() throws {
    var options = SimplificationOptions(level: .easy)
    #expect(
      try Shipped.simplifier().simplify("Porti la domanda.", options: options).text == "Porti la domanda.")
    options.syllables = true
    #expect(
      try Shipped.simplifier().simplify("Porti la domanda.", options: options).text == "Porti la do-man-da.")
  }
}
