import Foundation
import Speech
import TestSupport
import Testing

@Suite("The normaliser")
struct NormaliserTests {
  @Test("numbers are said digit by digit, in pairs or as numbers, as the person chose")
  func numberStyles() throws {
    let normaliser = try SpeechFixture.normaliser()
    func said(_ numbers: NormalisationStyle.Numbers) -> String {
      normaliser.normalise("tel. 06 1234567", style: NormalisationStyle(numbers: numbers))
    }
    #expect(said(.digits) == "telefono 0 6, 1 2 3, 4 5 6 7")
    #expect(said(.pairs) == "telefono 06, 12, 34, 56, 7")
    #expect(said(.words) == "telefono 06, 123, 4567")
  }

  @Test("codes are spelled with letters, cities or the NATO alphabet, as the person chose")
  func spellingStyles() throws {
    let normaliser = try SpeechFixture.normaliser()
    func said(_ spelling: NormalisationStyle.Spelling) -> String {
      normaliser.spell("RS8", style: NormalisationStyle(spelling: spelling))
    }
    #expect(said(.off) == "R S 8")
    #expect(said(.letters) == "erre esse 8")
    #expect(said(.cityNames) == "R come Roma, S come Savona, 8")
    #expect(said(.nato) == "Romeo, Sierra, 8")
    let style = NormalisationStyle(spelling: .cityNames, spelled: [.fiscalCode])
    #expect(
      normaliser.normalise("RSSMRA80A01H501U", style: style).hasPrefix(
        "R come Roma, S come Savona, S come Savona, M"))
    #expect(normaliser.normalise("IT60X0542811101000000123456", style: style).hasPrefix("I T 6 0, X 0 5 4"))
  }

  @Test("numbers of protocol are spelled for whoever asked")
  func protocolNumbers() throws {
    let normaliser = try SpeechFixture.normaliser()
    let text = "prot. n. 12345/2024 del 3 marzo"
    #expect(normaliser.normalise(text) == "protocollo numero 12345 barra 2024 del 3 marzo")
    #expect(
      normaliser.normalise(text, style: NormalisationStyle(spelled: [.protocolNumber]))
        == "protocollo numero 1 2 3, 4 5, barra, 2 0 2 4 del 3 marzo")
  }

  @Test("the parts of a tree are normalised each in its language")
  func languages() throws {
    let normaliser = try SpeechFixture.normaliser()
    let tree = SpokenText(parts: [
      .text("art. 3"), .text("art. 3", language: "en"), .text("art. 3", language: "ja"), .spelled("AB1"),
      .pause(milliseconds: 200), .mark("fine"),
    ])
    #expect(
      normaliser.normalise(tree).parts == [
        .text("articolo 3"), .text("article 3", language: "en"), .text("art. 3", language: "ja"),
        .text("A B 1"), .pause(milliseconds: 200), .mark("fine"),
      ])
  }

  @Test(
    "hostile text neither fails nor grows without end",
    arguments: [
      "", " ", "\n\n", "\u{0}\u{1}\u{7}", "\u{200B}\u{202E}abc", "€", "€€€€", "1/", "/1", "1//2", "n.",
      "art.", "+", "+39",
      "@", "a@", "@b", "http://", "www.", "....", "1.", "1,", ",1", "IT60", "MMMM", "IIII", "1°", "°", "ª",
      "-", "--", "1-",
      "99999999999999999999999999999999", "0000000000000000000000", "1.000.000.000.000.000.000", "🙂 ciao 👩‍🦽",
      "\u{301}",
      "e\u{301}", "<speak><audio src='x'/></speak>", "[[abc]]", "]]>", "&amp;", "ＡＢＣ１２３", "٣١/١٢/٢٠٢٥", "½",
      "(06",
    ])
  func hostile(_ text: String) throws {
    let said = try SpeechFixture.normaliser().normalise(text)
    #expect(said.unicodeScalars.count <= text.unicodeScalars.count * 40 + 40)
  }

  @Test("pieces of real text put together at random lose no 'non' and never fail")
  func pieces() throws {
    let normaliser = try SpeechFixture.normaliser()
    // The address of a link is silent, and one in the table holds a "non".
    let rows = try TestTable.rows("normalisation-it.tsv").filter { !$0[0].contains("href") }
      .map { Array($0[0].unicodeScalars) }
    let marks = Array("/-., '°ª€%+@()019IVX\u{301}\u{0}:x\n".unicodeScalars)
    // Knuth's generator: the same pieces at every run.
    var state: UInt64 = 20_261_123
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1500 {
      var text = String.UnicodeScalarView()
      for _ in 0...random(4) {
        let row = rows[random(rows.count)]
        let start = random(row.count)
        text.append(contentsOf: row[start..<min(row.count, start + 1 + random(40))])
        text.append(marks[random(marks.count)])
        if random(5) == 0 { text.append(contentsOf: " non ".unicodeScalars) }
      }
      let written = String(text)
      #expect(count("non", in: normaliser.normalise(written)) == count("non", in: written), "\(written)")
    }
  }

  @Test("long input takes its time in proportion, not more")
  func long() throws {
    let normaliser = try SpeechFixture.normaliser()
    for unit in [
      "1/", "n. ", "A.", "a@b.", "1.000.", "€ 1-", "I", "06 ", "'a", "http://", "D.Lgs. ", "-", "lun.",
      "9-13 e ", "9", "...", "ABC.", "#Aa", "1 000 ", "(", "'", "km 1+", "1.1.", "art. 1-", "i) \n",
      "<a b=\"",
      "NON ", "9/", "9-9-", "dal 1 al ", "€", "-€", "a/b/", "1h", "😀", "XVI", "q. ", "1,1,", "ore 9.00/", ".",
      "/", "1.",
    ] {
      // What takes longer the longer it gets would not end here.
      let bytes = ["9", ".", "/", "1."].contains(unit) ? 100_000 : 4000
      let text = String(repeating: unit, count: bytes / unit.utf8.count)
      let hasWords = unit.contains { $0.isLetter || $0.isNumber }
      #expect(!normaliser.normalise(text).isEmpty || !hasWords)
    }
  }

  @Test("no word and no 'non' is lost in real administrative Italian")
  func realText() throws {
    let sentences =
      [
        "Non deve pagare: l'istanza n. 5/2024 non è scaduta.",
        "NON inviare documenti non richiesti ex art. 3, c. 2.",
        "Chi non ha lo SPID non può, ecc., e non prima del 31/12/2025.",
      ] + realSentences()
    let normaliser = try SpeechFixture.normaliser()
    for sentence in sentences {
      #expect(count("non", in: normaliser.normalise(sentence)) == count("non", in: sentence), "\(sentence)")
    }
  }

  @Test("a damaged table is refused with the file and the line")
  func damagedTables() async throws {
    try await TestFolders.temporary { folder in
      // Resolved first: a copy of a link would be the folder itself.
      let copy = folder.appendingPathComponent("voices")
      try FileManager.default.copyItem(at: SpeechFixture.voices.resolvingSymlinksInPath(), to: copy)
      let units = copy.appendingPathComponent("units-it.tsv")
      try "km\tchilometro\tchilometri\nkm\tdue\tdue\n".write(to: units, atomically: true, encoding: .utf8)
      #expect(throws: SpeechError.dataFile(path: units.path, reason: "riga 2: «km» c'è già")) {
        try Normaliser(voicesFolder: copy)
      }
      let lexicon = copy.appendingPathComponent("lexicon-it.pls")
      try "<lexicon><lexeme>".write(to: lexicon, atomically: true, encoding: .utf8)
      #expect(throws: SpeechError.self) { try Normaliser(voicesFolder: copy) }
      try FileManager.default.removeItem(at: lexicon)
      #expect(throws: SpeechError.dataFile(path: lexicon.path, reason: "non si può leggere")) {
        try Normaliser(voicesFolder: copy)
      }
    }
  }

  private func realSentences() -> [String] {
    guard let file = TestFolders.sharedData?.appendingPathComponent("speech/corpus-it.txt"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  private func count(_ word: String, in text: String) -> Int {
    text.lowercased().split { !$0.isLetter }.count { $0 == word }
  }
}
