/// `E' possibile` becomes `È possibile`: an apostrophe that stands for an accent.
struct AccentRule {
  let passage: Passage
  let language: Language

  func replacements() -> [Replacement] {
    let rule = language.rule(
      "grafia.accento", "L'accento al posto dell'apostrofo: la parola si legge meglio.", source: "its-2011")
    return passage.tokens.compactMap { token in
      guard token.kind == .word, !token.isLocked, !token.isElided,
        token.text.hasSuffix("'") || token.text.hasSuffix("\u{2019}")
      else { return nil }
      let text = token.isCapitalised ? Capital.raised(token.lower) : token.lower
      return Replacement(start: token.start, end: token.end, text: text, rule: rule)
    }
  }
}

/// Words written with an apostrophe in place of the accent on their last letter.
enum LostAccent {
  /// The word with its accent, in lower case, or nil where an apostrophe after it may be another thing.
  static func word(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let word = String(decoding: bytes.map { $0 | 0x20 }, as: UTF8.self)
    if let known = known[word] { return known }
    return word.count > 4 && word.hasSuffix("ta") && !bytes.allSatisfy({ $0 < 0x61 })
      ? word.dropLast() + "à" : nil
  }

  private static let known: [String: String] = [
    "e": "è", "puo": "può", "piu": "più", "gia": "già", "cosi": "così", "perche": "perché",
    "poiche": "poiché", "nonche": "nonché", "purche": "purché", "affinche": "affinché", "benche": "benché",
    "anziche": "anziché", "sara": "sarà", "potra": "potrà", "dovra": "dovrà", "verra": "verrà",
    "avra": "avrà",
    "cioe": "cioè", "pero": "però", "cio": "ciò", "ne": "né",
    "finche": "finché", "giacche": "giacché", "giovedi": "giovedì", "lunedi": "lunedì", "martedi": "martedì",
    "mercoledi": "mercoledì", "venerdi": "venerdì",
  ]
}
