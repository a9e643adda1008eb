import Domain
import Speech
import Testing

@Suite("A person chooses how things are read")
struct ReadingModeTests {
  private let text = "Vero (o quasi); ma davvero: sì, l'altro/a!"

  @Test("marks of punctuation are said in Italian, by level")
  func punctuation() throws {
    let normaliser = try SpeechFixture.normaliser()
    func said(_ level: Prosody.Punctuation) -> String {
      normaliser.normalise(text, style: NormalisationStyle(punctuation: level))
    }
    #expect(said(.none) == "Vero (o quasi); ma davvero: sì, l'altro o altra!")
    #expect(
      said(.some)
        == "Vero aperta parentesi o quasi chiusa parentesi; ma davvero: sì, l'altro barra a!")
    #expect(
      said(.most)
        == "Vero aperta parentesi o quasi chiusa parentesi punto e virgola; ma davvero due punti: sì, "
        + "l'altro barra a punto esclamativo!")
    #expect(said(.all).contains("sì virgola, l'altro"))
    #expect(
      normaliser.normalise("Fine. Poi...", style: NormalisationStyle(punctuation: .all))
        == "Fine punto. Poi puntini.")
  }

  @Test("marks that belong to a fact are not said: dates, sums and times stay whole at every level")
  func punctuationInFacts() throws {
    let normaliser = try SpeechFixture.normaliser()
    let said = normaliser.normalise(
      "€ 1.234,56 entro il 31/12/2026 alle 14:30", style: NormalisationStyle(punctuation: .all))
    #expect(said == "1234 euro e 56 centesimi entro il 31 dicembre 2026 alle 14 e 30")
  }

  @Test("Italian marks are said once, by the normaliser, not again by the voice")
  func punctuationOnce() async throws {
    try await SpeechFixture.withEngine { engine in
      let named = try await SpeechFixture.samples(engine, "Sì: no.", Prosody(punctuation: .all)).count
      let written = try await SpeechFixture.samples(engine, "Sì due punti: no punto.").count
      #expect(abs(named - written) < 2205)
    }
  }

  @Test("a word is spelled on request, with its capitals and its spaces where the person wants them")
  func spelling() throws {
    let normaliser = try SpeechFixture.normaliser()
    func said(_ text: String, _ style: NormalisationStyle) -> String {
      normaliser.spell(text, style: style)
    }
    #expect(said("Rossi", NormalisationStyle(spelling: .letters)) == "erre o esse, esse i")
    #expect(
      said("Rossi", NormalisationStyle(spelling: .letters, capitals: true))
        == "erre maiuscola o esse, esse i")
    #expect(
      said("aB1", NormalisationStyle(spelling: .cityNames, capitals: true))
        == "A come Ancona, B come Bologna maiuscola, 1")
    #expect(said("INPS", NormalisationStyle(capitals: true)) == "tutto maiuscolo, I N P S")
    #expect(
      said("De Rossi", NormalisationStyle(spelling: .nato))
        == "Delta, Echo, Romeo, Oscar, Sierra, Sierra, India")
    #expect(said("a b", NormalisationStyle(spelling: .letters, punctuation: .all)) == "a, spazio, bi")
    #expect(said("pass_word!", NormalisationStyle(spelling: .letters)).hasSuffix("punto esclamativo"))
    #expect(said("Čuk", NormalisationStyle(spelling: .letters)) == "ci con pipa u cappa")
  }

  @Test("a text is read by words, lines, sentences or paragraphs")
  func units() {
    let text = "Prima frase. Seconda frase.\nTerza riga\n\nUltimo capoverso."
    #expect(ReadingUnit.word.pieces("Prima frase, poi.") == ["Prima", "frase,", "poi."])
    #expect(
      ReadingUnit.line.pieces(text) == ["Prima frase. Seconda frase.", "Terza riga", "Ultimo capoverso."])
    #expect(
      ReadingUnit.sentence.pieces(text)
        == ["Prima frase.", "Seconda frase.", "Terza riga", "Ultimo capoverso."])
    #expect(
      ReadingUnit.paragraph.pieces(text)
        == ["Prima frase. Seconda frase. Terza riga", "Ultimo capoverso."])
    let long = String(repeating: "Una frase di prova. ", count: 60)
    #expect(ReadingUnit.paragraph.pieces(long).allSatisfy { $0.unicodeScalars.count <= 400 })
    #expect(ReadingUnit.paragraph.pieces(long).joined(separator: " ") + " " == long)
    #expect(ReadingUnit.word.pieces(" \n ").isEmpty)
  }

  @Test("the profile chooses the unit")
  func profile() {
    func unit(_ name: String?) -> ReadingUnit {
      ReadingUnit(
        profile: ResolvedProfile(
          profileID: nil, channel: .voice,
          values: name.map {
            [
              "speech.unit": ResolvedPreference(
                value: .string($0), origin: .profile, reason: "", status: .active)
            ]
          } ?? [:]))
    }
    #expect(unit("word") == .word)
    #expect(unit("paragraph") == .paragraph)
    #expect(unit(nil) == .sentence)
    #expect(unit("nope") == .sentence)
  }

  @Test("what was read is explained, each thing with its rule")
  func explanation() throws {
    let steps = try SpeechFixture.normaliser().explain("Art. 3: € 5 entro il 31/12/2026, non oltre.")
    #expect(
      steps == [
        ReadingStep(written: "Art.", spoken: "articolo", family: .abbreviation),
        ReadingStep(written: "€ 5", spoken: "5 euro", family: .amount),
        ReadingStep(written: "31/12/2026", spoken: "31 dicembre 2026", family: .date),
      ])
    #expect(try SpeechFixture.normaliser().explain("Nulla da dire.").isEmpty)
  }
}
