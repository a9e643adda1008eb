import Foundation
import TestSupport
import Testing

@testable import PlainLanguage

/// Whoever checks an answer by hand finds what was compared.
@Suite struct ProofReportTests {
  private static let text =
    "Qualora manchi la firma, il richiedente è tenuto a presentare istanza entro e non oltre trenta giorni."

  @Test func theProofNamesWhatWasCompared() throws {
    let simplifier = try Shipped.simplifier()
    let result = simplifier.simplify(Self.text)
    let proof = simplifier.proof(of: result)
    #expect(proof.holds && proof.facts > 0)
    #expect(proof.sentences.map(\.before) == [Self.text] && proof.sentences.map(\.after) == [result.text])
    let duty = try #require(proof.document.comparisons.first { $0.what == "obbligo" })
    #expect(duty.before == ["è tenuto"] && duty.after == ["deve"] && duty.holds)
    #expect(
      proof.document.comparisons.contains { $0.what == "numeri" && $0.before == ["entro number 30 giorni"] })
    #expect(proof.document.comparisons.contains { $0.what == "condizione" && $0.after == ["Se"] })
  }

  @Test func everyEditHasItsOwnProof() throws {
    let simplifier = try Shipped.simplifier()
    let result = simplifier.simplify(Self.text)
    let proof = simplifier.proof(of: result)
    #expect(!result.edits.isEmpty && proof.edits.count == result.edits.count)
    for edit in proof.edits { #expect(edit.holds, "\(edit.problems)") }
  }

  @Test func aWrongRewritingShowsBothSides() throws {
    let prover = Prover(language: try Shipped.language.get())
    let report = prover.report("Paghi entro 30 giorni.", "Paghi dopo 60 giorni.")
    let numbers = try #require(report.comparisons.first { $0.what == "numeri" })
    #expect(!report.holds && !numbers.holds)
    #expect(numbers.before == ["entro number 30 giorni"] && numbers.after == ["dopo number 60 giorni"])
  }

  /// Only the edit at fault goes; the others of the sentence stay.
  @Test func anUndoneEditLeavesTheOthers() async throws {
    try await TestFolders.temporary { folder in
      let data = folder.appendingPathComponent("plain-language", isDirectory: true)
      try FileManager.default.copyItem(at: Shipped.folder, to: data)
      let file = data.appendingPathComponent("phrases.tsv")
      let phrases = try String(contentsOf: file, encoding: .utf8)
      try (phrases + "\nplain\tentro\tdopo\tcomune\tdirettiva-2002\n")
        .write(to: file, atomically: true, encoding: .utf8)
      let result = try Simplifier(folder: data)
        .simplify("Il richiedente è tenuto a presentare l'istanza entro 30 giorni.")
      #expect(result.text == "Il richiedente deve presentare la domanda entro 30 giorni.")
      #expect(result.undone.map(\.edit.rule) == ["lessico.entro"])
      #expect(result.undone.first?.reason.contains("entro") == true)
    }
  }
}
