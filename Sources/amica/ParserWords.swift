import Foundation

/// The argument parser's English words in Italian.
enum ParserWords {
  private static let phrases: [(String, String)] = [
    ("Error: ", "Errore: "), ("Usage: ", "Uso: "), ("OVERVIEW: ", ""), ("USAGE: ", "Uso: "),
    ("ARGUMENTS:", "Argomenti:"), ("OPTIONS:", "Opzioni:"), ("SUBCOMMANDS:", "Comandi:"),
    ("Show help information.", "Mostra questo aiuto."), ("Show the version.", "Mostra la versione."),
    ("(default: ", "(senza: "), ("(values: ", "(valori: "), ("(default)", "(senza altro)"),
    ("<subcommand>", "<comando>"), ("<options>", "<opzioni>"),
  ]

  private static let patterns: [(String, String)] = [
    ("See '(.+)' for more information\\.", "Per saperne di più: $1"),
    ("See '(.+)' for detailed help\\.", "Per l'aiuto di un comando: $1"),
    ("Unexpected argument '(.+)'", "l'argomento '$1' è di troppo o il comando non esiste."),
    ("(\\d+) unexpected arguments: (.+)", "argomenti di troppo: $2"),
    ("Unknown option '(.+?)'\\. Did you mean '(.+)'\\?", "l'opzione '$1' non esiste. Forse: '$2'."),
    ("Unknown option '(.+)'", "l'opzione '$1' non esiste."),
    ("Missing value for '(.+)'", "manca il valore di '$1'."),
    ("Missing expected argument '(.+)'", "manca l'argomento '$1'."),
    ("The value '(.*)' is invalid for '(.+?)'(.*)", "il valore '$1' non va bene per '$2'.$3"),
    ("Please provide one of '(.+)'\\.", "I valori sono: '$1'."),
  ]

  static func error(_ text: String) -> String {
    let words = help(text)
    return words.hasPrefix("Errore:") ? words : "Errore: \(words)"
  }

  static func help(_ text: String) -> String {
    var words = text
    for (english, italian) in phrases { words = words.replacingOccurrences(of: english, with: italian) }
    for (pattern, italian) in patterns {
      words = words.replacingOccurrences(of: pattern, with: italian, options: .regularExpression)
    }
    return words
  }
}
