import Domain
package import Foundation

/// Reads lists of questions that public bodies publish, as drafts.
package struct QuestionImport {
  private let file: String
  private let format: QuestionImportFormat
  private let day: String
  private var report: QuestionImportReport
  private var drafts: [DraftQuestion] = []
  private var ids: Set<String> = []
  /// Folded question and text of what was read, to know doubles.
  private var seen: [String: Set<String>] = [:]

  /// Reads a file.
  ///
  /// - Throws: ``QuestionsError`` if the file is not in the format.
  package static func read(
    _ format: QuestionImportFormat, file: URL, on day: String
  ) throws -> (drafts: [DraftQuestion], report: QuestionImportReport) {
    let name = file.lastPathComponent
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw QuestionsError(
        .unreadable, file: name, message: "cannot be read: \(error.localizedDescription)")
    }
    var run = QuestionImport(file: name, format: format, day: day)
    do {
      switch format {
      case .ioContextualHelp: try run.contextualHelp(data)
      case .padigitale2026: try run.markdownFiles(data)
      }
    } catch let error as DecodingError {
      throw QuestionsError(.malformed, file: name, message: "is not a file '\(format.rawValue)': \(error)")
    }
    return (run.drafts, run.report)
  }

  private init(file: String, format: QuestionImportFormat, day: String) {
    (self.file, self.format, self.day) = (file, format, day)
    report = QuestionImportReport(format: format, file: file)
  }

  // MARK: IO

  private struct Language: Decodable {
    struct Screen: Decodable {
      struct Entry: Decodable {
        var title: String
        var body: String
      }
      var route_name: String
      var faqs: [Entry]?
    }
    struct Anything: Decodable {}
    var screens: [Screen]
    var idps: [String: Anything]?

    var count: Int { screens.reduce(0) { $0 + ($1.faqs?.count ?? 0) } }
  }

  private struct Help: Decodable {
    var it: Language
    var en: Language?
    var de: Language?
  }

  private mutating func contextualHelp(_ data: Data) throws {
    let help = try JSONDecoder().decode(Help.self, from: data)
    for screen in help.it.screens {
      for entry in screen.faqs ?? [] {
        add(title: entry.title, body: entry.body, section: screen.route_name, links: [])
      }
    }
    for (name, language) in [("inglese", help.en), ("tedesco", help.de)] {
      guard let language, language.count > 0 else { continue }
      report.read += language.count
      report.skipped += language.count
      report.dirt.append(
        .init(
          kind: "domande in \(name), lasciate", count: language.count,
          example: language.screens.first { $0.faqs?.isEmpty == false }?.faqs?.first?.title ?? ""))
    }
    if let idps = help.it.idps, !idps.isEmpty {
      report.dirt.append(
        .init(
          kind: "recapiti di gestori SPID, lasciati: non sono domande", count: idps.count,
          example: idps.keys.min() ?? ""))
    }
  }

  // MARK: PA digitale 2026

  private struct Item: Decodable {
    var path: String
    var text: String
  }

  private mutating func markdownFiles(_ data: Data) throws {
    for item in try JSONDecoder().decode([Item].self, from: data) {
      let path = item.path.trimmingCharacters(in: ["\""])
      if path != item.path || !path.hasSuffix(".md") { report.note("nome di file irregolare", item.path) }
      guard let header = Header(item.text) else {
        report.read += 1
        report.skip("file senza intestazione", item.path)
        continue
      }
      guard let title = header.values["title"], !title.isEmpty else {
        report.read += 1
        report.skip("intestazione senza domanda", item.path)
        continue
      }
      if header.values["sectionId"] != nil {
        report.read += 1
        report.skip("titolo di sezione", title)
        continue
      }
      if header.tags.contains(where: { $0.contains(",") || $0.contains(" - ") }) {
        report.note("più etichette in una", header.tags.joined(separator: "; "))
      }
      add(title: title, body: header.body, section: path, links: header.values["link"].map { [$0] } ?? [])
    }
  }

  // MARK: Entries

  private mutating func add(title: String, body: String, section: String, links: [String]) {
    report.read += 1
    let heading = MarkupText(title)
    let text = MarkupText(body)
    let question = heading.blocks.flatMap(\.plainTexts).joined(separator: " ")
    guard !question.isEmpty else { return report.skip("voce senza domanda", section) }
    guard !text.blocks.isEmpty else { return report.skip("voce senza risposta", title) }
    for (kind, example) in heading.dirt + text.dirt { report.note(kind, example) }
    let key = Word.fold(question)
    let words = text.blocks.flatMap(\.plainTexts).joined(separator: " ")
    if let before = seen[key] {
      if before.contains(words) { return report.skip("domanda e risposta ripetute", title) }
      report.note("stessa domanda con un'altra risposta: sono due bozze", title)
    }
    seen[key, default: []].insert(words)
    let long = text.blocks.flatMap(\.plainTexts).flatMap(Sentence.sentences(of:))
      .contains { $0.text.split(whereSeparator: \.isWhitespace).count > QuestionCheck.mostWords }
    if long { report.note("frase con più di \(QuestionCheck.mostWords) parole, da dividere", title) }
    drafts.append(
      DraftQuestion(
        id: id(for: question), status: .draft, question: question, variants: [], topics: [],
        blocks: [AnswerBlock(.heading(question))] + text.blocks,
        origin: .init(
          format: format, file: file, section: section, links: links + heading.links + text.links),
        history: [.init(day: day, what: "importata")]))
    report.kept += 1
  }

  /// The same question has the same id in the next import.
  private mutating func id(for question: String) -> String {
    let words = Word.fold(question).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let prefix = format == .ioContextualHelp ? "io" : "pad"
    let base = ([Substring(prefix)] + words.prefix(9)).joined(separator: "-")
    var id = base
    var count = 1
    while !ids.insert(id).inserted {
      count += 1
      id = "\(base)-\(count)"
    }
    return id
  }

  /// The header of a Markdown file between two lines of hyphens, and the text after it.
  private struct Header {
    var values: [String: String] = [:]
    var tags: [String] = []
    var body: String

    init?(_ text: String) {
      let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      guard let start = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
        lines[start].trimmingCharacters(in: .whitespaces) == "---",
        let end = lines[(start + 1)...].firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == "---" }
        )
      else { return nil }
      var isInTags = false
      for line in lines[(start + 1)..<end] {
        let line = line.trimmingCharacters(in: .whitespaces)
        let field = line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
        if isInTags, line.hasPrefix("- "), !field.contains(": ") {
          tags.append(field)
          continue
        }
        guard let colon = field.firstIndex(of: ":") else { continue }
        let key = field[..<colon].trimmingCharacters(in: .whitespaces)
        var value = field[field.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        if value.count > 1, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
          value = String(value.dropFirst().dropLast())
        }
        isInTags = key == "tag"
        if values[key] == nil { values[key] = value }
      }
      body = lines[(end + 1)...].joined(separator: "\n")
    }
  }
}
