import Domain
import Foundation
import Profiles
import Testing

@Suite("Why a value")
struct ExplanationTests {
  private func explain(
    _ term: String, _ profile: Profile?, channel: Channel = .voice, session: [String: PreferenceValue] = [:]
  ) throws -> Explanation {
    try Shipped.resolver().explain(
      term, profile: profile, channel: channel, at: Shipped.moment("2026-11-25T11:00:00Z"), session: session)
  }

  @Test func `every step is told, with the one that won`() throws {
    let evening = ProfileContext(
      name: "La sera", priority: 1, conditions: .init(fromMinute: 1200, toMinute: 1380),
      preferences: ["speech.rate": .integer(100)])
    let profile = Profile(
      id: "p", template: "ascolto", preferences: ["speech.rate": .integer(180)], contexts: [evening])
    let explanation = try explain("speech.rate", profile)
    #expect(explanation.value == .integer(180))
    #expect(explanation.text == "180 parole al minuto")
    #expect(explanation.origin == .profile)
    #expect(
      explanation.lines == [
        "Velocità della voce: 180 parole al minuto.", "È scelto nel profilo.",
        "La preferenza è attiva: cambia quello che la persona riceve.", "Passi, dal più debole al più forte:",
        "1. 150 parole al minuto. È il valore di base di Linea Amica. Superato da un passo più forte.",
        "2. 150 parole al minuto. Viene dal modello «Ascolto». Superato da un passo più forte.",
        "3. 140 parole al minuto. Viene dal modello «Ascolto», contesto «Al telefono», che vale adesso. "
          + "Superato da un passo più forte.",
        "4. 180 parole al minuto. È scelto nel profilo. È il valore usato.",
        "5. 100 parole al minuto. Contesto «La sera». Adesso non vale.",
      ])
  }

  @Test func `a recorded term says which capability it waits for`() throws {
    let profile = Profile(
      id: "p", preferences: ["braille.output": .bool(true)], required: ["braille.output"])
    let explanation = try explain("braille.output", profile)
    #expect(explanation.status == .recorded)
    #expect(
      explanation.lines.contains {
        $0.contains("l'operatore la vede") && $0.contains("stampa e file in braille")
      })
    #expect(explanation.isRequired)
  }

  @Test func `a refused value and a guarded term are told`() throws {
    let profile = Profile(id: "p", preferences: ["speech.rate": .integer(5)])
    #expect(try explain("speech.rate", profile).steps.last?.outcome == .refused)
    let guarded = try explain(
      "emergency.enabled", Profile(id: "p"), session: ["emergency.enabled": .bool(true)])
    #expect(guarded.value == .bool(false))
    #expect(guarded.origin == .safety)
    #expect(guarded.steps.map(\.outcome) == [.overridden, .refused, .used])
  }

  @Test func `for every term, template and channel the explanation agrees with the resolver`() throws {
    let resolver = try Shipped.resolver()
    let moment = try Shipped.moment("2026-11-25T21:00:00Z")
    for template in try Shipped.templates().templates {
      for channel in Channel.allCases {
        let resolved = resolver.resolve(profile: template, channel: channel, at: moment)
        for term in resolver.table.terms {
          let explanation = try resolver.explain(term.id, profile: template, channel: channel, at: moment)
          #expect(explanation.value == resolved.values[term.id]?.value)
          #expect(explanation.steps.count { $0.outcome == .used } == 1)
          #expect(explanation.steps.last { $0.outcome == .used }?.reason == explanation.reason)
        }
      }
    }
  }

  @Test func `an unknown term is refused with the nearest one`() throws {
    let error = try #require(throws: ProfileError.self) { try explain("speech.rates", nil) }
    #expect(error.suggestion == "speech.rate")
  }
}
