/// Headings over the parts of a letter or notice to a reader: what to do, by when, where, documents, cost, help.
///
/// Sentences of one section come together, each with the sentences that depend on it, in their order; what belongs to no
/// section stays with the sentence before it, or first. A text with headings of its own, without a reader, or with fewer
/// than two sections stays as it is. No word is lost.
struct SectionHeadings {
  let language: Language
  let options: SimplificationOptions

  func headed(_ text: String) -> String {
    let units = LetterStep(language: language, options: options).units(text)
    guard (4...60).contains(units.count), let first = units.first, let last = units.last,
      let blocks = blocks(text, units)
    else { return text }
    let places = places(blocks)
    guard Set(places.compactMap { $0 }).count >= 2 else { return text }
    let utf8 = Array(text.utf8)
    let head = String(decoding: utf8[..<start(of: first, utf8)], as: UTF8.self)
    let tail = String(decoding: utf8[last.upperBound...], as: UTF8.self)
    let isHeadingFirst = places.allSatisfy { $0 != nil } && !head.isEmpty && !head.hasSuffix("\n\n")
    let hasSignature = tail.contains { !$0.isWhitespace } && !tail.hasPrefix("\n\n")
    return head + (isHeadingFirst ? "\n" : "") + arranged(blocks, places) + (hasSignature ? "\n" : "") + tail
  }

  /// A sentence and what depends on it, as it is written.
  private struct Block {
    var text: String
    var tokens: [Token]
  }

  /// The list mark of the first unit belongs to it.
  private func start(of unit: Range<Int>, _ utf8: [UInt8]) -> Int {
    var start = unit.lowerBound
    while start > 0, utf8[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The sentences with their dependents; nil where the text has headings, numbered steps or parts in between, or does
  /// not speak to a reader.
  private func blocks(_ text: String, _ units: [Range<Int>]) -> [Block]? {
    let utf8 = Array(text.utf8)
    var blocks: [Block] = []
    var position = start(of: units[0], utf8)
    var isOpen = false
    var speaks = options.addressee != nil || language.letterParts.isLetter(text)
    for unit in units {
      let gap = String(decoding: utf8[position..<unit.lowerBound], as: UTF8.self)
      let sentence = String(decoding: utf8[unit], as: UTF8.self)
      let mark = gap.split(whereSeparator: \.isWhitespace).joined()
      guard mark.isEmpty || ["-", "•", "*", "–"].contains(mark) else { return nil }
      let tokens = Tokenizer.tokens(sentence)
      let end = tokens.last?.text ?? ""
      // "1." alone is the number of a step
      guard tokens.contains(where: { $0.kind == .word && $0.text.utf8.count > 1 }) else { return nil }
      guard !mark.isEmpty || [".", ":", "?", ";", "!", ")", "»", "\""].contains(end) else { return nil }
      speaks = speaks || isToReader(tokens)
      if !mark.isEmpty || isOpen || depends(tokens), !blocks.isEmpty {
        blocks[blocks.count - 1].text += gap.contains("\n") ? lineGap(gap) + sentence : " " + sentence
        blocks[blocks.count - 1].tokens += tokens
      } else {
        blocks.append(Block(text: (mark.isEmpty ? "" : mark + " ") + sentence, tokens: tokens))
      }
      isOpen = end == ":"
      position = unit.upperBound
    }
    return speaks && blocks.count >= 3 ? blocks : nil
  }

  /// A line break and the list mark, without empty lines.
  private func lineGap(_ gap: String) -> String {
    let mark = gap.split(whereSeparator: \.isWhitespace).joined()
    return "\n" + (mark.isEmpty ? "" : mark + " ")
  }

  private func isToReader(_ tokens: [Token]) -> Bool {
    tokens.first.map { language.sections.orders.contains($0.lower) && $0.isCapitalised } ?? false
      || tokens.contains { $0.isCapitalised && language.sections.readers.contains($0.lower) && $0.start > 0 }
      || tokens.contains { ["devi", "puoi"].contains($0.lower) }
  }

  private func depends(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first else { return true }
    if !first.isCapitalised || language.sections.openers.match(at: 0, tokens) != nil { return true }
    // "Lo invia", "La domanda": a pronoun before a verb, not an article
    guard ["lo", "la", "li", "le", "ne"].contains(first.lower), tokens.count > 1 else { return false }
    return !language.homographs.contains(tokens[1].lower)
      && language.verbs.readings(tokens[1].lower).contains {
        $0.feature.isThirdPerson && $0.feature.isIndicative
      }
  }

  /// The section of each block, by number; a block without one goes with the block before it.
  private func places(_ blocks: [Block]) -> [Int?] {
    var result: [Int?] = []
    for block in blocks { result.append(section(block) ?? result.last ?? nil) }
    return result
  }

  private func section(_ block: Block) -> Int? {
    let sections = language.sections.sections
    return sections.indices.sorted { sections[$0].rank < sections[$1].rank }.first { number in
      guard sections[number].name != "do" else { return isDuty(block.tokens, sections[number]) }
      let hasCue = block.tokens.indices.contains { sections[number].cues.match(at: $0, block.tokens) != nil }
      guard sections[number].name == "when" || sections[number].name == "where" else { return hasCue }
      // what to do comes before when and where it is done
      return hasCue && !isDuty(block.tokens, nil)
    }
  }

  /// A duty or a choice of the reader, or an order.
  private func isDuty(_ tokens: [Token], _ section: SectionTable.Section?) -> Bool {
    guard let first = tokens.first else { return false }
    if language.sections.orders.contains(first.lower) { return true }
    let opening = ["lei", "tu"].contains(first.lower) ? 1 : 0
    let cues = section ?? language.sections.sections.first { $0.name == "do" }
    return tokens.count > opening && cues?.cues.match(at: opening, tokens) != nil
  }

  private func arranged(_ blocks: [Block], _ places: [Int?]) -> String {
    var parts: [String] = []
    let opening = blocks.indices.filter { places[$0] == nil }
    if !opening.isEmpty { parts.append(opening.map { blocks[$0].text }.joined(separator: "\n")) }
    for (number, section) in language.sections.sections.enumerated() {
      let own = blocks.indices.filter { places[$0] == number }
      if own.isEmpty { continue }
      parts.append(section.heading(options.addressee))
      parts.append(own.map { blocks[$0].text }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }
}
