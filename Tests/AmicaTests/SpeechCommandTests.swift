import Foundation
import TestSupport
import Testing

@Suite("Speech and questions on the command line")
struct SpeechCommandTests {
  private func withProgram(_ body: (Program) throws -> Void) async throws {
    try await TestFolders.temporary { try body(Program(data: $0)) }
  }

  @Test("normalise shows which rule read what, and every mode changes what is read")
  func normalise() async throws {
    try await withProgram { amica in
      let explained = try amica.run("normalise", "--explain", "Scade il 31/12/2026.")
      #expect(explained.output.contains("Scade il 31 dicembre 2026."))
      #expect(explained.output.contains("«31/12/2026» si dice «31 dicembre 2026»"))
      let text = "Tel. 06 1234567, Sig. ROSSI (CAP 00185)."
      let plain = try amica.run("normalise", text).output
      for option in [
        ["--numbers", "pairs"], ["--punctuation", "all"], ["--spell"], ["--unit", "word"],
        ["--language", "de"],
      ] {
        let changed = try amica.run(["normalise"] + option + [text])
        #expect(changed.status == 0 && changed.output != plain, "\(option)")
      }
      let wrong = try amica.run("normalise", "--unit", "capitolo", "Ciao.")
      #expect(wrong.status == 2 && wrong.errors.contains("word, line, sentence, paragraph"))
    }
  }

  @Test("say takes SSML, begins where it is told, and writes the times of what is heard")
  func say() async throws {
    try await withProgram { amica in
      func path(_ name: String) -> String { amica.data.appendingPathComponent(name).path }
      func size(_ name: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: path(name))).count }
      let text = "Porti la domanda firmata. Il termine scade domani."
      let whole = try amica.run("say", "--output", path("a.wav"), "--events", path("a.jsonl"), text)
      #expect(whole.status == 0, "\(whole.errors)")
      let events = try String(contentsOfFile: path("a.jsonl"), encoding: .utf8)
      #expect(events.contains(#""event":"sentence","sentence":2,"text":"Il termine scade domani.""#))
      #expect(events.contains(#""text":"scade""#))
      _ = try amica.run("say", "--output", path("b.wav"), "--from", "2", text)
      _ = try amica.run("say", "--output", path("c.wav"), "--from", "2:3", text)
      let sizes = [try size("a.wav"), try size("b.wav"), try size("c.wav")]
      #expect(sizes[0] > sizes[1] && sizes[1] > sizes[2] && sizes[2] > 10_000, "\(sizes)")
      let ssml =
        "<speak>Guten Tag heißt <lang xml:lang=\"de\">Guten Tag</lang>.<break time=\"500ms\"/></speak>"
      #expect(try amica.run("say", "--ssml", "--output", path("d.wav"), ssml).status == 0)
      let refused = try amica.run(
        "say", "--ssml", "--output", path("e.wav"), "<speak>\n<audio src='x'/></speak>")
      #expect(refused.status == 3 && refused.errors.contains("riga 2"))
      #expect(!FileManager.default.fileExists(atPath: path("e.wav")))
      for wrong in ["0", "x", "1:2:3", "2:"] {
        let done = try amica.run("say", "--output", path("f.wav"), "--from", wrong, text)
        #expect(done.status == 2, "\(wrong)")
      }
      let beyond = try amica.run("say", "--output", path("g.wav"), "--from", "9", text)
      #expect(beyond.status == 3 && beyond.errors.contains("2 frasi"))
    }
  }

  @Test("questions of others become drafts once, and are published only when they are complete")
  func faq() async throws {
    try await withProgram { amica in
      let file = TestFolders.checkout.appendingPathComponent("Tests/QuestionsTests/Fixtures/import-io.json")
        .path
      let first = try amica.run("faq", "import", "--format", "io-contextualhelp", file)
      #expect(first.status == 0 && first.output.contains("Importazione finita"), "\(first.errors)")
      let again = try amica.run("faq", "import", "--format", "io-contextualhelp", file)
      #expect(again.output.contains("Bozze nuove: 0."))
      let list = try amica.run("faq", "list", "--status", "draft")
      #expect(list.status == 0 && list.output.contains("Stato: draft."))
      let id = try #require(
        list.lines.first { $0.hasSuffix("Stato: draft.") }?.split(separator: ":").first.map(String.init))
      let published = try amica.run("faq", "publish", id)
      #expect(published.status == 2 && published.errors.hasPrefix("Errore:"), "\(published.errors)")
      #expect(try amica.run("faq", "list", "--status", "published").status == 1)
    }
  }
}
