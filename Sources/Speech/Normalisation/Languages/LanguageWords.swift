/// Words of a table that are said otherwise than they are written, and signs of consonants, by their letters.
struct LanguageWords: Sendable {
  let words: [String: String]

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isLetter(index) else { return nil }
      let end = text.alphanumericEnd(index)
      let written = text.string(index..<end)
      if let spoken = words[written] { return .init(end: end, spoken: spoken) }
      guard (2...5).contains(written.count),
        written.unicodeScalars.allSatisfy({
          ("A"..."Z").contains($0) && !"AEIOUY".unicodeScalars.contains($0)
        })
      else { return nil }
      return .init(end: end, spoken: written.map(String.init).joined(separator: " "))
    }
  }
}
