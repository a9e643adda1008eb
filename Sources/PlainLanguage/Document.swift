/// A text while it is rewritten: its pieces in order, each from the original or made anew.
struct Document {
  let original: String
  let originalUTF8: [UInt8]
  private let offsets: ScalarOffsets
  /// Pieces in order. A gap (space, list marks) is copied; a sentence may have changed.
  private var pieces: [Piece] = []
  private var position = 0
  private var edits: [(edit: Edit, trace: EditTrace)] = []
  /// The sentences that were changed.
  private(set) var passages: [EditTrace] = []
  private(set) var undone: [UndoneEdit] = []
  private(set) var proof = Proof.empty

  private struct Piece {
    var text: String
    /// UTF-8 range in the original.
    var source: Range<Int>
    var isSentence: Bool
  }

  init(_ text: String) {
    original = text
    originalUTF8 = Array(text.utf8)
    offsets = ScalarOffsets(originalUTF8)
  }

  var text: String { pieces.map(\.text).joined() }

  mutating func add(_ sentence: RewrittenSentence, at range: Range<Int>) {
    addGap(upTo: range.lowerBound)
    pieces.append(Piece(text: sentence.text, source: range, isSentence: true))
    position = range.upperBound
    edits += sentence.edits.map { (edit: edit($0, in: range), trace: $0.trace) }
    if !sentence.edits.isEmpty {
      passages.append(
        EditTrace(
          before: String(decoding: originalUTF8[range], as: UTF8.self), after: sentence.text))
    }
    undone += sentence.undone.map { UndoneEdit(edit: edit($0.edit, in: range), reason: $0.problem) }
    proof.add(sentence.proof)
  }

  mutating func finishSentences() { addGap(upTo: originalUTF8.count) }

  private mutating func addGap(upTo end: Int) {
    guard end > position else { return }
    pieces.append(
      Piece(
        text: String(decoding: originalUTF8[position..<end], as: UTF8.self), source: position..<end,
        isSentence: false))
    position = end
  }

  /// Inserts words into sentences.
  mutating func insert(_ changes: (String) -> [Replacement]) {
    for index in pieces.indices where pieces[index].isSentence {
      let found = changes(pieces[index].text)
      if found.isEmpty { continue }
      let isUnchanged = pieces[index].text.utf8.elementsEqual(originalUTF8[pieces[index].source])
      var history = EditHistory(pieces[index].text)
      history.apply(found)
      pieces[index].text = history.text
      let source = pieces[index].source
      edits += history.edits.map { inserted in
        // in a sentence that was changed before, the place is the whole sentence
        let placed =
          isUnchanged
          ? edit(inserted, in: source)
          : Edit(
            rule: inserted.rule.id, before: inserted.before, after: inserted.after,
            start: offsets.scalar(atUTF8: source.lowerBound), end: offsets.scalar(atUTF8: source.upperBound),
            reason: inserted.rule.reason, source: inserted.rule.source)
        return (edit: placed, trace: inserted.trace)
      }
    }
  }

  /// Lays the whole text out anew; no edit can be traced to a sentence after that.
  mutating func layOut(_ change: (String) -> String) {
    pieces = [Piece(text: change(text), source: 0..<originalUTF8.count, isSentence: false)]
  }

  /// The edits in the order of the original.
  func finishedEdits() -> [(edit: Edit, trace: EditTrace)] {
    edits.enumerated().sorted {
      ($0.element.edit.start, $0.offset) < ($1.element.edit.start, $1.offset)
    }.map(\.element)
  }

  private func edit(_ edit: SentenceEdit, in range: Range<Int>) -> Edit {
    Edit(
      rule: edit.rule.id, before: edit.before, after: edit.after,
      start: offsets.scalar(atUTF8: range.lowerBound + edit.start),
      end: offsets.scalar(atUTF8: range.lowerBound + edit.end), reason: edit.rule.reason,
      source: edit.rule.source)
  }
}
