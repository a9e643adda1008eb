import Foundation
import TestSupport
import Testing

@Suite("Command line")
struct CommandTests {
  private func withProgram(_ body: (Program) throws -> Void) async throws {
    try await TestFolders.temporary { try body(Program(data: $0)) }
  }

  @Test("the main job: an answer, its transcript and simplified text, and a WAV that speaks")
  func ask() async throws {
    try await withProgram { amica in
      let wav = amica.data.appendingPathComponent("voce.wav")
      let question =
        "Ho ricevuto una lettera dell'INPS: ai sensi dell'art. 3, comma 3, della legge 104/1992 devo produrre la "
        + "documentazione entro e non oltre 30 giorni. Che cosa devo fare?"
      let done = try amica.run(
        "ask", "--profile", "linguaggio-facile", "--show", "all", "--speech", wav.path, question)
      #expect(done.status == 0, "\(done.errors)")
      #expect(done.output.contains("Trascrizione:") && done.output.contains("Testo semplificato:"))
      #expect(done.output.contains("803 164") && done.output.contains("30 giorni"))
      let audio = try Data(contentsOf: wav)
      #expect(audio.starts(with: Data("RIFF".utf8)) && audio.count > 1_000_000)
    }
  }

  @Test("ask --json has the documented fields; --jsonl keeps ids and order")
  func askJSON() async throws {
    try await withProgram { amica in
      let one = try amica.run("ask", "--json", "Come si paga l'IMU a Bologna?")
      let json = try one.json()
      #expect(Set(json.keys) == ["contact", "resolved", "answer", "text", "transcript"])
      #expect((json["answer"] as? [String: Any])?["blocks"] != nil)
      let many = try amica.run(
        "ask", "--jsonl",
        input: #"{"id":"b","text":"Che tempo fa?"}"# + "\n"
          + #"{"id":"a","text":"Come si paga l'IMU a Bologna?"}"#)
      #expect(many.lines.count == 2)
      #expect(many.lines.first?.contains(#""id":"b""#) == true)
      #expect(many.lines.first?.contains("operatorRequested") == true)
    }
  }

  @Test("no certain answer: exit code 1, a wrong use 2, wrong input 3, all said on stderr as Errore:")
  func exitCodes() async throws {
    try await withProgram { amica in
      #expect(try amica.run("ask", "Che tempo fa domani?").status == 1)
      let wrongUse = try amica.run("ask", "--colour", "red", "x")
      #expect(wrongUse.status == 2)
      #expect(
        wrongUse.errors.hasPrefix("Errore: l'opzione '--colour' non esiste.") && wrongUse.output.isEmpty)
      for outcome in [
        try amica.run("directory", "import", "--format", "excel", "x"),
        try amica.run("token", "create", "--role", "capo"),
        try amica.run("ask", "--channel", "piccione", "Ciao"), try amica.run("simplify", "--level", "max"),
        try amica.run("nulla"), try amica.run("token", "create"),
      ] {
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("Errore:"), "\(outcome.errors)")
      }
      let wrongInput = [
        try amica.run("ask", "--profile", "nessuno", "Ciao, come va?"), try amica.run("ask", "  "),
        try amica.run("directory", "search", " "),
        try amica.run("ask", "--address", "non un indirizzo", "Ciao"),
        try amica.run("simplify", "/nessun/file"), try amica.run("simplify", "--jsonl", input: "{\"id\":1}"),
        try amica.run("say", "--output", "/tmp/x.wav", "--rate", "9000", "Ciao"),
        try amica.run("ask", "--speech", "/nessuna/cartella/x.wav", "Come si paga l'IMU a Bologna?"),
        try amica.run("say", "--output", "/tmp", "Ciao"),
      ]
      for outcome in wrongInput {
        #expect(outcome.status == 3, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("Errore:") && outcome.output.isEmpty, "\(outcome.errors)")
      }
      #expect(try amica.run("terminal", "--server", "http://127.0.0.1:1").status == 4)
      #expect(try amica.run("directory", "search", "zzzzqqq").status == 1)
    }
  }

  @Test("simplify, normalise, search and route read JSON lines and write one a line in the same order")
  func jsonLines() async throws {
    try await withProgram { amica in
      let texts =
        #"{"id":"2","text":"Qualora occorra, si proceda alla verifica dei dati."}"# + "\n"
        + #"{"id":1,"text":""}"#
      let simplified = try amica.run("simplify", "--jsonl", input: texts)
      #expect(simplified.status == 0)
      #expect(simplified.lines.count == 2)
      let first =
        try JSONSerialization.jsonObject(with: Data((simplified.lines.first ?? "").utf8)) as? [String: Any]
      #expect(first?["id"] as? String == "2")
      #expect(simplified.lines.last?.contains(#""id":1"#) == true)
      #expect(first?["edits"] is [Any] && first?["readability"] is [String: Any])
      let normalised = try amica.run(
        "normalise", "--jsonl", input: #"{"id":"x","text":"Il 31/12/2025 paghi € 1.234,56."}"#)
      #expect(
        normalised.output.contains("31 dicembre 2025")
          && normalised.output.contains("1234 euro e 56 centesimi"))
      let search = try amica.run("directory", "search", "--jsonl", input: #"{"id":"q","query":"inps"}"#)
      #expect(search.output.contains(#""code":"inps""#))
      let route = try amica.run(
        "directory", "route", "--jsonl", input: #"{"id":"r","text":"Come si paga l'IMU a Bologna?"}"#)
      #expect(route.output.contains(#""code":"c_a944""#))
    }
  }

  @Test("an entry of the directory is shown, corrected and told; a wrong correction changes nothing")
  func corrections() async throws {
    try await withProgram { amica in
      let author = ["--by", "Ada Prova", "--reason", "visto sul sito"]
      let wrong = try amica.run(
        ["directory", "correct", "inps", "--field", "postcode", "--to", "14"] + author)
      #expect(wrong.status != 0 && wrong.errors.contains("cinque cifre"))
      let right = try amica.run(
        ["directory", "correct", "inps", "--field", "postcode", "--to", "00144"] + author)
      #expect(right.status == 0, "\(right.errors)")
      #expect(right.output.contains("Correzione 1 registrata."))
      let shown = try amica.run("directory", "show", "INPS")
      #expect(shown.output.contains("00144") && shown.output.contains("Uffici: 0."))
      let history = try amica.run("directory", "history", "inps")
      #expect(history.output.contains("Numero 1, correzione, ") && history.output.contains("di Ada Prova."))
    }
  }

  @Test("a profile is made, changed, explained, exported and deleted; a wrong value changes nothing")
  func profiles() async throws {
    try await withProgram { amica in
      #expect(try amica.run("profile", "create", "--template", "ascolto", "mio").status == 0)
      #expect(try amica.run("profile", "set", "mio", "speech.rate", "120").status == 0)
      let wrong = try amica.run("profile", "set", "mio", "speech.rate", "9000")
      #expect(wrong.status == 3)
      #expect(wrong.errors.contains("speech.rate") && wrong.errors.contains("449"))
      #expect(
        try amica.run("profile", "set", "mio", "speech.sped", "1").errors.contains("speech.speed") == false)
      let explained = try amica.run("profile", "explain", "mio", "speech.rate")
      #expect(explained.output.contains("120"))
      let exported = try amica.run("profile", "export", "--format", "gpii", "mio")
      let file = amica.data.appendingPathComponent("altro.json")
      try Data(exported.output.utf8).write(to: file)
      #expect(try amica.run("profile", "import", file.path).status == 0)
      #expect(try amica.run("profile", "show", "--json", "altro").output.contains("120"))
      #expect(try amica.run("profile", "delete", "mio").status == 0)
      #expect(try amica.run("profile", "show", "mio").status == 1)
    }
  }

  @Test("a token is alone on the last line of stdout")
  func token() async throws {
    try await withProgram { amica in
      let created = try amica.run("token", "create", "--role", "gateway")
      #expect(created.lines.count == 1)
      #expect(created.lines.first?.hasPrefix("amica_") == true)
      #expect(try amica.run("token", "list").output.contains("gateway"))
    }
  }

  @Test("a wrong master key is said and changes nothing")
  func wrongKey() async throws {
    try await withProgram { amica in
      #expect(try amica.run("profile", "create", "mio").status == 0)
      let key = amica.data.appendingPathComponent("master.key")
      let store = amica.data.appendingPathComponent("linea-amica.sqlite")
      let before = try Data(contentsOf: store)
      let right = try Data(contentsOf: key)
      try Data(Data(repeating: 7, count: 32).base64EncodedString().utf8).write(to: key)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
      let refused = try amica.run("profile", "show", "mio")
      #expect(refused.status == 5)
      #expect(refused.errors.hasPrefix("Errore:"))
      #expect(try Data(contentsOf: store) == before)
      try right.write(to: key)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
      #expect(try amica.run("profile", "show", "mio").status == 0)
    }
  }

  @Test("reports of disservice: kinds, an empty list, a number that is not there, wrong usage")
  func disservices() async throws {
    try await withProgram { amica in
      let services = try amica.run("disservice", "services")
      #expect(services.status == 0 && services.output.contains("Codice: ascensore-guasto."))
      let list = try amica.run("disservice", "list", "--state", "all")
      #expect(list.status == 0 && list.lines == ["Segnalazioni: 0."], "\(list.errors)")
      let none = try amica.run("disservice", "show", "2026-000009")
      #expect(none.status == 1 && none.errors.contains("2026-000123"))
      #expect(try amica.run("disservice", "close", "niente").status == 1)
      #expect(try amica.run("disservice", "list", "--state", "boh").status == 2)
      #expect(try amica.run("disservice", "list", "--service", "boh").status == 2)
    }
  }
}
