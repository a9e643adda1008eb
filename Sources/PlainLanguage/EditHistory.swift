/// A text that changes in stages, each place of it traced back to the text it was at first.
struct EditHistory {
  private(set) var text: String
  private(set) var edits: [SentenceEdit] = []
  private var stages: [[Replacement]] = []

  init(_ text: String) { self.text = text }

  /// Applies changes that do not overlap; of two that do, the first counts.
  mutating func apply(_ changes: [Replacement]) {
    let utf8 = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 64)
    var position = 0
    let before = text
    var applied: [Replacement] = []
    for change in changes.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
    where change.start >= position {
      result += utf8[position..<change.start]
      result += Array(change.text.utf8)
      position = change.end
      applied.append(change)
      edits.append(
        SentenceEdit(
          rule: change.rule, before: String(decoding: utf8[change.start..<change.end], as: UTF8.self),
          after: change.text, start: original(change.start), end: original(change.end, isEnd: true)))
    }
    result += utf8[position...]
    stages.append(applied)
    text = String(decoding: result, as: UTF8.self)
    for index in edits.indices.suffix(applied.count) {
      let rule = edits[index].rule.id
      edits[index].trace = EditTrace(
        before: before, after: Self.replaced(utf8, applied.filter { $0.rule.id == rule }))
    }
  }

  /// A text with changes that are in order and do not overlap.
  static func replaced(_ utf8: [UInt8], _ changes: [Replacement]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 64)
    var position = 0
    for change in changes where change.start >= position {
      result += utf8[position..<change.start]
      result += Array(change.text.utf8)
      position = change.end
    }
    result += utf8[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The place in the first text for a place in the present one.
  func original(_ offset: Int, isEnd: Bool = false) -> Int {
    var offset = offset
    for stage in stages.reversed() { offset = Self.before(stage, offset, isEnd) }
    return offset
  }

  private static func before(_ stage: [Replacement], _ offset: Int, _ isEnd: Bool) -> Int {
    var shift = 0
    for change in stage {
      let newStart = change.start + shift
      if offset < newStart || offset == newStart && !isEnd { break }
      let newEnd = newStart + change.text.utf8.count
      if offset < newEnd || offset == newEnd && isEnd { return isEnd ? change.end : change.start }
      shift += change.text.utf8.count - (change.end - change.start)
    }
    return offset - shift
  }
}
