/// Articles, and prepositions joined to articles.
struct Determiner: Equatable, Sendable {
  enum Gender: Sendable { case masculine, feminine }

  /// `di`, `a`, `da`, `in`, `su`, `con`, or nil for an article alone.
  var preposition: String?
  var isDefinite: Bool
  /// Nil where the form does not show it (`l'`).
  var gender: Gender?
  var isPlural: Bool

  /// The determiner a word is, or nil.
  static func parse(_ lower: String) -> Determiner? { table[lower] }

  /// The form before a word that begins with `next` (in lower case).
  static func form(
    preposition: String?, definite: Bool = true, _ gender: Gender, plural: Bool, before next: String
  ) -> String {
    let sound = Sound(of: next)
    if !definite {
      let article: String
      switch gender {
      case .masculine: article = sound == .strong ? "uno" : "un"
      case .feminine: article = sound == .vowel ? "un'" : "una"
      }
      return preposition.map { "\($0) \(article)" } ?? article
    }
    let article: String
    switch (gender, plural) {
    case (.masculine, false): article = sound == .vowel ? "l'" : sound == .strong ? "lo" : "il"
    case (.masculine, true): article = sound == .plain ? "i" : "gli"
    case (.feminine, false): article = sound == .vowel ? "l'" : "la"
    case (.feminine, true): article = "le"
    }
    return join(preposition, article)
  }

  /// Joins a preposition to a definite article: `di` and `il` make `del`, `per` and `il` stay apart.
  static func join(_ preposition: String?, _ article: String) -> String {
    guard let preposition else { return article }
    if article.isEmpty { return preposition }
    guard let stem = stems[preposition] else { return "\(preposition) \(article)" }
    switch article {
    case "il": return stem + "l"
    case "lo", "la", "l'", "le": return stem + "l" + article
    case "i": return stem + "i"
    case "gli": return stem + "gli"
    default: return "\(preposition) \(article)"
    }
  }

  /// The bare definite article of a determiner's form: `della` gives `la`.
  static func article(of lower: String) -> String? { articles[lower] }

  private static let stems = ["di": "de", "a": "a", "da": "da", "in": "ne", "su": "su"]

  private static let definite: [(String, Gender?, Bool)] = [
    ("il", .masculine, false), ("lo", .masculine, false), ("la", .feminine, false), ("l'", nil, false),
    ("i", .masculine, true), ("gli", .masculine, true), ("le", .feminine, true),
  ]

  private static let table: [String: Determiner] = {
    var result: [String: Determiner] = [:]
    for (form, gender, plural) in definite {
      result[form] = Determiner(preposition: nil, isDefinite: true, gender: gender, isPlural: plural)
      for preposition in stems.keys {
        result[join(preposition, form)] = Determiner(
          preposition: preposition, isDefinite: true, gender: gender, isPlural: plural)
      }
    }
    for (form, gender) in [
      ("un", Gender.masculine), ("uno", .masculine), ("una", .feminine), ("un'", .feminine),
    ] {
      result[form] = Determiner(preposition: nil, isDefinite: false, gender: gender, isPlural: false)
    }
    result["col"] = Determiner(preposition: "con", isDefinite: true, gender: .masculine, isPlural: false)
    result["coi"] = Determiner(preposition: "con", isDefinite: true, gender: .masculine, isPlural: true)
    return result
  }()

  private static let articles: [String: String] = {
    var result: [String: String] = ["col": "il", "coi": "i"]
    for (form, _, _) in definite {
      result[form] = form
      for preposition in stems.keys { result[join(preposition, form)] = form }
    }
    return result
  }()
}

/// How a word begins, for the article before it.
enum Sound: Sendable {
  case vowel
  /// z, gn, ps, pn, x, y, and s before a consonant: `lo`, `gli`, `uno`.
  case strong
  case plain

  init(of word: String) {
    let letters = Array(word.unicodeScalars.prefix(2))
    guard let first = letters.first else {
      self = .plain
      return
    }
    let second = letters.count > 1 ? letters[1] : " "
    switch first {
    case "a", "e", "i", "o", "u", "à", "è", "é", "ì", "ò", "ù", "h": self = .vowel
    case "z", "x", "y": self = .strong
    case "s": self = "bcdfglmnpqrtvzk".unicodeScalars.contains(second) ? .strong : .plain
    case "g": self = second == "n" ? .strong : .plain
    case "p": self = second == "s" || second == "n" ? .strong : .plain
    case "8": self = .vowel
    default: self = .plain
    }
    if letters.count == 2, word == "11" || word == "uno" || word == "otto" { self = .vowel }
  }
}
