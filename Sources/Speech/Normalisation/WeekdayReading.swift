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
        return .init(end: last.end, spoken: Self.joined(first.name, last.name, dash, text, index))
      }
      guard first.end - index <= 5, Self.isListed(text, index, first.end) else { return nil }
      return .init(end: first.end, spoken: first.name)
    }
  }

  /// "mar e gio": another day stands beside it.
  private static func isListed(_ text: SourceText, _ index: Int, _ end: Int) -> Bool {
    var next = text.skipSpaces(end)
    if text[next] == "," {
      next = text.skipSpaces(next + 1)
    } else if text.word(at: next) == "e" {
      next = text.skipSpaces(next + 1)
    } else {
      next = end
    }
    if next > end, day(text, next) != nil { return true }
    let before = text.wordsBefore(index, count: 2)
    return before.count == 2 && before[0] == "e" && names[before[1]] != nil
  }

  private static let names: [String: String] = [
    "lunedì": "lunedì", "lun": "lunedì", "lunedi": "lunedì", "martedì": "martedì", "mar": "martedì",
    "mart": "martedì",
    "martedi": "martedì", "mercoledì": "mercoledì", "mer": "mercoledì", "merc": "mercoledì",
    "mercoledi": "mercoledì", "giovedì": "giovedì", "gio": "giovedì", "giov": "giovedì", "giovedi": "giovedì",
    "venerdì": "venerdì", "ven": "venerdì", "venerdi": "venerdì", "sabato": "sabato", "sab": "sabato",
    "domenica": "domenica", "dom": "domenica",
  ]

  private static func day(_ text: SourceText, _ index: Int) -> (name: String, end: Int)? {
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
