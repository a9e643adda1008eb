package import Domain

/// How much is read before the voice stops: the profile's `speech.unit`.
package enum ReadingUnit: String, Sendable, Codable, CaseIterable {
  case word, line, sentence, paragraph

  /// The unit a resolved profile asks for; a sentence where it says nothing.
  package init(profile: ResolvedProfile) {
    guard case .string(let name)? = profile.values["speech.unit"]?.value, let known = Self(rawValue: name)
    else {
      self = .sentence
      return
    }
    self = known
  }

  /// A normalised text in pieces of this unit, without blank ones. A piece is never longer than a speech may hold up
  /// the others (``SentenceSplitter/maximumLength``): a long paragraph gives several.
  package func pieces(_ text: String) -> [String] {
    SentenceSplitter(unit: self).split(text).map(\.text)
  }
}

extension SentenceSplitter {
  /// Words, lines or paragraphs.
  func units(_ text: String) -> [(text: String, isComplete: Bool)] {
    var sentences = self
    sentences.unit = .sentence
    switch unit {
    case .sentence: return sentences.split(text)
    case .word:
      return text.split(whereSeparator: \.isWhitespace).flatMap { sentences.split(String($0)) }
        .map { ($0.text, true) }
    case .line:
      return text.split(whereSeparator: \.isNewline).flatMap { joined(sentences.split(String($0))) }
    case .paragraph: return paragraphs(text).flatMap { joined(sentences.split($0)) }
    }
  }

  /// Blocks between blank lines.
  private func paragraphs(_ text: String) -> [String] {
    var blocks: [String] = []
    var lines: [Substring] = []
    func close() {
      if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
      lines = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) { close() } else { lines.append(line) }
    }
    close()
    return blocks
  }

  /// Sentences put together as long as they are within the limit.
  private func joined(_ pieces: [(text: String, isComplete: Bool)]) -> [(text: String, isComplete: Bool)] {
    var result: [(text: String, isComplete: Bool)] = []
    var length = 0
    for piece in pieces {
      let count = piece.text.unicodeScalars.count
      if let last = result.last, length + count < maximumLength {
        result[result.count - 1].text = last.text + " " + piece.text
        length += count + 1
      } else {
        result.append((piece.text, true))
        length = count
      }
    }
    return result
  }
}
