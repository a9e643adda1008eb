import Testing

@testable import PlainLanguage

@Suite struct StepTests {
  private func plain(_ text: String, without steps: SimplificationStep...) throws -> Simplification {
    try Shipped.simplifier().simplify(text, options: SimplificationOptions(without: Set(steps)))
  }

  @Test func eachStepHasItsSwitch() throws {
    #expect(try plain("La domanda va inoltrata tempestivamente.", without: .phrases).edits.isEmpty)
    let acronym = "Il cittadino presenta la SCIA al Comune."
    #expect(try plain(acronym).text.contains("segnalazione certificata"))
    #expect(try plain(acronym, without: .acronyms).text == acronym)
    let nominal = "L'ufficio procede alla verifica dei requisiti."
    #expect(try plain(nominal).text != nominal)
    #expect(try plain(nominal, without: .nominals).text == nominal)
    #expect(try plain(nominal, without: .phrases).text == (try plain(nominal).text))
    let long = "La società è stata costituita nel 1997 ed è iscritta nel registro delle imprese di Torino."
    #expect(try plain(long).text.contains(". È iscritta"))
    #expect(try plain(long, without: .clauses).text == long)
    let list =
      "Per chiedere il contrassegno servono: la domanda firmata, la copia del documento, la ricevuta."
    #expect(try plain(list).text.contains("\n- "))
    #expect(try plain(list, without: .lists).text == list)
  }

  @Test func linesAreUnitsWithoutSegmentation() throws {
    let text = "  Prima riga. Con due frasi.\n\nSeconda riga.  "
    let step = SegmentationStep(
      language: try Shipped.language.get(), options: SimplificationOptions(without: [.segmentation]))
    let utf8 = Array(text.utf8)
    let units = step.units(text).map { String(decoding: utf8[$0], as: UTF8.self) }
    #expect(units == ["Prima riga. Con due frasi.", "Seconda riga."])
  }

  @Test func withoutTheProofItsFindingsAreOnlyReported() throws {
    let text = "La domanda va presentata entro e non oltre il 3 maggio 2026."
    let result = try plain(text, without: .proof)
    #expect(result.undone.isEmpty)
  }
}
