import Testing

@testable import Questions

/// How words are folded, stemmed, mended and parted into sentences.
struct ReadingTests {
  @Test(arguments: [
    ("contrassegni", "contrassegno"), ("invalidità", "invalido"), ("rinnovarlo", "rinnovare"),
    ("chiederla", "chiedo"), ("permessi", "permesso"), ("domiciliare", "domicilio"),
  ])
  func formsOfOneWordMeet(one: String, other: String) {
    #expect(ItalianStem.stem(Word.fold(one)) == ItalianStem.stem(Word.fold(other)))
  }

  @Test(arguments: [("accompagnamento", "accompagnatore"), ("pensione", "pensiero"), ("casa", "cosa")])
  func differentWordsStayApart(one: String, other: String) {
    #expect(ItalianStem.stem(one) != ItalianStem.stem(other))
  }

  @Test func apostrophesAndAccentsAreFolded() {
    #expect(
      Word.words(of: "L’INDENNITÀ dell'80% è perché").map(\.folded) == [
        "l", "indennita", "dell", "80", "percento", "e", "perche",
      ])
  }

  @Test func abbreviationsDoNotEndSentences() {
    let text = "Vedi l'art. 3 della L. 104. Il D.Lgs. 62 è nuovo. Come faccio? Grazie!"
    let sentences = Sentence.sentences(of: text)
    #expect(sentences.count == 4)
    #expect(sentences.filter(\.isQuestion).count == 1)
  }

  @Test func aMisspeltWordIsMendedOnlyToOneNearWord() {
    let known: Set = ["contrassegn", "certificat", "permess"]
    #expect(Spelling.mend("contrasegn", among: known) == "contrassegn")
    #expect(Spelling.mend("certifcat", among: known) == "certificat")
    #expect(Spelling.mend("zontrassegn", among: known) == nil)
    #expect(Spelling.mend("gatt", among: known) == nil)
  }
}
