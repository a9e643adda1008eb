import Domain
import Foundation
import Messages
import Speech
import TestSupport
import Testing

@testable import Rendering

@Suite("Answers as text")
struct TextRenderingTests {
  @Test("one fact a line, the count first, the label before the value")
  func lines() throws {
    let lines = PlainTextRendering(style: try RenderingSample.style()).lines(RenderingSample.blocks)
    #expect(lines[1] == "In breve: lo dà il Comune di Torino. Prima serve una visita.")
    #expect(lines[2] == "Che cosa fare: 3 passi.")
    #expect(lines[3] == "Passo 1 di 3. Chieda la visita alla medicina legale della ASL.")
    #expect(lines.contains("Documento 2 di 2. La carta d'identità."))
    #expect(lines.contains("Se passa il termine: la domanda non vale."))
    #expect(lines.contains("Contatto: telefono 011 0000000."))
    #expect(lines.contains("Attenzione: non è necessaria la patente."))
    #expect(lines.last == "Fonte: D.P.R. 495 del 1992, articolo 381. Controllata il 3 novembre 2026.")
    #expect(lines.allSatisfy { !$0.contains("\n") && $0.last.map { ".?:".contains($0) } == true })
  }

  @Test("an expert gets short numbers, an English reader English labels")
  func styles() throws {
    let expert = PlainTextRendering(style: try RenderingSample.style(verbosity: .expert)).lines(
      RenderingSample.blocks)
    #expect(expert.contains("2. Ritiri il certificato."))
    let english = PlainTextRendering(style: try RenderingSample.style("en")).lines(RenderingSample.blocks)
    #expect(english.contains("Step 2 of 3. Ritiri il certificato."))
    #expect(english.last?.hasSuffix("Checked on 3 November 2026.") == true)
  }

  @Test("every fact of the answer is in every rendering")
  func nothingIsLost() throws {
    let style = try RenderingSample.style()
    let sms = SMSRendering(style: style).parts(RenderingSample.blocks).joined(separator: " ")
    let email = EmailRendering(style: style).text(RenderingSample.blocks)
    let html = HTMLRendering(style: style).section(RenderingSample.blocks)
    let spoken = try VoiceRendering(style: style).spoken(RenderingSample.blocks).ssml()
    for fact in ["31 dicembre 2026", "011 0000000", "9-12", "381", "495", "1992", "Non"] {
      for (name, text) in ["sms": sms, "email": email, "html": html, "voice": spoken] {
        #expect(text.localizedCaseInsensitiveContains(fact), "\(fact) in \(name)")
      }
    }
  }

  @Test("dates are written with the month's name, the first with its ordinal")
  func dates() {
    #expect(DateWords.day("2026-01-01") == "1° gennaio 2026")
    #expect(DateWords.day("2026-01-01", language: "en") == "1 January 2026")
    #expect(DateWords.day("domani") == "domani")
    let winter = Date(timeIntervalSince1970: 1_767_222_300)  // 2025-12-31 23:05 UTC
    #expect(DateWords.moment(winter) == "1° gennaio 2026, ore 0.05")
  }
}
