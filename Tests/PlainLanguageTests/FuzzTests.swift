import Foundation
import Testing

@testable import PlainLanguage

/// Made-up and broken texts: the short form of `scripts/fuzz-simplify`.
@Suite struct FuzzTests {
  private static let words = [
    "il", "la", "un", "di", "a", "e", "o", "non", "se", "che", "cui", "qualora", "salvo", "entro", "almeno",
    "solo",
    "deve", "può", "è", "ha", "domanda", "istanza", "Comune", "INPS", "ufficio", "art.", "3", "comma",
    "legge",
    "104/1992", "30", "giorni", "€", "1.234,56", "31/12/2026", "presentare", "trasmettere", "verifica",
    "previa",
    "nonché", "mentre", ";", ",", ".", ":", "(", ")", "«", "»", "\"", "-", "•", "a)", "'", "dell'", "🙂",
    "\u{202E}",
    "\u{0}", "\u{200B}", "\r\n", "\n", "\t", "a\u{301}", "שלום", "العربية", "x@y.it", "+39", "...", "!?", "[",
    "|",
  ]

  /// A fixed sequence, so that a failure can be repeated.
  private struct Sequence: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static func text(_ random: inout Sequence) -> String {
    (0..<Int.random(in: 1...120, using: &random)).map { _ in
      (words.randomElement(using: &random) ?? "") + (Int.random(in: 0..<12, using: &random) == 0 ? "" : " ")
    }.joined()
  }

  @Test(arguments: [SimplificationLevel.plain, .easy])
  func anyTextKeepsThePromises(_ level: SimplificationLevel) throws {
    let simplifier = try Shipped.simplifier()
    let options = SimplificationOptions(level: level)
    var random = Sequence(state: 20_261_125)
    for _ in 0..<150 {
      let text = Self.text(&random)
      let once = simplifier.simplify(text, options: options)
      #expect(once.proof.holds, "\(text.debugDescription)")
      #expect(once == simplifier.simplify(text, options: options))
      #expect(
        simplifier.simplify(once.text, options: options).text == once.text, "\(text.debugDescription)")
    }
  }

  /// Right sentences do not change twice, at either level.
  @Test(arguments: [SimplificationLevel.plain, .easy])
  func sentencesDoNotChangeTwice(_ level: SimplificationLevel) throws {
    let simplifier = try Shipped.simplifier()
    let options = SimplificationOptions(level: level)
    for pair in try PairTable("rewrites.tsv").pairs {
      let once = simplifier.simplify(pair.before, options: options)
      #expect(once.proof.holds, "\(pair.before)")
      let twice = simplifier.simplify(once.text, options: options).text
      #expect(twice == once.text, "\(pair.before)")
    }
  }

  /// A text may break off anywhere: no rule may look for the word after the last one.
  @Test(arguments: [SimplificationLevel.plain, .easy])
  func textsThatBreakOffAreAccepted(_ level: SimplificationLevel) throws {
    let simplifier = try Shipped.simplifier()
    let options = SimplificationOptions(level: level, maxSentenceWords: 8)
    for sentence in Self.long {
      let words = sentence.split(separator: " ")
      for count in 1...words.count {
        for end in ["", ",", " (", " e", ":", ", con", " secondo"] where count % 3 == 0 || end == "," {
          let text = words.prefix(count).joined(separator: " ") + end
          #expect(simplifier.simplify(text, options: options).proof.holds, "\(text)")
        }
      }
    }
  }

  private static let long = [
    "Il Comune, che ha sede in piazza Dante, verifica i requisiti, comunica l'esito, con conseguente perdita del "
      + "beneficio, fermo restando il ricorso, secondo l'art. 3, comma 2, della legge 104/1992, oltre alle spese",
    "Se il richiedente, previa verifica, presenta istanza entro 30 giorni, l'ufficio, in quanto competente, provvede "
      + "al rilascio della tessera, mentre il responsabile, a condizione che vi siano fondi, dispone il pagamento",
    "La domanda deve essere presentata dal genitore, allegando la foto, al fine di ottenere, ad esempio, il bonus (come "
      + "la mensa), salvo che il figlio, minorenne, sia iscritto, nonché trasmessa, esclusi i festivi, all'INPS",
    "Possono chiedere il contributo i seguenti soggetti: a) i residenti, b) i lavoratori, purché abbiano un reddito non "
      + "superiore a € 9.000,00, ovvero siano in possesso dei requisiti di cui all'art. 4, tra cui il domicilio",
  ]
}
