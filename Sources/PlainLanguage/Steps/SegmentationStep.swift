/// Step 1: a text is cut into the units that are rewritten one by one.
struct SegmentationStep {
  let language: Language
  let options: SimplificationOptions

  /// UTF-8 ranges of the units, in order; what stands between them is copied.
  func units(_ text: String) -> [Range<Int>] {
    let segmenter = Segmenter(abbreviations: language.abbreviations)
    return options.does(.segmentation) ? segmenter.sentences(text) : segmenter.lines(text)
  }
}
