import Domain
import Foundation
import Testing

@testable import Rendering

@Suite("Relay transcript")
struct TranscriptRenderingTests {
  static let moment = Date(timeIntervalSince1970: 1_795_000_000)
  static let contact = Contact(id: "c", channel: .sms, externalID: "1", openedAt: moment)
  static let transcript = Transcript(
    contactID: "c", retention: .untilClosed,
    turns: [
      Turn(index: 0, speaker: .citizen, original: "Che cosa devo produrre?", at: moment),
      Turn(
        index: 1, speaker: .service, original: "Deve produrre l'istanza.",
        simplified: "Deve presentare la domanda.", at: moment),
    ])

  @Test("it holds the citizen's words, the original, the plain words and what was changed")
  func everything() throws {
    let lines = TranscriptRendering(style: try RenderingSample.style())
      .lines(Self.transcript, contact: Self.contact, edits: ["istanza → domanda"])
    #expect(lines.first?.contains("Canale: SMS.") == true)
    #expect(
      lines.contains { $0.hasPrefix("Cittadino o cittadina, ore") && $0.hasSuffix("Che cosa devo produrre?") }
    )
    #expect(lines.contains { $0.hasSuffix("Deve produrre l'istanza.") })
    #expect(lines.contains("Linea Amica, in parole semplici: Deve presentare la domanda."))
    #expect(lines.contains("istanza → domanda"))
    #expect(lines.last?.contains("24 ore") == true)
  }

  @Test("turn marks follow the profile")
  func marks() throws {
    func ends(_ marks: TranscriptRendering.TurnMarks) throws -> [String] {
      TranscriptRendering(style: try RenderingSample.style(), marks: marks)
        .lines(Self.transcript, contact: Self.contact)
    }
    #expect(try ends(.gask).contains { $0.hasSuffix("produrre? GA") })
    #expect(try ends(.gask).contains { $0.hasSuffix("domanda. SK") })
    #expect(try ends(.words).contains { $0.hasSuffix("produrre? (a Lei)") })
    #expect(try !ends(.none).contains { $0.hasSuffix("GA") })
  }
}
