import Domain
import Foundation
import Testing

@testable import Questions

/// What every answer that ships must keep (docs/questions.md).
struct DataTests {
  @Test func thereAreEnoughQuestionsOnEachMatter() throws {
    let index = try Shipped.index()
    #expect(index.questions.count >= 150)
    #expect(Set(index.questions.map(\.id)).count == index.questions.count)
    #expect(
      index.questions.allSatisfy { $0.variants.count >= 6 && $0.competent == $0.competent.lowercased() })
  }

  @Test func theSummaryFollowsTheHeadingAndSourcesHaveAddressAndDay() throws {
    for question in try Shipped.index().questions {
      #expect(question.blocks.map(\.typeName).prefix(2) == ["heading", "summary"], "\(question.id)")
      let sources = question.blocks.compactMap { block -> AnswerBlock.SourceNote? in
        guard case .source(let source) = block.content else { return nil }
        return source
      }
      #expect(!sources.isEmpty, "\(question.id)")
      for source in sources {
        #expect(source.url?.hasPrefix("http") == true && Territory.isDate(source.checked), "\(question.id)")
      }
    }
  }

  @Test func sentencesAreShort() throws {
    for question in try Shipped.index().questions {
      for sentence in question.blocks.flatMap(\.plainTexts).flatMap(Sentence.sentences(of:)) {
        let words = sentence.text.split(whereSeparator: \.isWhitespace).count
        #expect(words <= 25, "\(question.id): \(sentence.text)")
      }
    }
  }

  @Test func wordsAreRespectfulAndPlain() throws {
    let forbidden = [
      "si prega", "gentile utente", "!", "handicappat", "diversamente abil", "portator", "affett",
      " i disabili", " un disabile", " il disabile", " ai sensi", "suddett", "qualora",
      "pertanto",
      "presso il", "presso la", "codesto", "ovvero", "normodotat", "soffre di",
    ]
    for question in try Shipped.index().questions {
      for text in (question.blocks + (question.easy ?? [])).flatMap(\.plainTexts) {
        let folded = " " + text.lowercased()
        for word in forbidden {
          #expect(!folded.contains(word), "\(question.id): \(word) in «\(text)»")
        }
      }
    }
  }

  @Test func noTelephoneNumberStandsInAnAnswer() throws {
    let number = try Regex(#"(\+39|\b0\d{1,3}[ ./-]?\d{5,}|\b3\d{2}[ ./-]?\d{6,}|\b80[03][ .-]?\d{3})"#)
    for question in try Shipped.index().questions {
      for text in (question.blocks + (question.easy ?? [])).flatMap(\.plainTexts) {
        #expect(text.firstMatch(of: number) == nil, "\(question.id): \(text)")
      }
    }
  }

  @Test func moneyOfOneYearNamesItsYear() throws {
    for question in try Shipped.index().questions {
      for block in question.blocks {
        guard case .amount(let amount) = block.content, amount.text.contains("mese") else { continue }
        #expect(amount.validity?.contains("anno") == true, "\(question.id): \(amount.text)")
      }
    }
  }

  @Test func aDeadlineSaysWhatHappensIfItIsMissed() throws {
    for question in try Shipped.index().questions {
      for block in question.blocks {
        guard case .deadline(let deadline) = block.content else { continue }
        #expect(deadline.ifMissed?.isEmpty == false, "\(question.id): \(deadline.text)")
      }
    }
  }

  @Test func answersSurviveTheirJSON() throws {
    for question in try Shipped.index().questions {
      let data = try JSONEncoder().encode(question)
      #expect(try JSONDecoder().decode(FrequentQuestion.self, from: data) == question)
    }
  }
}
