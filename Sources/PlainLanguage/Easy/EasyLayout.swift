/// One sentence a line; a line that is still too long ends where a reader pauses (``PhraseLines``). Letter parts, tables,
/// list marks and empty lines stay as they are.
struct EasyLayout {
  let language: Language
  let options: SimplificationOptions

  func laidOut(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    let lines = PhraseLines(language: language, limit: options.maxSentenceWords)
    var result = ""
    var position = 0
    for range in LetterStep(language: language, options: options).units(text) {
      let gap = String(decoding: utf8[position..<range.lowerBound], as: UTF8.self)
      let isPlainSpace = position > 0 && !gap.isEmpty && gap.allSatisfy { $0 == " " || $0 == "\t" }
      result += isPlainSpace ? "\n" : gap
      let sentence = String(decoding: utf8[range], as: UTF8.self)
      let isWhole = !options.does(.lines) || range.count > SentenceRewriter.longest
      result += isWhole ? sentence : lines.broken(sentence)
      position = range.upperBound
    }
    return result + String(decoding: utf8[position...], as: UTF8.self)
  }
}
