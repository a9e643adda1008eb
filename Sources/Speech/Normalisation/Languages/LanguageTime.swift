/// Times of day in another language: "14:30", "14h30", "14.30 Uhr", "8:00-12:00".
struct LanguageTime: Sendable {
  let forms: LanguageForms

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isDigit(index), text[index - 1] != ":", text[index - 1] != "." else { return nil }
      guard let first = moment(text, index) else { return nil }
      let mark = text.skipSpaces(first.end)
      if let dash = text[mark], "-–".unicodeScalars.contains(dash),
        let last = moment(text, text.skipSpaces(mark + 1), follows: true)
      {
        return forms.filled("orario", ["a": first.spoken, "b": last.spoken]).map {
          .init(end: last.end, spoken: $0)
        }
      }
      return first.isCertain ? .init(end: first.end, spoken: first.spoken) : nil
    }
  }

  private func moment(
    _ text: SourceText, _ index: Int, follows: Bool = false
  ) -> (spoken: String, end: Int, isCertain: Bool)? {
    let hourEnd = text.digitsEnd(index)
    guard (1...2).contains(hourEnd - index), let hour = text.value(index..<hourEnd), hour <= 24,
      let separator = text[hourEnd],
      separator == ":" || separator == "." || (separator == "h" && forms["ora-h"] != nil),
      text.digitsEnd(hourEnd + 1) == hourEnd + 3, let minute = text.value(hourEnd + 1..<hourEnd + 3),
      minute <= 59, !text.isLetter(hourEnd + 3)
    else { return nil }
    var end = hourEnd + 3
    if let next = text[end], ".,:/".unicodeScalars.contains(next), text.isDigit(end + 1) { return nil }
    let after = text.skipSpaces(end)
    let isNamed = forms.list("ora-dopo").contains(text.word(at: after))
    if isNamed { end = text.lettersEnd(after) }
    let isAnnounced = forms.list("ora-prima").contains(text.wordsBefore(index, count: 1).first ?? "")
    let isAfternoon = hour > 12 && hour < 24 && forms["ora-pomeriggio"] != nil && !isNamed
    let key = (isAfternoon ? "ora-pomeriggio" : "ora") + (minute == 0 ? "-tonda" : "")
    let minutes = minute < 10 && minute > 0 ? "\(forms["zero"] ?? "0") \(minute)" : "\(minute)"
    guard
      let spoken = forms.filled(
        forms[key] == nil ? "ora" : key, ["o": "\(isAfternoon ? hour - 12 : hour)", "m": minutes])
    else { return nil }
    return (spoken, end, separator != "." || isNamed || isAnnounced || follows)
  }
}
