import Domain
import Foundation
import TestSupport
import Testing

@testable import Questions

/// Lists of questions that others publish, read as drafts.
struct ImportTests {
  private static func read(_ format: QuestionImportFormat, _ name: String) throws
    -> (drafts: [DraftQuestion], report: QuestionImportReport)
  {
    let url = TestFolders.checkout.appendingPathComponent("Tests/QuestionsTests/Fixtures/\(name)")
    return try QuestionImport.read(format, file: url, on: "2026-11-25")
  }

  private static func count(_ report: QuestionImportReport, _ kind: String) -> Int {
    report.dirt.filter { $0.kind.hasPrefix(kind) }.reduce(0) { $0 + $1.count }
  }

  @Test func theHelpOfTheAppBecomesDrafts() throws {
    let (drafts, report) = try Self.read(.ioContextualHelp, "import-io.json")
    #expect(drafts.map(\.id) == ["io-come-entro-con-cie", "io-come-esco", "io-come-esco-2"])
    #expect(drafts.allSatisfy { $0.status == .draft && $0.served == nil && $0.competent == nil })
    let entry = try #require(drafts.first)
    #expect(entry.question == "Come entro con CIE?")
    #expect(entry.blocks.map(\.typeName) == ["heading", "summary", "steps", "paragraph"])
    #expect(entry.blocks[1].plainTexts == ["Usi la carta. Legga la guida o la pagina."])
    #expect(entry.blocks[2].plainTexts == ["Apra l'app.", "Scriva il codice."])
    #expect(entry.blocks[3].plainTexts == ["Serve il PIN: otto cifre."])
    #expect(entry.origin.links == ["https://example.org/cie", "ioit://main/cie"])
    #expect(entry.origin.section == "ACCESSO" && entry.history.map(\.what) == ["importata"])
    #expect(report.read == 6 && report.kept == 3 && report.skipped == 3)
    #expect(report.read == report.kept + report.skipped)
    #expect(Self.count(report, "voce senza risposta") == 1)
    #expect(Self.count(report, "domanda e risposta ripetute") == 1)
    #expect(Self.count(report, "stessa domanda con un'altra risposta") == 1)
    #expect(Self.count(report, "domande in inglese") == 1)
    #expect(Self.count(report, "recapiti di gestori SPID") == 1)
    #expect(Self.count(report, "collegamento interno all'app") == 1)
    #expect(Self.count(report, "carattere scritto in codice") == 1)
  }

  @Test func markdownFilesWithAHeaderBecomeDrafts() throws {
    let (drafts, report) = try Self.read(.padigitale2026, "import-padigitale.json")
    #expect(drafts.map(\.question).prefix(2) == ["Chi accede: solo gli enti?", "Che cosa scade?"])
    #expect(drafts[0].blocks.map(\.typeName) == ["heading", "summary", "steps", "paragraph"])
    #expect(drafts[0].blocks[1].plainTexts == ["Sì, solo gli enti. Ecco come:"])
    #expect(drafts[0].blocks[2].plainTexts == ["Entri con SPID.", "Scelga l'ente."])
    #expect(drafts[0].blocks[3].plainTexts == ["Comuni; sì;"])
    #expect(drafts[0].origin.links == ["https://example.org/"])
    #expect(drafts[1].blocks[1].plainTexts == ["Niente & nulla: 3 < 4."])
    #expect(report.read == 6 && report.kept == 3 && report.skipped == 3)
    for kind in [
      "titolo di sezione", "intestazione senza domanda", "file senza intestazione", "più etichette in una",
      "foglio di stile tolto", "tabella letta", "frase con più di 25 parole",
    ] {
      #expect(Self.count(report, kind) == 1, "\(kind)")
    }
    #expect(Self.count(report, "nome di file irregolare") == 3)
  }

  @Test func aFileOfAnotherKindIsNamed() throws {
    let error = try #require(
      throws: QuestionsError.self, performing: { try Self.read(.padigitale2026, "import-io.json") })
    #expect(error.code == .malformed && error.file == "import-io.json")
    #expect(throws: QuestionsError.self) { try Self.read(.ioContextualHelp, "nothing.json") }
  }

  @Test(arguments: ["", "<", "[a](", "<style>", "a < b", "[x] y", "1.", "- ", "&", "<ol><li>"])
  func brokenMarkupIsReadAsText(text: String) {
    #expect(MarkupText(text).blocks.count <= 1)
  }
}
