import Domain
import Foundation
import GatewayAPI
import Terminal
import TestSupport
import Testing

@Suite struct SessionTests {
  @Test func `a question is answered with its count, its lines and its source`() async throws {
    let gateway = ScriptedGateway()
    let run = try await SessionRun.of([Samples.question, "stop"], gateway: gateway)
    #expect(run.code == 0)
    #expect(run.lines.contains("Risposta pronta: 9 righe."))
    #expect(run.lines.contains("Passo 2 di 3. Ritiri il certificato."))
    #expect(
      run.lines.contains("Fonte: D.P.R. 495 del 1992, articolo 381. Controllata il 3 novembre 2026."))
    #expect(gateway.calls.messages.map(\.text) == [Samples.question])
    #expect(run.text.hasSuffix("Sessione chiusa su Sua richiesta.\nLinea Amica: arrivederci.\n"))
  }

  @Test func `the address, the place and the profile go with the question`() async throws {
    let gateway = ScriptedGateway()
    var options = TerminalOptions(width: 0, profile: "profilo-2")
    options.address = "+390110000000"
    options.place = "Torino"
    _ = try await SessionRun.of(["Una domanda intera"], gateway: gateway, options: options)
    let message = try #require(gateway.calls.messages.first)
    #expect(message.address == "+390110000000")
    #expect(message.place == "Torino")
    #expect(message.profile == "profilo-2")
    #expect(message.channel == .terminal)
  }

  @Test func `two questions are one conversation, and the history has it`() async throws {
    let gateway = ScriptedGateway()
    let run = try await SessionRun.of(
      ["Prima domanda", "Seconda domanda", "storia", "dove"], gateway: gateway)
    #expect(gateway.calls.messages.count == 2)
    #expect(run.lines.contains("Domande in questa sessione: 2."))
    #expect(Set(gateway.calls.messages.map(\.externalId)).count == 2)
    #expect(run.lines.contains("Contatti: 1."))
    #expect(run.lines.contains("Contatto 1 di 1."))
  }

  @Test func `an operator gets the answer's matter once, with its number said`() async throws {
    let gateway = ScriptedGateway()
    let run = try await SessionRun.of(
      ["Una domanda", "operatore", "operator", "compita 1"], gateway: gateway)
    #expect(gateway.calls.operatorContacts == ["conversation-1"])
    #expect(run.lines.contains("Richiesta annotata: 2026-000123."))
    #expect(run.lines.contains("Richiesta già annotata: 2026-000123."))
    #expect(run.lines.contains("Dato 1 di 2. Richiesta: 2026-000123."))
  }

  @Test func `before any question the operator's request asks for the matter`() async throws {
    let gateway = ScriptedGateway()
    let run = try await SessionRun.of(["operatore", "Non trovo l'ufficio"], gateway: gateway)
    #expect(gateway.calls.messages.map(\.text) == ["Non trovo l'ufficio"])
    #expect(gateway.calls.operatorContacts == ["conversation-1"])
    #expect(run.lines.contains("Richiesta annotata: 2026-000123."))
  }

  @Test func `a matter that the service itself handed over is not handed over twice`() async throws {
    let gateway = ScriptedGateway { _ in
      Samples.reply(lines: ["Le risponde un operatore."], outcome: .operatorRequested, request: "2026-000007")
    }
    let run = try await SessionRun.of(
      ["Una domanda strana", "operatore", "0", "5", "Altro motivo"], gateway: gateway)
    #expect(gateway.calls.operatorContacts.isEmpty)
    #expect(run.lines.contains("Numero della richiesta: 2026-000007."))
    #expect(run.lines.contains("Richiesta già annotata: 2026-000007."))
    #expect(run.lines.contains("Richiesta annotata: 2026-000007."))
  }

  @Test func `what the assistant asks is answered in one word, and 0 goes one step back`() async throws {
    let gateway = ScriptedGateway(expects: .place) { _ in
      Samples.reply(lines: ["In quale Comune?"], outcome: .questionNeeded)
    }
    let run = try await SessionRun.of(["Una buca", "Lodi", "voce", "0", "annulla", "stop"], gateway: gateway)
    #expect(gateway.calls.messages.map(\.text) == ["Una buca", "Lodi", "voce", "indietro", "annulla"])
    #expect(run.lines.contains("Risposta: "))
  }

  @Test func `a word that the assistant asked for is passed on, a slip of a command is not`() async throws {
    let gateway = ScriptedGateway { _ in
      Samples.reply(
        lines: ["Posso aiutarLa in altro?"],
        blocks: [
          AnswerBlock(.choice([AnswerBlock.Choice(key: 1, text: "altra domanda", act: "ask/question")]))
        ])
    }
    let run = try await SessionRun.of(["Una domanda", "ripetti", "no"], gateway: gateway)
    #expect(gateway.calls.messages.map(\.text) == ["Una domanda", "no"])
    #expect(run.text.contains("Errore"))
  }

  @Test func `a new question from the beginning does not answer what was asked before`() async throws {
    let gateway = ScriptedGateway(expects: .place) { _ in
      Samples.reply(lines: ["In quale Comune?"], outcome: .questionNeeded)
    }
    _ = try await SessionRun.of(["Una buca", "nuova domanda", "Come chiedo la pensione?"], gateway: gateway)
    #expect(gateway.calls.messages.map(\.text) == ["Una buca", "annulla", "Come chiedo la pensione?"])
  }

  @Test func `after a hand-over words go to the operator, and a new question to the assistant`() async throws
  {
    let gateway = ScriptedGateway()
    _ = try await SessionRun.of(
      ["Una domanda", "operatore", "Aggiungo una cosa", "0", "Come chiedo la pensione?"], gateway: gateway)
    #expect(gateway.calls.openings == ["Una domanda", "Come chiedo la pensione?"])
    #expect(
      gateway.calls.messages.map(\.text) == ["Una domanda", "Aggiungo una cosa", "Come chiedo la pensione?"])
  }

  @Test func `preferences changed in the session go with the next turn only`() async throws {
    let gateway = ScriptedGateway()
    _ = try await SessionRun.of(
      ["Una domanda", "lento", "Una seconda domanda", "E una terza domanda"], gateway: gateway)
    #expect(gateway.calls.messages.map { $0.session?["speech.rate"] != nil } == [false, true, false])
  }

  @Test func `the choices of an answer are asked, not printed twice`() async throws {
    let gateway = ScriptedGateway { message in
      let choices = [
        AnswerBlock.Choice(key: 1, text: "Comune di Torino", act: "choose"),
        AnswerBlock.Choice(key: 2, text: "ripeti", act: "repeat"),
      ]
      return Samples.reply(
        lines: ["Quale Comune?", "1. Comune di Torino.", "2. ripeti."],
        blocks: [AnswerBlock(.choice(choices))], outcome: .questionNeeded)
    }
    let run = try await SessionRun.of(["Mi serve il Comune", "2", "1", "stop"], gateway: gateway)
    #expect(gateway.calls.messages.map(\.text) == ["Mi serve il Comune", "scelta 1"])
    #expect(run.lines.contains("Scelte: 2. 1 Comune di Torino. 2 ripeti."))
    #expect(!run.text.contains("1. Comune di Torino"))
    #expect(run.lines.contains("Ripeto: 1 riga."))
  }

  @Test func `slower and faster change the speech within its limits and say the new rate`() async throws {
    try await TestFolders.temporary { folder in
      let gateway = ScriptedGateway()
      let options = TerminalOptions(width: 0, speechFolder: folder)
      let run = try await SessionRun.of(
        ["Una domanda", "lento", "lento", "lento", "lento", "lento", "salva", ""], gateway: gateway,
        options: options)
      #expect(run.lines.contains("Velocità della voce: 130 parole al minuto."))
      #expect(run.lines.contains("Velocità della voce: 80 parole al minuto."))
      #expect(run.lines.contains("La velocità è già la più bassa: 80 parole al minuto."))
      #expect(gateway.calls.speeches.first?.session["speech.rate"] == .integer(80))
      #expect(run.lines.contains("Voce salvata: risposta.wav."))
      #expect(try Data(contentsOf: folder.appendingPathComponent("risposta.wav")) == Data("RIFF".utf8))
    }
  }

  @Test func `a speech file is replaced only after the word of confirmation`() async throws {
    try await TestFolders.temporary { folder in
      let file = folder.appendingPathComponent("a.wav")
      try Data("mia".utf8).write(to: file)
      let options = TerminalOptions(width: 0, speechFolder: folder)
      let kept = try await SessionRun.of(["Una domanda", "salva a.wav", "sì", "0"], options: options)
      #expect(kept.lines.contains("Il file è rimasto com'era."))
      #expect(try Data(contentsOf: file) == Data("mia".utf8))
      let replaced = try await SessionRun.of(["Una domanda", "salva a.wav", "Sostituisci"], options: options)
      #expect(replaced.lines.contains("Voce salvata: a.wav."))
      #expect(try Data(contentsOf: file) == Data("RIFF".utf8))
    }
  }

  @Test(arguments: [
    "../fuori.wav", "/tmp/fuori.wav", ".nascosto.wav", "a\u{7}/b.wav", String(repeating: "a", count: 90),
  ])
  func `a speech file stays in its folder`(name: String) async throws {
    try await TestFolders.temporary { folder in
      let options = TerminalOptions(width: 0, speechFolder: folder)
      let run = try await SessionRun.of(["Una domanda", "salva", name, "0"], options: options)
      #expect(run.text.contains("Errore: il nome del file non è valido."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func `undo takes back the last change`() async throws {
    let run = try await SessionRun.of([
      "velocità 200", "annulla", "velocità", "annulla", "profilo profilo-4", "undo", "dove",
    ])
    #expect(run.lines.contains("Annullato: la velocità della voce. Ora è come prima."))
    #expect(run.lines.contains("Velocità della voce: 150 parole al minuto."))
    #expect(run.lines.contains("Non c'è nulla da annullare."))
    #expect(run.lines.contains("Profilo scelto: Profilo numero 4."))
    #expect(run.lines.contains("Profilo: nessuno."))
  }

  @Test func `a text of several lines is one question`() async throws {
    let gateway = ScriptedGateway()
    _ = try await SessionRun.of(
      ["più righe", "Ho ricevuto una lettera.", "", "ente", "104", "Fine"], gateway: gateway)
    #expect(gateway.calls.messages.map(\.text) == ["Ho ricevuto una lettera.\n\nente\n104"])
  }

  @Test func `pages stop after the lines asked for, and the commands work there too`() async throws {
    let options = TerminalOptions(width: 0, pageLines: 4)
    let run = try await SessionRun.of(["Una domanda", "", "dove", "0", "stop"], options: options)
    #expect(run.lines.contains("Restano 5 righe."))
    #expect(run.lines.contains("Lei è qui: pagina di un testo."))
    #expect(run.lines.contains("Resta 1 riga."))
    #expect(!run.text.contains("Controllata il"))
  }

  @Test func `the profile decides width, hints, bell and pages`() async throws {
    let plain = try await SessionRun.of(["Una domanda"], options: TerminalOptions())
    #expect(plain.lines.allSatisfy { $0.count <= 80 })
    #expect(!plain.text.contains("\u{7}"))
    let gateway = ScriptedGateway(preferences: [
      "terminal.width": .integer(30), "terminal.verbosity": .string("expert"), "terminal.bell": .bool(true),
      "terminal.pageLines": .integer(3),
    ])
    let own = try await SessionRun.of(["Una domanda", "0"], gateway: gateway, options: TerminalOptions())
    #expect(own.lines.allSatisfy { $0.count <= 31 })
    #expect(own.text.contains("\u{7}Risposta pronta: 9 righe."))
    #expect(!own.text.contains("Scelte"))
    #expect(own.text.contains("Domanda: "))
    #expect(own.text.contains("Invio o 0: "))
  }

  @Test func `the terminal speaks English where it is asked to`() async throws {
    let run = try await SessionRun.of(
      ["One question", "repeat 2", "where", "9", "quit"], options: TerminalOptions(width: 0, language: "en"))
    #expect(run.lines.contains("Answer ready: 9 lines."))
    #expect(run.lines.contains("Line 2 of 9. In breve: lo dà il Comune di Torino. Prima serve una visita."))
    #expect(run.lines.contains("You are here: after the answer."))
    #expect(run.text.contains("Error: the number 9 is not here. Choose a number from 0 to 7"))
    #expect(run.text.hasSuffix("Session closed as you asked.\nLinea Amica: goodbye.\n"))
  }

  @Test func `leaving by 0 needs the word once there are answers`() async throws {
    let first = try await SessionRun.of(["0", "non arriva"])
    #expect(first.text.hasSuffix("Sessione chiusa su Sua richiesta.\nLinea Amica: arrivederci.\n"))
    let later = try await SessionRun.of(["Una domanda", "0", "0", "boh", "esci"])
    #expect(later.text.contains("Errore: per confermare serve la parola esci."))
    #expect(later.text.hasSuffix("Sessione chiusa su Sua richiesta.\nLinea Amica: arrivederci.\n"))
  }

  @Test func `a slip in a command is pointed out, not obeyed`() async throws {
    let run = try await SessionRun.of(["Una domanda", "ripetti"])
    #expect(run.text.contains("Errore: non ho riconosciuto la risposta. Forse cercava il comando ripeti."))
    #expect(!run.text.contains("Ripeto:"))
  }

  @Test func `numbers can be words`() async throws {
    let run = try await SessionRun.of(["Una domanda", "uno", "zero"])
    #expect(run.lines.contains("Ripeto: 9 righe."))
    #expect(run.lines.contains("Indietro: inizio."))
  }

  @Test func `a value is explained with its name, unit, purpose and reason`() async throws {
    let gateway = ScriptedGateway(preferences: ["text.simplify": .string("easy")])
    let run = try await SessionRun.of(
      ["perché", "1", "perché Speech.Rate", "why speech.boh"], gateway: gateway)
    #expect(run.lines.contains("1 Parole semplici: facile."))
    #expect(run.lines.contains("Motivo: Lo chiede il profilo."))
    #expect(run.lines.contains("Velocità della voce: 150 parole al minuto."))
    #expect(run.lines.contains("Che cosa fa: Quante parole al minuto dice la voce."))
    #expect(run.lines.contains("Stato: attivo."))
    #expect(run.text.contains("Errore: il valore speech.boh non c'è."))
  }
}
