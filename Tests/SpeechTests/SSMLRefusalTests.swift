import Speech
import Testing

@Suite("SSML that is refused")
struct SSMLRefusalTests {
  private func refusal(_ document: String) -> SSMLError? {
    do throws(SSMLError) {
      _ = try SpokenText(ssml: document)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "with line, column and a word of what is wrong",
    arguments: [
      ("<speak>\n  ciao <audio src=\"x\"/></speak>", 2, 8, "<audio>"),
      ("<speak>è <phoneme alphabet=\"ipa\" ph=\"a\">a</phoneme></speak>", 1, 10, "sub"),
      ("<speak><meta name=\"a\"/></speak>", 1, 8, "metadati"),
      ("<speak><mstts:express>a</mstts:express></speak>", 1, 8, "estensioni"),
      ("<speak><lexicon uri=\"http://x\"/></speak>", 1, 8, "lessici"),
      ("<speak><break time=\"11s\"/></speak>", 1, 15, "10 secondi"),
      ("<speak><break time=\"-1s\"/></speak>", 1, 15, "10 secondi"),
      ("<speak><break strength=\"huge\"/></speak>", 1, 15, "x-strong"),
      ("<speak><prosody rate=\"500%\">a</prosody></speak>", 1, 17, "200%"),
      ("<speak><prosody pitch=\"200Hz\">a</prosody></speak>", 1, 17, "st"),
      ("<speak><prosody volume=\"+20dB\">a</prosody></speak>", 1, 17, "+6dB"),
      ("<speak><prosody contour=\"x\">a</prosody></speak>", 1, 17, "contour"),
      ("<speak><prosody>a</prosody></speak>", 1, 8, "rate"),
      ("<speak><voice name=\"x\">a</voice></speak>", 1, 15, "profilo"),
      ("<speak><lang xml:lang=\"ja\">a</lang></speak>", 1, 14, "lingue"),
      ("<speak><lang>a</lang></speak>", 1, 8, "xml:lang"),
      ("<speak><mark name=\"a b\"/></speak>", 1, 14, "name"),
      ("<speak><sub>a</sub></speak>", 1, 8, "alias"),
      ("<speak><say-as interpret-as=\"date\">31/02/2026</say-as></speak>", 1, 8, "calendario"),
      ("<speak><say-as interpret-as=\"expletive\">a</say-as></speak>", 1, 8, "interpret-as"),
      ("<speak xml:lang=\"de\"><say-as interpret-as=\"date\">1/2/2026</say-as></speak>", 1, 22, "italiano"),
      ("<speak><say-as interpret-as=\"date\"><mark name=\"a\"/></say-as></speak>", 1, 36, "solo testo"),
      ("<speak><s>a<p>b</p></s></speak>", 1, 12, "<p>"),
      ("<speak><break>a</break></speak>", 1, 15, "testo"),
      ("<speak>a</p></speak>", 1, 9, "</p>"), ("<speak>a", 1, 1, "</speak>"), ("", 1, 1, "vuoto"),
      ("<speak>a</speak><speak/>", 1, 17, "finisce"), ("ciao", 1, 1, "<speak>"),
      ("<p>a</p>", 1, 1, "<speak>"), ("<speak>a & b</speak>", 1, 10, "&amp;"),
      ("<speak>a < b</speak>", 1, 11, "&lt;"), ("<speak>&eacute;</speak>", 1, 8, "entità"),
      ("<speak>&#7;</speak>", 1, 8, "carattere"), ("<speak>a\u{7}</speak>", 1, 9, "controllo"),
      ("<!DOCTYPE speak [<!ENTITY a \"b\">]><speak>&a;</speak>", 1, 1, "DOCTYPE"),
      ("<speak><?php x?></speak>", 1, 8, "istruzioni"),
      ("<?xml version=\"1.0\" encoding=\"latin1\"?><speak/>", 1, 1, "UTF-8"),
      ("<speak version=\"2.0\">a</speak>", 1, 8, "1.1"),
      ("<speak><mark name=\"a\" name=\"b\"/></speak>", 1, 23, "due volte"),
      ("<speak><mark name=a/></speak>", 1, 19, "virgolette"),
      ("<speak><mark name=\"a/></speak>", 1, 23, "virgoletta"),
    ])
  func refused(_ document: String, _ line: Int, _ column: Int, _ word: String) throws {
    let error = try #require(refusal(document), "\(document)")
    #expect(error.line == line && error.column == column, "\(document): \(error)")
    #expect(error.description.contains(word), "\(error)")
    #expect(error.description.hasPrefix("SSML, riga \(line), colonna \(column): "))
    #expect(!error.description.contains("!"))
  }

  @Test("depth, number, size and silence have limits, and text has the speech's")
  func limits() throws {
    func nested(_ count: Int) -> String {
      "<speak>" + String(repeating: "<prosody rate=\"90%\">", count: count) + "a"
        + String(repeating: "</prosody>", count: count) + "</speak>"
    }
    #expect(refusal(nested(31)) == nil)
    #expect(refusal(nested(32))?.code == "speech.ssml.limit")
    #expect(refusal(nested(10_000))?.code == "speech.ssml.limit")
    for body in [
      String(repeating: "<break strength=\"none\"/>", count: 5000),
      String(repeating: "<break time=\"10s\"/>", count: 31),
      String(repeating: "a", count: SpokenText.maximumLength + 1), String(repeating: "\n", count: 300_000),
      "<mark a='' b='' c='' d='' e='' f='' g='' h='' i=''/>",
      "<say-as interpret-as=\"characters\">\(String(repeating: "a", count: 201))</say-as>",
    ] {
      #expect(refusal("<speak>\(body)</speak>")?.code == "speech.ssml.limit")
    }
  }

  @Test("what a document holds stays short and harmless in the message")
  func messages() throws {
    let long = String(repeating: "x", count: 5000)
    let error = try #require(refusal("<speak><\(long)/></speak>"))
    #expect(error.description.count < 300)
  }
}
