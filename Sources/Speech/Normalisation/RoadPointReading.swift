/// Points of a road: "S.S. 16 km 3+500" is said "strada statale 16 chilometro 3 più 500", "al km 12" "al chilometro 12".
struct RoadPointReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.starts(index, with: "k"), text.word(at: index) == "km" else { return nil }
      var start = index + 2
      if text[start] == "." { start += 1 }
      start = text.skipSpaces(start)
      guard let number = Numeral(text, at: start), !text.isLetter(number.end) else { return nil }
      let metres = text.digitsEnd(number.end + 1)
      if text[number.end] == "+", metres == number.end + 4, !text.isAlphanumeric(metres) {
        let rest = text.string(number.end + 1..<metres)
        let said = rest.hasPrefix("0") ? Numeral.spaced(rest) : rest
        return .init(end: metres, spoken: "chilometro \(number.spoken) più \(said)")
      }
      guard ["al", "dal", "del", "nel"].contains(text.wordsBefore(index, count: 1).first ?? "") else {
        return nil
      }
      return .init(end: number.end, spoken: "chilometro \(number.spoken)")
    }
  }
}
