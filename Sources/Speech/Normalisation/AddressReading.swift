/// Web addresses and e-mail addresses: "mario punto rossi chiocciola inps punto it", without the scheme.
struct AddressReading: Sendable {
  var lexicon: Lexicon?
  var speller: Speller?
  /// What marks and "www" are called.
  var names = AddressReading.italian

  var reading: Reading {
    Reading { text, index, _ in
      guard text.isAlphanumeric(index), !follows(text, index) else { return nil }
      return web(text, index) ?? mail(text, index)
    }
  }

  private static let schemes = ["https://", "http://", "ftp://"]
  private static let webCharacters = Set("-._~:/?#@!$&*+,;=%".unicodeScalars)
  private static let mailCharacters = Set(".-_+".unicodeScalars)
  private static let endings: Set<String> = [
    "it", "eu", "com", "org", "net", "gov", "edu", "info", "europa", "int", "de", "fr", "si", "ch", "at",
    "uk",
  ]

  private func follows(_ text: SourceText, _ index: Int) -> Bool {
    guard let before = text[index - 1] else { return false }
    return "._-@/".unicodeScalars.contains(before) && text.isAlphanumeric(index - 2)
  }

  private func web(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var start = index
    if text.starts(index, with: "m"), text.end(of: "mailto:", at: index) != nil {
      return mail(text, index + 7)
    }
    let scheme =
      text.starts(index, with: "hf")
      ? Self.schemes.lazy.compactMap { text.end(of: $0, at: index) }.first : nil
    if let scheme { start = scheme }
    // A host has a point after its first name.
    let firstEnd = text.alphanumericEnd(start)
    guard scheme != nil || text[firstEnd] == "." || text[firstEnd] == "-" else { return nil }
    let end = addressEnd(text, start)
    guard end > start else { return nil }
    let host = hostEnd(text, start, end)
    if text[host] == "@" { return nil }
    let isNamed = scheme != nil || text.end(of: "www.", at: start) != nil
    guard isNamed || isHost(text.string(start..<host)) else { return nil }
    return .init(end: end, spoken: spoken(text.string(start..<end)))
  }

  private func mail(_ text: SourceText, _ index: Int) -> Reading.Match? {
    var at = index
    while text.isAlphanumeric(at) || text[at].map(Self.mailCharacters.contains) == true { at += 1 }
    guard at > index, text[at] == "@", text.isAlphanumeric(at + 1) else { return nil }
    var end = at + 1
    while text.isAlphanumeric(end) || ((text[end] == "." || text[end] == "-") && text.isAlphanumeric(end + 1))
    { end += 1 }
    guard text.string(at + 1..<end).contains(".") else { return nil }
    return .init(end: end, spoken: spoken(text.string(index..<end)))
  }

  private func addressEnd(_ text: SourceText, _ start: Int) -> Int {
    var end = start
    while let scalar = text[end], text.isAlphanumeric(end) || Self.webCharacters.contains(scalar) { end += 1 }
    // What ends the sentence is not the address.
    while end > start, let last = text[end - 1], ".,;:!?*".unicodeScalars.contains(last) { end -= 1 }
    return end
  }

  private func hostEnd(_ text: SourceText, _ start: Int, _ end: Int) -> Int {
    var host = start
    while host < end, text.isAlphanumeric(host) || text[host] == "." || text[host] == "-" { host += 1 }
    return host
  }

  /// "inps.it" is an address, "art.it" is too; "12.30" and "fine.Il" are not.
  private func isHost(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, Self.endings.contains(String(last)),
      labels.allSatisfy({ !$0.isEmpty }),
      labels.dropLast().contains(where: { $0.contains(where: \.isLetter) })
    else { return false }
    return labels.count > 2 || labels[0].count > 1
  }

  private func spoken(_ address: String) -> String {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(said(word)) }
      word = ""
    }
    for character in address.hasSuffix("/") ? address.dropLast() : address[...] {
      if let name = names[String(character)] {
        close()
        words.append(name)
      } else {
        word.append(character)
      }
    }
    close()
    return words.joined(separator: " ")
  }

  /// A label no one can begin to say is spelled; a foreign one is left to the voice.
  private func said(_ word: String) -> String {
    if word.lowercased() == "www" { return names["www"] ?? word }
    guard let lexicon, let speller else { return names[word] ?? word }
    if word.count > 3, let alias = lexicon[word.lowercased()] { return alias }
    guard word.allSatisfy(\.isLetter), !Pronounceability.isWord(word) else { return word }
    // "inps" is said as a word and "urp" is not: the lexicon knows.
    if let alias = lexicon[word.uppercased()] { return alias == word.uppercased() ? word : alias }
    return Pronounceability.canBegin(word) || word.count > 6 ? word : speller.letterNames(word)
  }

  static let italian: [String: String] = [
    "www": "vu vu vu",
    ".": "punto", "@": "chiocciola", "/": "barra", "-": "trattino", "_": "trattino basso",
    "?": "punto interrogativo",
    "=": "uguale", "&": "e commerciale", "#": "cancelletto", ":": "due punti", "~": "tilde", "%": "per cento",
    "+": "più", ",": "virgola", ";": "punto e virgola", "!": "punto esclamativo", "*": "asterisco",
    "$": "dollaro",
  ]
}
