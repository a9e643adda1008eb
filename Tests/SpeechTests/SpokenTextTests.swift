import Speech
import Testing

@Suite("Spoken text")
struct SpokenTextTests {
  @Test("tags, entities and brackets in a text are text")
  func escaping() throws {
    let text = SpokenText("<audio src=\"x\"/> A & B [[abc]] \u{0}\u{7}fine")
    #expect(
      try text.ssml()
        == "<speak version=\"1.0\" xml:lang=\"it-IT\">&lt;audio src=\"x\"/&gt; A &amp; B [ [abc] ]   fine</speak>"
    )
  }

  @Test("each part has its markup, and names cannot break out of it")
  func parts() throws {
    let text = SpokenText(parts: [
      .text("Ciao", language: "en-GB"), .pause(milliseconds: 99_999), .mark("a\"/><audio"), .spelled("A<"),
    ])
    #expect(
      try text.ssml()
        == "<speak version=\"1.0\" xml:lang=\"it-IT\"><voice xml:lang=\"en-GB\">Ciao</voice><break time=\"10000ms\"/>"
        + "<mark name=\"a____audio\"/><say-as interpret-as=\"characters\">A&lt;</say-as></speak>")
  }

  @Test("a text over the limit is refused")
  func limit() {
    let text = SpokenText(String(repeating: "a", count: SpokenText.maximumLength + 1))
    #expect(throws: SpeechError.textTooLong(count: 40_001, limit: 40_000)) { try text.ssml() }
  }
}
