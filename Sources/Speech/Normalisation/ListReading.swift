/// Numbers of a list in small Roman numerals: "iii) la firma" is said "3) la firma". A single letter stays.
struct ListReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.starts(index, with: "ivx"), text.isLower(index), text.opensLine(index) else { return nil }
      let end = text.alphanumericEnd(index)
      guard (2...6).contains(end - index), text[end] == ")" || text[end] == ".", text.isSpace(end + 1),
        let value = RomanReading.value(text.string(index..<end).uppercased())
      else { return nil }
      return .init(end: end, spoken: "\(value)")
    }
  }
}
