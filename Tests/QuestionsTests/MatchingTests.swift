import Domain
import Foundation
import Testing

@testable import Questions

/// What a citizen gets for what they write.
struct MatchingTests {
  private struct Paraphrase: Decodable {
    var id: String
    var text: String
  }

  private struct NearMiss: Decodable { var text: String }

  @Test func everyWordingFindsItsOwnQuestion() throws {
    let index = try Shipped.index()
    for question in index.questions {
      for text in [question.question] + question.variants {
        let match = index.match(text, place: nil, on: max(question.validFrom, Shipped.day))
        #expect(match.isCertain && match.best.first?.question.id == question.id, "\(text): \(match.reason)")
      }
    }
  }

  @Test func otherWordsForTheSameQuestionAreUnderstood() throws {
    let index = try Shipped.index()
    let cases = try Shipped.fixture("paraphrases.json", as: [Paraphrase].self)
    var right = 0
    for item in cases {
      let match = index.match(item.text, place: nil, on: Shipped.day)
      guard match.isCertain else { continue }
      #expect(match.best.first?.question.id == item.id, "\(item.text)")
      right += 1
    }
    #expect(Double(right) / Double(cases.count) >= 0.98)
    let perQuestion = Dictionary(grouping: cases, by: \.id).mapValues(\.count)
    for question in index.questions where question.validFrom <= Shipped.day {
      #expect(perQuestion[question.id, default: 0] >= 4, "\(question.id)")
    }
  }

  @Test func aNearMissIsNeverAnsweredWithCertainty() throws {
    let index = try Shipped.index()
    let cases = try Shipped.fixture("near-miss.json", as: [NearMiss].self)
    #expect(cases.count >= 800)
    for item in cases {
      let match = index.match(item.text, place: nil, on: Shipped.day)
      #expect(!match.isCertain, "\(item.text) -> \(match.best.first?.question.id ?? "")")
    }
  }

  @Test(arguments: [
    ("Come rinovo il contrasegno disabbili?", "contrassegno-rinnovo"),
    ("come chiedo l'acompagnamento x mia mamma", "accompagnamento"),
    ("VORREI FARE DOMANDA DI INVALIDITA' CIVILE", "invalidita-domanda"),
    ("Come si chiede l’amministratore di sosteno?", "amministratore-sostegno"),
    ("S'iscrive al collocamento mirato come?", "collocamento-mirato"),
  ])
  func misspellingsAndCapitalsAreForgiven(text: String, id: String) throws {
    let match = try Shipped.index().match(text, place: nil, on: Shipped.day)
    #expect(match.best.first?.question.id == id, "\(match.reason)")
  }

  @Test func aLetterWithItsQuestionAtTheEndIsAnswered() throws {
    let letter = """
      Spettabile ufficio,
      mi chiamo Maria e scrivo per mio marito, che ha 78 anni. A marzo è stato ricoverato per un ictus e da allora
      è molto cambiato. Prima curava l'orto, suonava la fisarmonica e andava al mercato ogni sabato. I nostri figli
      abitano lontano e tornano a Natale. La sera guardiamo le fotografie del nostro viaggio di nozze.
      Vorrei sapere come si chiede l'indennità di accompagnamento?
      Distinti saluti
      """
    let match = try Shipped.index().match(letter, place: nil, on: Shipped.day)
    #expect(match.isCertain && match.best.first?.question.id == "accompagnamento", "\(match.reason)")
  }

  @Test func aLetterFromInpsWithATermIsAnswered() throws {
    let text =
      "Ho ricevuto una lettera dell'INPS: ai sensi dell'art. 3, comma 3, della legge 104/1992 devo produrre la "
      + "documentazione entro e non oltre 30 giorni. Che cosa devo fare?"
    let match = try Shipped.index().match(text, place: nil, on: Shipped.day)
    #expect(match.isCertain && match.best.first?.question.id == "lettera-inps-documenti", "\(match.reason)")
  }

  @Test(arguments: [
    "Come rinnovo il contrassegno disabili? E quanto costa il biglietto del museo?",
    "Ho una polizza con una compagnia privata. Come chiedo l'accompagnamento?",
    "Non voglio più il contrassegno disabili",
    "Come chiedo l'accompagnamento e come rinnovo il passaporto?",
  ])
  func aSecondMatterInTheMessageMakesItUncertain(text: String) throws {
    #expect(try !Shipped.index().match(text, place: nil, on: Shipped.day).isCertain)
  }

  @Test func theNearestQuestionsAreGivenInOrder() throws {
    let match = try Shipped.index().match("contrassegno disabili", place: nil, on: Shipped.day)
    #expect(match.best.count == 3)
    #expect(match.best.map(\.score) == match.best.map(\.score).sorted(by: >))
    #expect(match.best.allSatisfy { (0...1).contains($0.score) && $0.question.id.hasPrefix("contrassegno") })
    #expect(!match.reason.isEmpty)
  }

  @Test(arguments: ["", " \n\t", "???", "\u{0}\u{7}", "😀😀", "§§ --- §§", "'''"])
  func emptyAndMeaninglessInputIsUncertain(text: String) throws {
    let match = try Shipped.index().match(text, place: nil, on: Shipped.day)
    #expect(!match.isCertain && match.best.isEmpty && !match.reason.isEmpty)
  }

  @Test func aHugeInputIsReadInPart() throws {
    let filler = String(repeating: "parole senza alcun senso per questo servizio. ", count: 20_000)
    let match = try Shipped.index().match(filler, place: nil, on: Shipped.day)
    #expect(!match.isCertain)
    let endless = String(repeating: "a", count: 500_000)
    #expect(try !Shipped.index().match(endless, place: nil, on: Shipped.day).isCertain)
  }
}
