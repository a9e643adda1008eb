import Testing

@testable import Speech

@Suite("SSML that is spoken")
struct SSMLTests {
  private func parts(_ body: String) throws -> [SpokenPart] {
    try SpokenText(ssml: "<speak>\(body)</speak>").parts
  }

  @Test("a whole document becomes our own tree")
  func document() throws {
    let text = try SpokenText(
      ssml: """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- avviso -->
        <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="it-IT">
          <p><s>Buongiorno &amp; <lang xml:lang="de">Guten Tag</lang>.</s>
          <s>Numero<break time="1.5s"/><mark name="m1"/>due</s></p>
          <p><![CDATA[a < b]]></p>
        </speak>
        """)
    #expect(
      text.parts == [
        .sentenceEnd, .sentenceEnd, .text("Buongiorno &", language: "it-IT"),
        .text("Guten Tag", language: "de"), .text(".", language: "it-IT"), .sentenceEnd, .sentenceEnd,
        .text("Numero", language: "it-IT"), .rest(milliseconds: 1500), .mark("m1"),
        .text("due", language: "it-IT"), .sentenceEnd, .sentenceEnd,
        .pause(milliseconds: 300), .text("a < b", language: "it-IT"), .sentenceEnd,
      ])
  }

  @Test("prosody nests: a percentage counts against the speech, a change against what is around it")
  func prosody() throws {
    #expect(
      try parts("<prosody rate=\"80%\">a <prosody rate=\"50%\" pitch=\"+2st\">b</prosody> c</prosody> d") == [
        .changed(
          ProsodyChange(rate: 0.8),
          [.text("a"), .changed(ProsodyChange(rate: 0.5, pitch: 2), [.text("b")]), .text("c")]),
        .text("d"),
      ])
    #expect(
      try parts(
        "<prosody rate=\"-20%\" volume=\"-6dB\"><prosody rate=\"-50%\" volume=\"+2dB\">a</prosody></prosody>")
        == [
          .changed(
            ProsodyChange(rate: 0.8, volume: -6),
            [.changed(ProsodyChange(rate: 0.4, volume: -4), [.text("a")])])
        ])
    #expect(
      try parts("<prosody volume=\"silent\">a</prosody>") == [
        .changed(ProsodyChange(volume: -.infinity), [.text("a")])
      ])
    #expect(
      try parts("<prosody volume=\"50\">a</prosody>") == [
        .changed(ProsodyChange(volume: -6.020599913279624), [.text("a")])
      ])
    #expect(
      try parts("<emphasis level=\"strong\">a</emphasis>") == [
        .changed(ProsodyChange(rate: 0.8, pitch: 2, volume: 3), [.text("a")])
      ])
    #expect(try parts("<emphasis level=\"none\">a</emphasis>") == [.text("a")])
  }

  @Test(
    "values are said as what they are",
    arguments: [
      ("interpret-as=\"characters\">AB1", "A B 1"), ("interpret-as=\"digits\">10-23", "1 0, 2 3"),
      ("interpret-as=\"telephone\">06 1234567", "0 6, 1 2 3, 4 5 6 7"),
      ("interpret-as=\"telephone\">+39 06 1234567", "più 39, 0 6, 1 2 3, 4 5 6 7"),
      ("interpret-as=\"cardinal\">1.250", "1250"), ("interpret-as=\"number\">-3,5", "meno 3 virgola 5"),
      ("interpret-as=\"cardinal\">0612345678", "612345678"),
      ("interpret-as=\"ordinal\">3", "terzo"), ("interpret-as=\"ordinal\" format=\"f\">21", "ventunesima"),
      ("interpret-as=\"date\">01/02/2026", "primo febbraio 2026"),
      ("interpret-as=\"date\" format=\"mdy\">2/28/2026", "28 febbraio 2026"),
      ("interpret-as=\"date\">2026-12-31", "31 dicembre 2026"),
      ("interpret-as=\"date\" format=\"dm\">3/4", "3 aprile"),
      ("interpret-as=\"time\">14:30", "14 e 30"), ("interpret-as=\"time\">1.05", "una e 5"),
      ("interpret-as=\"currency\">42.50 EUR", "42 euro e 50 centesimi"),
      ("interpret-as=\"currency\">€ 1.234,56", "1234 euro e 56 centesimi"),
    ])
  func values(_ written: String, _ spoken: String) throws {
    let text = try SpokenText(ssml: "<speak><say-as \(written)</say-as></speak>")
    let normalised = try SpeechFixture.normaliser().normalise(text)
    #expect([[.text(spoken)], [.literal(spoken)]].contains(normalised.parts), "\(normalised.parts)")
  }

  @Test("an alias is said instead of its text, and a listener's way with phone numbers is kept")
  func alias() throws {
    #expect(try parts("<sub alias=\"n. 5\">x</sub>") == [.text("n. 5")])
    let text = try SpokenText(ssml: "<speak><say-as interpret-as=\"telephone\">06 1234567</say-as></speak>")
    let pairs = try SpeechFixture.normaliser().normalise(text, style: NormalisationStyle(numbers: .pairs))
    #expect(pairs.parts == [.text("06, 12, 34, 56, 7")])
  }

  @Test("a document that is written out for others reads as the same document again")
  func written() throws {
    let document =
      "<speak version=\"1.0\" xml:lang=\"it-IT\">Ciao<prosody rate=\"80%\" pitch=\"-2.0st\" volume=\"+3.0dB\">"
      + "<voice xml:lang=\"de\">Guten Tag</voice></prosody><break time=\"200ms\"/><mark name=\"a\"/>fine"
      + "<prosody volume=\"silent\">a &lt; b</prosody></speak>"
    #expect(try SpokenText(ssml: document).ssml() == document)
  }

  @Test("an elided article stays with its word, and a mark with the sentence before it")
  func joints() throws {
    let text = try SpokenText(
      ssml:
        "<speak>Un po' <mark name=\"a\"/>prima chiami l'<emphasis>INPS</emphasis>. Porti l'<lang xml:lang=\"en\">e-mail</lang>, grazie</speak>"
    )
    let utterances = text.utterances(language: "it-IT")
    #expect(utterances.map(\.text) == ["Un po' prima chiami l'INPS.", "Porti l'e-mail, grazie"])
    #expect(utterances[0].markup.contains(">l'INPS</prosody>."))
  }

  @Test("brackets that eSpeak would read as phonemes come apart, however they were written")
  func brackets() throws {
    for body in [
      "[[a]]", "[&#91;a]&#x5D;", "[<!-- -->[a]<![CDATA[]]]>", "[<lang xml:lang=\"de\">[a]</lang>]",
    ] {
      let markup = try SpokenText(ssml: "<speak>\(body)</speak>").ssml()
      #expect(!markup.contains("[["), "\(markup)")
      #expect(!markup.contains("]]"), "\(markup)")
    }
  }
}
