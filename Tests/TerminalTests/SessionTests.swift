import Domain
import Foundation
import GatewayAPI
import Terminal
import TestSupport
import Testing

@Suite struct SessionTests {
  @Test func `a question is answered with its count, its lines and its source`() async throws {
    let gateway = ScriptedGateway()
    let run = try await SessionRun.of(["\(Samples.question)", "stop"], gateway: gateway)
    print(run.text)
    #expect(run.code == 0)
    #expect(run.lines.contains("Risposta pronta: 9 righe."))
    #expect(run.lines.contains("Passo 2 di 3. Ritiri il certificato."))
    #expect(
      run.lines.contains("Fonte: D.P.R. 495 del 1992, articolo 381. Controllata il 3 novembre 2026."))
    #expect(gateway.calls.messages.map(\.text) == [Samples.question])
  }
}
