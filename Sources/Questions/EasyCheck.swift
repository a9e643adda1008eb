import Domain
import Foundation

/// The rules an answer in easy language keeps (docs/questions.md): one short idea in each sentence, and nothing said,
/// promised or left out that the answer itself does not hold.
struct EasyCheck {
  static let mostWords = 12

  /// The first breach, nil if there is none.
  static func fault(_ easy: [AnswerBlock], of plain: [AnswerBlock]) -> String? {
    let names = easy.map(\.typeName)
    guard names.first == "heading", names.dropFirst().first == "summary" else {
      return "the easy version must begin with a heading and then a summary"
    }
    if names.contains("source") { return "the easy version has a source; it takes those of the answer" }
    return sentenceFault(easy) ?? kindFault(easy, plain) ?? numberFault(easy, plain)
  }

  private static func sentenceFault(_ easy: [AnswerBlock]) -> String? {
    for text in easy.flatMap(\.plainTexts) {
      let sentences = Sentence.sentences(of: text)
      guard sentences.count == 1 else { return "an easy text holds \(sentences.count) sentences: \(text)" }
      let words = text.split(whereSeparator: \.isWhitespace).count
      if words > mostWords { return "an easy sentence has \(words) words, more than \(mostWords): \(text)" }
    }
    return nil
  }

  /// Steps, documents, terms, sums and warnings are neither lost nor invented.
  private static func kindFault(_ easy: [AnswerBlock], _ plain: [AnswerBlock]) -> String? {
    for kind in ["steps", "documents", "deadline", "amount"] {
      let inPlain = count(kind, plain)
      let inEasy = count(kind, easy)
      if (inPlain == 0) != (inEasy == 0) || (kind == "deadline" && inPlain != inEasy) {
        return "the easy version has \(inEasy) blocks '\(kind)', the answer \(inPlain)"
      }
    }
    let notes = count("note", plain)
    if count("note", easy) < notes { return "the easy version has fewer notes than the answer (\(notes))" }
    return nil
  }

  /// Every number of the easy version stands in the answer, and every number of a term, a sum or a warning in the easy
  /// version.
  private static func numberFault(_ easy: [AnswerBlock], _ plain: [AnswerBlock]) -> String? {
    let easyNumbers = numbers(easy)
    if let number = easyNumbers.subtracting(numbers(plain)).min() {
      return "the easy version names \(number), which the answer does not"
    }
    let binding = plain.filter { ["deadline", "amount", "note"].contains($0.typeName) }
    if let number = numbers(binding).subtracting(easyNumbers).min() {
      return "the easy version does not name \(number), which a term, sum or warning of the answer holds"
    }
    return nil
  }

  private static func count(_ kind: String, _ blocks: [AnswerBlock]) -> Int {
    blocks.count { $0.typeName == kind }
  }

  /// The numbers as written, with the points and commas inside them.
  private static func numbers(_ blocks: [AnswerBlock]) -> Set<String> {
    var found: Set<String> = []
    for text in blocks.flatMap(\.plainTexts) {
      var current = ""
      var pending = ""
      for character in text + " " {
        if character.isNumber {
          current += pending + String(character)
          pending = ""
        } else if !current.isEmpty, pending.isEmpty, character == "." || character == "," {
          pending = String(character)
        } else if !current.isEmpty {
          found.insert(current)
          (current, pending) = ("", "")
        }
      }
    }
    return found
  }
}
