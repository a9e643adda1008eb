import Foundation
import TestSupport

@testable import PlainLanguage

/// The sentences tagged by hand in `Fixtures/tagged-sentences.txt`.
struct TaggedSentences {
  struct Sentence {
    var text: String
    var classes: [WordClass]
  }

  let sentences: [Sentence]

  init() throws {
    let file = TestFolders.checkout.appendingPathComponent(
      "Tests/PlainLanguageTests/Fixtures/tagged-sentences.txt")
    sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        var text = ""
        var classes: [WordClass] = []
        for part in line.split(separator: " ") {
          let pieces = part.split(separator: "/")
          let word = String(pieces[0])
          let isTagged = pieces.count == 2
          if isTagged, !text.isEmpty, !text.hasSuffix("'") { text += " " }
          text += word
          classes.append(isTagged ? Self.letters[String(pieces[1]), default: .interjection] : .mark)
        }
        return Sentence(text: text, classes: classes)
      }
  }

  private static let letters: [String: WordClass] = [
    "N": .noun, "M": .name, "A": .adjective, "V": .finite, "I": .infinitive, "G": .gerund, "P": .participle,
    "R": .article, "J": .jointArticle, "E": .preposition, "D": .determiner, "O": .pronoun, "Q": .relative,
    "K": .clitic, "C": .coordinator, "S": .subordinator, "B": .adverb, "X": .negation, "U": .numeral,
    "Z": .abbreviation,
  ]
}
