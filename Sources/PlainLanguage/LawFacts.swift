import Domain

/// References to acts and articles: `art. 3, comma 3, della legge 104/1992`, `D.Lgs. n. 82 del 2005`.
enum LawFacts {
  static func span(at index: Int, _ tokens: [Token]) -> FactExtractor.Span? {
    guard let first = trigger(at: index, tokens) else { return nil }
    var end = index + first.length
    var value = [first.name]
    var lastFact: Int?
    var idle = 0
    while end < tokens.count, idle < 6, end - index < 40 {
      if let next = trigger(at: end, tokens) {
        value.append(next.name)
        end += next.length
        idle = 0
      } else if let number = number(at: end, tokens) {
        value.append(number.value)
        end += number.length
        lastFact = end
        idle = 0
      } else if lastFact == end, suffixes.contains(tokens[end].lower) {
        value.append(tokens[end].lower)
        end += 1
        lastFact = end
      } else if isGlue(end, tokens) {
        end += 1
        idle += 1
      } else {
        break
      }
    }
    guard let lastFact else { return nil }
    // a trigger after the last number has no number of its own: it is not part of the fact, nor of its value
    return FactExtractor.Span(
      kind: .lawReference, range: index..<lastFact, value: Self.value(of: tokens[index..<lastFact], value))
  }

  private static func value(of tokens: ArraySlice<Token>, _ parts: [String]) -> String {
    var parts = parts
    while let last = parts.last, names.contains(last) { parts.removeLast() }
    return parts.joined(separator: " ")
  }

  /// The name of an act or of a part of one that begins here.
  private static func trigger(at index: Int, _ tokens: [Token]) -> (name: String, length: Int)? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let name = dotted(at: index, tokens) { return name }
    if let name = single[token.lower] {
      let after = index + 1 < tokens.count ? tokens[index + 1].lower : ""
      if name == "decreto" || name == "legge", let kind = kinds[after] { return (kind, 2) }
      return (name, 1)
    }
    return nil
  }

  /// `d.lgs`, `d.p.r`, `l.r`: letters parted by full stops.
  private static func dotted(at index: Int, _ tokens: [Token]) -> (name: String, length: Int)? {
    var joined = ""
    var end = index
    var best: (String, Int)?
    while end < tokens.count, end - index < 12, tokens[end].kind == .word, tokens[end].lower.utf8.count <= 3 {
      joined += tokens[end].lower
      end += 1
      if end < tokens.count, tokens[end].text == "." { end += 1 }
      if let name = acts[joined] { best = (name, end - index) }
    }
    return best.map { ($0.0, $0.1) }
  }

  private static func number(at index: Int, _ tokens: [Token]) -> (value: String, length: Int)? {
    if let date = DateFacts.span(at: index, tokens) { return (date.value, date.range.count) }
    let token = tokens[index]
    if token.kind == .number { return (token.text, 1) }
    if token.kind == .word, token.text.utf8.first.map(AddressFacts.isDigit) == true {
      return (token.lower, 1)
    }
    let isLetter = token.kind == .word && token.text.utf8.count == 1
    if isLetter, index > 0, index + 1 < tokens.count, tokens[index + 1].text == ")" {
      return (token.lower, 2)
    }
    return nil
  }

  private static func isGlue(_ index: Int, _ tokens: [Token]) -> Bool {
    let lower = tokens[index].lower
    guard glue.contains(lower) else { return false }
    if lower == "," || lower == "e" || lower == "ed" || lower == "." {
      guard index + 1 < tokens.count else { return false }
      // a comma belongs to the reference only when the reference goes on after it
      var next = index + 1
      while next < tokens.count, next < index + 4, connectors.contains(tokens[next].lower) { next += 1 }
      guard next < tokens.count else { return false }
      return trigger(at: next, tokens) != nil || (next == index + 1 && number(at: next, tokens) != nil)
        || (lower != "e" && lower != "ed" && number(at: next, tokens) != nil && next < index + 3)
    }
    return true
  }

  private static let single = [
    "art": "art", "artt": "art", "articolo": "art", "articoli": "art", "comma": "comma", "commi": "comma",
    "lett": "lett", "lettera": "lett", "lettere": "lett", "legge": "legge", "leggi": "legge",
    "decreto": "decreto",
    "dpr": "dpr", "dlgs": "dlgs", "dpcm": "dpcm", "tuel": "tuel", "regolamento": "regolamento",
    "direttiva": "direttiva", "ordinanza": "ordinanza", "delibera": "delibera", "deliberazione": "delibera",
    "determinazione": "determinazione", "circolare": "circolare", "allegato": "allegato",
  ]
  private static let kinds = [
    "legislativo": "dlgs", "legge": "dl", "ministeriale": "dm", "regionale": "lr", "provinciale": "lp",
  ]
  private static let acts = [
    "dlgs": "dlgs", "dlvo": "dlgs", "dl": "dl", "dpr": "dpr", "dpcm": "dpcm", "dm": "dm", "lr": "lr",
    "lp": "lp",
    "rd": "rd", "dpgr": "dpgr", "dgr": "dgr", "cc": "cc", "cp": "cp", "cpc": "cpc", "cpp": "cpp",
    "cds": "cds",
    "dpp": "dpp",
  ]
  private static let names = Set(single.values).union(kinds.values).union(acts.values)
  private static let suffixes: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "°", "º", "ce",
    "ue",
    "cee",
  ]
  private static let glue: Set<String> = [
    ".", ",", "n", "nn", "num", "numero", "numeri", "°", "º", "del", "dell'", "della", "dei", "dello", "e",
    "ed",
    "/", "-", "–", "(", "ue", "ce", "cee",
  ]
  private static let connectors: Set<String> = ["del", "dell'", "della", "dei", "dello", "n", ".", "nn"]
}
