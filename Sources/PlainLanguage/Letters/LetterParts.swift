import Foundation

/// Finds the lines of a letter, an e-mail or a table that no rule may change: heading, subject, salutation, signature,
/// words quoted from another message, rows of a table.
struct LetterParts: Sendable {
  enum Part: String, Sendable {
    case body, subject, salutation, closing, quoted, sender, attachments, table
  }

  struct Line: Equatable, Sendable {
    var part: Part
    /// UTF-8 range without the line break.
    var range: Range<Int>
  }

  /// Beginnings of lines with their part, longest first.
  private let cues: [(words: String, part: Part)]

  /// `letter-parts.tsv`. Columns: part; beginnings of a line, parted by `|`.
  init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "letter-parts.tsv", columns: 2...2)
    var cues: [(words: String, part: Part)] = []
    for row in table.rows {
      guard let part = Part(rawValue: row.columns[0]), part != .body, part != .table else {
        throw table.error(row, "'\(row.columns[0])' is no part of a letter")
      }
      for words in row.columns[1].split(separator: "|") { cues.append((String(words), part)) }
    }
    self.cues = cues.sorted { ($0.words.utf8.count, $1.words) > ($1.words.utf8.count, $0.words) }
  }

  /// The lines of a text, each with its part.
  func lines(_ text: String) -> [Line] {
    let utf8 = Array(text.utf8)
    var result: [Line] = []
    var start = 0
    while start <= utf8.count {
      let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
      result.append(Line(part: part(utf8[start..<end]), range: start..<end))
      start = end + 1
    }
    settle(&result, utf8)
    return result
  }

  /// The UTF-8 ranges that no rule may change.
  func protected(_ text: String) -> [Range<Int>] {
    lines(text).filter { $0.part != .body && !$0.range.isEmpty }.map(\.range)
  }

  /// Whether the text is a letter to a reader: it has a salutation.
  func isLetter(_ text: String) -> Bool { lines(text).contains { $0.part == .salutation } }

  private func part(_ line: ArraySlice<UInt8>) -> Part {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let line = line.drop(while: isSpace)
    guard let first = line.first else { return .body }
    if first == 0x3E { return .quoted }
    let bars = line.count { $0 == 0x7C }
    if first == 0x7C && bars > 1 || bars > 2 || line.count(where: { $0 == 0x09 }) > 1 { return .table }
    guard line.count < 400 else { return .body }
    let lower = String(decoding: line, as: UTF8.self).lowercased()
    return cues.first { Self.begins(lower, with: $0.words) }?.part ?? .body
  }

  /// The words end where a word ends.
  private static func begins(_ line: String, with words: String) -> Bool {
    guard line.hasPrefix(words) else { return false }
    guard let next = line.unicodeScalars.dropFirst(words.unicodeScalars.count).first,
      words.unicodeScalars.last?.isWordScalar == true
    else { return true }
    return !next.isWordScalar && next != "'" && next != "\u{2019}"
  }

  /// A line has its part only where it can stand there: a sentence that begins like a salutation is body.
  private func settle(_ lines: inout [Line], _ utf8: [UInt8]) {
    var isQuoted = false
    var isClosed = false
    let opening = lines.lastIndex { $0.part == .subject || isSalutation($0, utf8) } ?? -1
    for index in lines.indices {
      let part = lines[index].part
      switch part {
      case .quoted where utf8[lines[index].range].drop(while: { $0 == 0x20 }).first == 0x3E: break
      case .quoted where opensQuotation(index, lines, utf8): isQuoted = true
      case .quoted: lines[index].part = .body
      case .salutation where !isSalutation(lines[index], utf8): lines[index].part = .body
      case .closing where isClosing(index, lines, utf8, after: opening): isClosed = true
      case .closing: lines[index].part = .body
      case .attachments: isClosed = false
      case .sender where index > opening || isSentence(lines[index], utf8): lines[index].part = .body
      // the names above a subject or a salutation are the heading
      case .body where index < opening && !isSentence(lines[index], utf8) && lines[index].range.count <= 90:
        lines[index].part = .sender
      default: break
      }
      if isQuoted { lines[index].part = .quoted }
      if isClosed, lines[index].part == .body {
        // a sentence after the signature is body again: a note, a postscript
        if isSentence(lines[index], utf8) { isClosed = false } else { lines[index].part = .closing }
      }
    }
  }

  /// `Gentile signora Rossi,`: short, without a verb's sentence after it.
  private func isSalutation(_ line: Line, _ utf8: [UInt8]) -> Bool {
    guard line.part == .salutation, line.range.count <= 90 else { return false }
    return !isSentence(line, utf8)
  }

  /// `Da: Ufficio protocollo` opens a quoted message only with another heading of a message after it.
  private func opensQuotation(_ index: Int, _ lines: [Line], _ utf8: [UInt8]) -> Bool {
    let lower = text(lines[index], utf8)
    if lower.hasPrefix("-") || lower.hasPrefix("inizio") { return true }
    if lower.hasPrefix("il giorno") { return lower.hasSuffix("ha scritto:") }
    return lines[(index + 1)..<min(index + 6, lines.count)].contains { next in
      let words = text(next, utf8)
      return ["inviato:", "data:", "a:", "date:"].contains { words.hasPrefix($0) }
    }
  }

  /// A greeting or a signature: short, not a sentence, after the opening of the letter or on the last lines.
  private func isClosing(_ index: Int, _ lines: [Line], _ utf8: [UInt8], after opening: Int) -> Bool {
    guard index > max(opening, 0), lines[index].range.count <= 90 else { return false }
    let words = text(lines[index], utf8)
    let isGreeting =
      words.contains("salut") || words.hasPrefix("cordialmente") || words.hasPrefix("con osserv")
    return isGreeting || !isSentence(lines[index], utf8) && lines.count - index <= 6
  }

  /// A line that ends as a sentence does.
  private func isSentence(_ line: Line, _ utf8: [UInt8]) -> Bool {
    let words = text(line, utf8)
    return (words.hasSuffix(".") || words.hasSuffix(";") || words.hasSuffix("?"))
      && words.split(separator: " ").count > 3
  }

  private func text(_ line: Line, _ utf8: [UInt8]) -> String {
    String(decoding: utf8[line.range], as: UTF8.self).trimmingCharacters(in: .whitespaces).lowercased()
  }
}
