import Testing

@testable import Speech

@Suite("Hostile SSML")
struct SSMLFuzzTests {
  /// Deterministic, so that a failure can be repeated.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "<speak>", "</speak>", "<speak version=\"1.0\" xml:lang=\"de\">", "<p>", "</p>", "<s xml:lang=\"en\">",
    "</s>",
    "<break time=\"2s\"/>", "<break/>", "<prosody rate=\"50%\" volume=\"+6dB\">", "<prosody pitch=\"-3st\">",
    "</prosody>", "<emphasis>", "</emphasis>", "<lang xml:lang=\"sl\">", "</lang>", "<voice xml:lang=\"fr\">",
    "</voice>", "<mark name=\"m\"/>", "<sub alias=\"[[a\">", "</sub>", "<say-as interpret-as=\"digits\">",
    "<say-as interpret-as=\"characters\">", "</say-as>", "<audio src=\"|id\"/>", "&lt;audio src='x'/&gt;",
    "[", "[",
    "]", "&#91;", "[[", "]]", "12", "ciao", "Bene.", ". ", "\u{7}", "\u{1}12R", "&#1;", "&#x202E;",
    "\u{E000}",
    "<!--", "-->", "<![CDATA[", "]]>", "<", ">", "&", "\"", "'", "/", "=", "<?xml ?>", "<!DOCTYPE a>", "\n",
    "é",
    "😀", "\u{301}", "&amp;", "&#xD800;", "&#x110000;", "<phoneme ph=\"a\">", "s' ", "\u{85}", "&#x9B;",
  ]

  @Test(
    "ends as our own tree or as an error with its place, and no markup of the document reaches the engine")
  func documents() throws {
    var dice = Dice(state: 62)
    var accepted = 0
    for round in 0..<6000 {
      var document = (0..<Int.random(in: 1...24, using: &dice)).map { _ in
        Self.pieces.randomElement(using: &dice) ?? ""
      }.joined()
      if round.isMultiple(of: 2) { document = "<speak>" + document + "</speak>" }
      do throws(SSMLError) {
        let text = try SpokenText(ssml: document)
        accepted += 1
        for utterance in text.utterances(language: "it-IT") {
          expectOwnMarkup(utterance.markup, of: document)
          #expect(
            utterance.positions.count + "</speak>".count == utterance.markup.unicodeScalars.count
              || utterance.markup.isEmpty)
          // What is spoken without markup is spoken as plain text, in which nothing is a tag.
          if utterance.markup.isEmpty { #expect(!utterance.text.contains(where: { "&<>[]".contains($0) })) }
        }
      } catch {
        #expect(error.line >= 1 && error.column >= 1)
        #expect(error.description.count < 400)
      }
    }
    #expect(accepted > 100)
  }

  @Test("documents that are almost right are broken at every place")
  func mutations() throws {
    let document = Array(
      """
      <speak version="1.1" xml:lang="it"><p>Uno <emphasis level="strong">due</emphasis>.</p><s>A&amp;B \
      <say-as interpret-as="date">1/2/2026</say-as><break time="1s"/><sub alias="c">d</sub></s></speak>
      """.utf8)
    var dice = Dice(state: 4)
    for place in document.indices {
      for byte in [
        UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\""), 7, 0xFF,
        UInt8.random(in: 0...255, using: &dice),
      ] {
        var broken = document
        broken[place] = byte
        let text = String(decoding: broken, as: UTF8.self)
        guard let spoken = try? SpokenText(ssml: text) else { continue }
        for utterance in spoken.utterances(language: "it-IT") { expectOwnMarkup(utterance.markup, of: text) }
      }
      _ = try? SpokenText(ssml: String(decoding: document[..<place], as: UTF8.self))
    }
  }

  /// Only the tags that our writer makes, and nothing that eSpeak reads as a command.
  private func expectOwnMarkup(_ markup: String, of document: String) {
    #expect(markup.utf8.count < 64 * 1024)
    #expect(!markup.contains("[[") && !markup.contains("]]"), "\(document)")
    let hasControl = markup.unicodeScalars.contains { $0.properties.generalCategory == .control }
    #expect(!hasControl, "\(document)")
    for tag in markup.split(separator: "<").dropFirst(markup.hasPrefix("<") ? 0 : 1) {
      let name = tag.prefix { $0.isLetter || $0 == "/" || $0 == "-" }
      #expect(
        ["speak", "/speak", "prosody", "/prosody", "voice", "/voice", "mark", "break", "say-as", "/say-as"]
          .contains(name), "\(name) in \(document)")
    }
  }
}
