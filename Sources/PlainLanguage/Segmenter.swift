/// Cuts a text into the sentences that are rewritten one by one. Line breaks, list marks and empty lines are kept.
struct Segmenter {
  let abbreviations: Abbreviations

  /// UTF-8 ranges of sentences, in order; what stands between them is copied unchanged.
  func sentences(_ text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var byteOffsets: [Int] = []
    byteOffsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      byteOffsets.append(offset)
      offset += UTF8.width(scalar)
    }
    byteOffsets.append(offset)
    var result: [Range<Int>] = []
    for block in blocks(scalars) {
      let line = Array(scalars[block])
      for range in SentenceMeasure.boundaries(line, abbreviations: abbreviations, isMeasure: false) {
        guard let core = core(line, range) else { continue }
        result.append(
          byteOffsets[block.lowerBound + core.lowerBound]..<byteOffsets[block.lowerBound + core.upperBound])
      }
    }
    return result
  }

  /// UTF-8 ranges of the lines that hold words, without the space around them.
  func lines(_ text: String) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bytes = Array(line)
      let first = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
      let last = bytes.lastIndex { $0 > 0x20 } ?? 0
      if first < bytes.count { result.append((start + first)..<(start + last + 1)) }
      start += bytes.count + 1
    }
    return result
  }

  /// Lines that belong together: a line goes on in the next one when it is long, is not closed by a mark and no list
  /// item follows.
  private func blocks(_ text: [Unicode.Scalar]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      let line = SentenceMeasure.trimmed(text[start..<end])
      if !line.isEmpty {
        if let last = result.last, last.upperBound == start - 1, goesOn(text[last], line) {
          result[result.count - 1] = last.lowerBound..<end
        } else {
          result.append(start..<end)
        }
      }
      start = end + 1
    }
    return result
  }

  private func goesOn(_ block: ArraySlice<Unicode.Scalar>, _ next: [Unicode.Scalar]) -> Bool {
    let tail = block[(block.lastIndex(of: "\n").map { $0 + 1 } ?? block.startIndex)...]
    let last = SentenceMeasure.trimmed(tail)
    if ListMark.begins(next) || SentenceMeasure.endsClosed(last) { return false }
    guard let first = next.first else { return false }
    return first.properties.isLowercase || last.count > 60 && !first.properties.isUppercase
  }

  /// The sentence without space, list mark and leading dash.
  private func core(_ line: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, SentenceMeasure.isSpace(line[start]) { start += 1 }
    while end > start, SentenceMeasure.isSpace(line[end - 1]) { end -= 1 }
    if let mark = ListMark.length(Array(line[start..<min(end, start + 8)])), start + mark < end {
      start += mark
      while start < end, SentenceMeasure.isSpace(line[start]) { start += 1 }
    }
    return line[start..<end].contains(where: \.isWordScalar) ? start..<end : nil
  }
}
