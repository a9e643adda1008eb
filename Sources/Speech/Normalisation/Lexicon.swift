package import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// How words are said that no rule can know: a W3C Pronunciation Lexicon (PLS 1.0) whose lexemes have an alias.
///
/// An entry in small letters matches a word whatever its capitals; one with capitals matches only as written.
package struct Lexicon: Sendable {
  /// Grapheme to alias.
  package private(set) var entries: [String: String] = [:]
  /// The first words of all entries, in small letters.
  private var firstWords: Set<String> = []

  /// - Throws: ``SpeechError/dataFile(path:reason:)`` when the file is missing, no lexicon, or says a word twice.
  package init(file: URL) throws {
    guard let data = try? Data(contentsOf: file) else {
      throw SpeechError.dataFile(path: file.path, reason: "non si può leggere")
    }
    let collector = LexemeCollector()
    let parser = XMLParser(data: data)
    parser.delegate = collector
    parser.shouldResolveExternalEntities = false
    guard parser.parse() else {
      throw SpeechError.dataFile(path: file.path, reason: "riga \(parser.lineNumber): non è XML valido")
    }
    guard collector.isLexicon else {
      throw SpeechError.dataFile(path: file.path, reason: "manca l'elemento lexicon")
    }
    for lexeme in collector.lexemes {
      guard !lexeme.alias.isEmpty, !lexeme.graphemes.isEmpty else {
        throw SpeechError.dataFile(path: file.path, reason: "riga \(lexeme.line): servono grapheme e alias")
      }
      for grapheme in lexeme.graphemes {
        firstWords.insert(Self.firstWord(grapheme))
        guard entries.updateValue(lexeme.alias, forKey: grapheme) == nil else {
          throw SpeechError.dataFile(path: file.path, reason: "riga \(lexeme.line): «\(grapheme)» c'è già")
        }
      }
    }
  }

  /// True when some entry begins with this word.
  func mayBegin(with word: String) -> Bool { firstWords.contains(Self.firstWord(word)) }

  private static func firstWord(_ text: String) -> String {
    String(text.prefix { $0.isLetter || $0.isNumber }).lowercased()
  }

  /// The alias of a written form.
  package subscript(written: String) -> String? {
    entries[written] ?? entries[written.lowercased()]
  }
}

private final class LexemeCollector: NSObject, XMLParserDelegate {
  struct Lexeme {
    var graphemes: [String] = []
    var alias = ""
    var line: Int
  }

  private(set) var lexemes: [Lexeme] = []
  private(set) var isLexicon = false
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    if name == "lexicon" { isLexicon = true }
    if name == "lexeme" { lexemes.append(Lexeme(line: parser.lineNumber)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    guard !lexemes.isEmpty else { return }
    let value = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if name == "grapheme" { lexemes[lexemes.count - 1].graphemes.append(value) }
    if name == "alias" { lexemes[lexemes.count - 1].alias = value }
    text = ""
  }
}
