/// One element of a phrase to be found.
enum PatternItem: Sendable, Equatable {
  /// One of several words as they stand.
  case word([String])
  /// `di+`: the preposition, alone or joined to an article.
  case preposition(String)
  /// `di+art`: the preposition only where it is joined to an article.
  case joined(String)
  /// `@+`: any article, or preposition joined to one.
  case determiner
  /// `{art}`: a definite article alone.
  case bareArticle
  /// `~inviare`: any form of the verb.
  case verb(String)
  /// `^medesimo`: an adjective or pronoun in its four forms.
  case adjective([String])
  /// `=istanza/istanze:f`: a noun.
  case noun(Noun)
  /// `{inf}`: any infinitive.
  case infinitive
  /// `{n}`: a number, kept as it is.
  case number
  /// `{nom}`: a noun of action (`nominals.tsv`).
  case nominal
  /// `{noun}`: any noun, kept as it is.
  case anyNoun
}

/// One element of the words that take a phrase's place.
enum OutputItem: Sendable, Equatable {
  case word(String)
  /// `per+`: a preposition with the article that was found.
  case preposition(String)
  /// `+`: the article that was found, alone.
  case article
  /// `@`: the preposition that was found, without its article.
  case bareDeterminer
  /// `@+`: the determiner that was found.
  case determiner
  case verb(String)
  case adjective([String])
  case noun(Noun)
  case infinitive
  /// `{inf:verb}`: the verb of the infinitive, in the form of the verb found.
  case infinitiveAsVerb
  case number
  /// `{noun}`: the noun that was found.
  case anyNoun
  /// `{nom}`, `{nom:ger}`, `{nom:verb}`, `{nom:si}`: the verb of the noun of action as infinitive, as gerund, in the
  /// form of the verb found, or after "si" in the number of the article found.
  case nominal(NominalForm)
}

enum NominalForm: String, Sendable {
  case infinitive = "{nom}"
  case gerund = "{nom:ger}"
  case asVerb = "{nom:verb}"
  case afterSi = "{nom:si}"
}

struct Noun: Sendable, Equatable {
  var singular: String
  var plural: String
  var gender: Determiner.Gender
}

/// Reads the small language of the phrase file.
enum PhraseSyntax {
  static func pattern(_ text: String) throws(SyntaxProblem) -> [PatternItem] {
    var result: [PatternItem] = []
    for part in text.split(separator: " ") {
      let word = String(part)
      switch part.first {
      case "@" where word == "@+": result.append(.determiner)
      case "~": result.append(.verb(String(part.dropFirst())))
      case "^": result.append(.adjective(adjective(part.dropFirst())))
      case "=": result.append(.noun(try noun(part.dropFirst())))
      case "{" where word == "{inf}": result.append(.infinitive)
      case "{" where word == "{n}": result.append(.number)
      case "{" where word == "{art}": result.append(.bareArticle)
      case "{" where word == "{nom}": result.append(.nominal)
      case "{" where word == "{noun}": result.append(.anyNoun)
      case "(" where part.last == ")":
        result.append(.word(part.dropFirst().dropLast().split(separator: "|").map(String.init)))
      case "{", "@", "(": throw SyntaxProblem("unknown element '\(word)'")
      default:
        if part.hasSuffix("+art") {
          result.append(.joined(String(part.dropLast(4))))
        } else if part.last == "+", part.count > 1 {
          result.append(.preposition(String(part.dropLast())))
        } else {
          if part.last == "'" {
            // an elided word is one token
            result.append(.word([word.lowercased()]))
            continue
          }
          // the tokeniser parts marks from words, so a literal may be several tokens
          result += Tokenizer.tokens(word).map { .word([$0.lower]) }
        }
      }
    }
    if result.isEmpty { throw SyntaxProblem("the phrase is empty") }
    return result
  }

  static func output(_ text: String) throws(SyntaxProblem) -> [OutputItem] {
    var result: [OutputItem] = []
    // "-": the phrase goes and nothing takes its place
    if text == "-" { return [] }
    if text.isEmpty { throw SyntaxProblem("the plain equal is empty; write - where the phrase only goes") }
    for part in text.split(separator: " ") {
      let word = String(part)
      switch part.first {
      case "@": result.append(word == "@" ? .bareDeterminer : .determiner)
      case "+" where word == "+": result.append(.article)
      case "~": result.append(.verb(String(part.dropFirst())))
      case "^": result.append(.adjective(adjective(part.dropFirst())))
      case "=": result.append(.noun(try noun(part.dropFirst())))
      case "{":
        if word == "{inf}" {
          result.append(.infinitive)
        } else if word == "{inf:verb}" {
          result.append(.infinitiveAsVerb)
        } else if word == "{noun}" {
          result.append(.anyNoun)
        } else if word == "{n}" {
          result.append(.number)
        } else if let form = NominalForm(rawValue: word) {
          result.append(.nominal(form))
        } else {
          throw SyntaxProblem("unknown element '\(word)'")
        }
      default:
        result.append(
          part.last == "+" && part.count > 1 ? .preposition(String(part.dropLast())) : .word(word))
      }
    }
    return result
  }

  /// The forms of an adjective: given as `a/b/c/d`, else made from the masculine singular.
  private static func adjective(_ text: Substring) -> [String] {
    let forms = text.split(separator: "/").map(String.init)
    if forms.count == 4 { return forms }
    let stem = String(text.dropLast())
    if text.last == "e" { return [stem + "e", stem + "e", stem + "i", stem + "i"] }
    // "proprio", "propri": no second i where the first has no accent, as in all words the lists may hold
    return [stem + "o", stem + "a", stem.hasSuffix("i") ? stem : stem + "i", stem + "e"]
  }

  private static func noun(_ text: Substring) throws(SyntaxProblem) -> Noun {
    let parts = text.split(separator: ":")
    let forms = parts.first?.split(separator: "/").map(String.init) ?? []
    guard parts.count == 2, forms.count == 2, parts[1] == "m" || parts[1] == "f" else {
      throw SyntaxProblem("'=\(text)' is not of the form =singular/plural:m or :f")
    }
    return Noun(singular: forms[0], plural: forms[1], gender: parts[1] == "m" ? .masculine : .feminine)
  }
}

struct SyntaxProblem: Error {
  var text: String
  init(_ text: String) { self.text = text }
}
