/// The parts of a letter, an e-mail or a table that no later step may change.
struct LetterStep {
  let language: Language
  let options: SimplificationOptions

  /// UTF-8 ranges of the units to rewrite, in order: the sentences of what stands between the parts that stay.
  func units(_ text: String) -> [Range<Int>] {
    let segmentation = SegmentationStep(language: language, options: options)
    let kept = options.does(.letters) ? language.letterParts.protected(text) : []
    guard !kept.isEmpty else { return segmentation.units(text) }
    let utf8 = Array(text.utf8)
    var result: [Range<Int>] = []
    var position = 0
    for range in kept + [utf8.count..<utf8.count] {
      if range.lowerBound > position {
        let stretch = String(decoding: utf8[position..<range.lowerBound], as: UTF8.self)
        result += segmentation.units(stretch).map { $0.lowerBound + position..<$0.upperBound + position }
      }
      position = range.upperBound
    }
    return result
  }
}
