/// Numbers that stand for a word in its forms, so that `domanda` and `domande`, `presentare` and `presentata` can be
/// compared without making strings. Equal words have equal keys; two words seldom share one by chance (64 bits).
enum WordKey {
  /// FNV-1a over bytes.
  static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The key of a verb in all its forms.
  static func verb(_ lemma: String) -> UInt64 { hash(lemma.utf8, seed: 0x84222325cbf29ce4) }

  /// The key of a word as it is written.
  static func exact(_ lower: String) -> UInt64 { hash(lower.utf8, seed: 0x1000_0000_01b3_9ce4) }

  /// The key of a noun or an adjective in its forms: the word without its ending.
  static func stem(_ lower: String) -> UInt64 {
    var lower = lower
    return lower.withUTF8 { bytes in hash(bytes[..<stemLength(bytes)]) }
  }

  private static func stemLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = bytes.count
    if end > 8, bytes[(end - 5)...].elementsEqual("mente".utf8) { end -= 5 }
    // an accented final vowel is two bytes: "attività"
    if end > 4, bytes[end - 2] == 0xC3 {
      return end - 2
    }
    // short words have no ending to spare: "lei" is not "le"
    if end > 3, isEnding(bytes[end - 1]) { end -= 1 }
    // ufficio, uffici; banca, banche
    if end > 3, bytes[end - 1] == 0x69 { end -= 1 }
    if end > 3, bytes[end - 1] == 0x68 { end -= 1 }
    return end
  }

  /// a, e, i, o
  private static func isEnding(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F
  }
}

/// Finds the keys of words with the verbs and the nouns of action of the language.
struct WordKeys: Sendable {
  let verbs: VerbTable
  let homographs: Set<String>
  let nominals: [String: String]

  /// The one key a word is followed by through a text: its verb where it can be nothing else, else its stem.
  func primary(_ lower: String) -> UInt64 {
    if let lemma = nominals[lower] { return WordKey.verb(lemma) }
    if let reading = verbs.readings(lower).first, !homographs.contains(lower) {
      return WordKey.verb(reading.lemma)
    }
    return WordKey.stem(lower)
  }

  /// All keys a word may have.
  func all(_ lower: String) -> [UInt64] {
    var result = [WordKey.stem(lower)]
    func add(_ key: UInt64) { if !result.contains(key) { result.append(key) } }
    // "assegno" is a noun here, not "io assegno"; the stem stands for the first person as well
    for reading in verbs.readings(lower) where reading.feature != VerbFeature(.present, person: 0) {
      add(WordKey.verb(reading.lemma))
    }
    if let lemma = nominals[lower] { add(WordKey.verb(lemma)) }
    if let singular = nominal(lower), let lemma = nominals[singular] { add(WordKey.verb(lemma)) }
    if let lemma = verb(ofAdjective: lower) { add(WordKey.verb(lemma)) }
    if let lemma = encliticLemma(lower) { add(WordKey.verb(lemma)) }
    return result
  }

  /// Adjectives of this form that say nothing of what may be done.
  private static let noPermission: Set<String> = ["contabile", "contabili", "reperibile", "reperibili"]

  /// `consultabile`, `cedibili`: the verb of an adjective that says what can be done.
  func verb(ofAdjective lower: String) -> String? {
    guard lower.utf8.count > 7, lower.hasSuffix("bile") || lower.hasSuffix("bili"),
      !Self.noPermission.contains(lower)
    else { return nil }
    let stem = String(lower.dropLast(5))
    let endings = lower.dropLast(4).last == "a" ? ["are"] : ["ere", "ire"]
    return endings.map { stem + $0 }.first { verbs.contains(lemma: $0) }
  }

  /// `presentazioni`, `pagamenti`: the singular of a noun of action.
  private func nominal(_ lower: String) -> String? {
    guard lower.hasSuffix("i"), lower.utf8.count > 6 else { return nil }
    return lower.hasSuffix("zioni") || lower.hasSuffix("sioni")
      ? String(lower.dropLast()) + "e" : String(lower.dropLast()) + "o"
  }

  /// `inviarla`, `inviandolo`, `recarsi`: the verb without the pronoun.
  private func encliticLemma(_ lower: String) -> String? {
    for pronoun in ["lo", "la", "li", "le", "ne", "gli", "si", "ci", "mi", "ti", "vi"]
    where lower.utf8.count > pronoun.utf8.count + 2 && lower.hasSuffix(pronoun) {
      let stem = String(lower.dropLast(pronoun.count))
      for form in [stem + "e", stem, stem + "re"] {
        let found = verbs.readings(form).first { $0.feature == .infinitive || $0.feature == .gerund }
        if let found { return found.lemma }
      }
    }
    return nil
  }
}
