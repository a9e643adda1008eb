import Domain
import Foundation
import Questions
import Speech

/// The sentences of the frequent questions' answers, as they are said: what the product speaks most.
struct SpeechCorpus {
  /// Normalised, one utterance each, at most 400 characters.
  let sentences: [String]

  init(share: URL, normaliser: Normaliser) throws {
    let index = try QuestionIndex(folder: share.appendingPathComponent("data/questions"))
    var sentences: [String] = []
    for question in index.questions {
      for block in question.blocks {
        for text in block.texts {
          let said = normaliser.normalise(text, style: NormalisationStyle())
          for utterance in said.split(whereSeparator: \.isNewline).map(String.init)
          where (8...400).contains(utterance.unicodeScalars.count) {
            sentences.append(utterance)
          }
        }
      }
    }
    // The same sentences for every size of the questions' collection.
    self.sentences = Array(sentences.prefix(1000))
  }

  var characters: Int { sentences.reduce(0) { $0 + $1.unicodeScalars.count } }

  /// The sentences in parts of equal size, in order.
  func slices(of size: Int) -> [[String]] {
    stride(from: 0, to: sentences.count, by: size).map {
      Array(sentences[$0..<min($0 + size, sentences.count)])
    }
  }

  static func write(_ sentences: [String], to file: URL) throws {
    try Data((sentences.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}
