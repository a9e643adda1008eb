/// Days of the week cut short or joined by a dash: "lun.-ven." is said "da lunedì a venerdì".
struct WeekdayReading: Sendable {
  var reading: Reading {
    Reading { text, index, _ in
      guard text.starts(index, with: "lmgvsd"), let first = Self.day(text, index) else { return nil }
      let mark = text.skipSpaces(first.end)
      if let dash = text[mark], "-–/".unicodeScalars.contains(dash),
        let last = Self.day(text, text.skipSpaces(mark + 1))
      {
        if dash == "/", let chain = Self.chain(text, index) { return chain }
        let spoken = Self.joined(first.name, last.name, dash, text, index)
        return .init(end: last.end, spoken: spoken + Self.stop(text, last.end))
      }
      guard first.end - index <= 5,
        WeekdayContext(text: text, start: index, end: first.end).isCertain
      else { return nil }
      return .init(end: first.end, spoken: first.name + Self.stop(text, first.end))
    }
  }

  /// The abbreviation's point is also the sentence's at the end of a line.
  private static func stop(_ text: SourceText, _ end: Int) -> String {
    let next = text.skipSpaces(end)
    return text[end - 1] == "." && (text[next] == nil || text[next] == "\n") ? "." : ""
  }

  private static let names: [String: String] = [
    "lunedì": "lunedì", "lun": "lunedì", "lunedi": "lunedì", "martedì": "martedì", "mar": "martedì",
    "mart": "martedì", "martedi": "martedì", "mercoledì": "mercoledì", "mer": "mercoledì",
    "merc": "mercoledì", "mercoledi": "mercoledì", "giovedì": "giovedì", "gio": "giovedì",
    "giov": "giovedì", "giovedi": "giovedì", "venerdì": "venerdì", "ven": "venerdì", "venerdi": "venerdì",
    "sabato": "sabato", "sab": "sabato", "domenica": "domenica", "dom": "domenica",
  ]

  /// True for a day in full or cut short, in small letters.
  static func isDay(_ word: String) -> Bool { names[word] != nil }

  /// The day that is written at an index, with the point of its abbreviation.
  static func day(_ text: SourceText, _ index: Int) -> (name: String, end: Int)? {
    guard let name = names[text.word(at: index)] else { return nil }
    let end = text.lettersEnd(index)
    let isShort = end - index <= 4
    return (name, isShort && text[end] == "." ? end + 1 : end)
  }

  /// "lun/mer/ven": "lunedì, mercoledì e venerdì".
  private static func chain(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var days: [String] = []
    var end = index
    var next = index
    while let found = day(text, next) {
      days.append(found.name)
      end = found.end
      guard text[end] == "/" else { break }
      next = end + 1
    }
    guard days.count > 2, let last = days.popLast() else { return nil }
    return .init(end: end, spoken: days.joined(separator: ", ") + " e " + last)
  }

  private static func joined(
    _ first: String, _ last: String, _ mark: Unicode.Scalar, _ text: SourceText, _ index: Int
  ) -> String {
    if mark == "/" { return "\(first) e \(last)" }
    switch text.wordsBefore(index, count: 1).first {
    case "dal": return "\(first) al \(last)"
    case "da": return "\(first) a \(last)"
    default: return "da \(first) a \(last)"
    }
  }
}
