/// Emoji and dingbats with a short name of our own; the others are left to the voice, which has Italian names for most.
struct PictogramReading: Sendable {
  let names: [String: String]

  var reading: Reading {
    Reading { text, index, _ in
      guard let scalar = text[index], scalar.value >= 0x2100, let name = names[String(Character(scalar))]
      else {
        return nil
      }
      var end = index + 1
      // Shades of skin, and the same sign again.
      while let next = text[end], next == scalar || (0x1F3FB...0x1F3FF).contains(next.value) { end += 1 }
      return .init(end: end, spoken: name + (text.opensLine(index) ? ":" : ""))
    }
  }
}
