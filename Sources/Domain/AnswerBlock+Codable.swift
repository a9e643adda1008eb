/// The flat JSON form of a block: `{"type":"steps","items":["..."]}`.
extension AnswerBlock: Codable {
  private enum Key: String, CodingKey {
    case type, text, items, options, term, language, verbatim, facts, when
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let type = try values.decode(String.self, forKey: .type)
    func text() throws -> String { try values.decode(String.self, forKey: .text) }
    func items() throws -> [String] { try values.decode([String].self, forKey: .items) }
    let content: Content
    switch type {
    case "heading": content = .heading(try text())
    case "summary": content = .summary(try text())
    case "paragraph": content = .paragraph(try text())
    case "steps": content = .steps(try items())
    case "documents": content = .documents(try items())
    case "deadline": content = .deadline(try Deadline(from: decoder))
    case "amount": content = .amount(try Amount(from: decoder))
    case "contactPoint": content = .contactPoint(try ContactPoint(from: decoder))
    case "choice": content = .choice(try values.decode([Choice].self, forKey: .options))
    case "note": content = .note(try text())
    case "glossary":
      content = .glossary(term: try values.decode(String.self, forKey: .term), meaning: try text())
    case "source": content = .source(try SourceNote(from: decoder))
    case "outcome": content = .outcome(try text())
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: values,
        debugDescription:
          "unknown block type '\(type)'; known types: \(Self.typeNames.joined(separator: ", "))")
    }
    self.init(
      content,
      language: try values.decodeIfPresent(String.self, forKey: .language) ?? "it-IT",
      isVerbatim: try values.decodeIfPresent(Bool.self, forKey: .verbatim) ?? false,
      facts: try values.decodeIfPresent([Fact].self, forKey: .facts) ?? [],
      condition: try values.decodeIfPresent(PlaceCondition.self, forKey: .when))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(typeName, forKey: .type)
    switch content {
    case .heading(let text), .summary(let text), .paragraph(let text), .note(let text), .outcome(let text):
      try values.encode(text, forKey: .text)
    case .steps(let items), .documents(let items):
      try values.encode(items, forKey: .items)
    case .deadline(let deadline): try deadline.encode(to: encoder)
    case .amount(let amount): try amount.encode(to: encoder)
    case .contactPoint(let point): try point.encode(to: encoder)
    case .choice(let options): try values.encode(options, forKey: .options)
    case .glossary(let term, let meaning):
      try values.encode(term, forKey: .term)
      try values.encode(meaning, forKey: .text)
    case .source(let source): try source.encode(to: encoder)
    }
    try values.encode(language, forKey: .language)
    if isVerbatim { try values.encode(true, forKey: .verbatim) }
    try values.encodeIfPresent(condition, forKey: .when)
    if !facts.isEmpty { try values.encode(facts, forKey: .facts) }
  }

  /// The names a block's `type` may have in JSON.
  package static let typeNames = [
    "heading", "summary", "paragraph", "steps", "documents", "deadline", "amount", "contactPoint", "choice",
    "note",
    "glossary", "source", "outcome",
  ]

  /// This block's `type` in JSON.
  package var typeName: String {
    switch content {
    case .heading: "heading"
    case .summary: "summary"
    case .paragraph: "paragraph"
    case .steps: "steps"
    case .documents: "documents"
    case .deadline: "deadline"
    case .amount: "amount"
    case .contactPoint: "contactPoint"
    case .choice: "choice"
    case .note: "note"
    case .glossary: "glossary"
    case .source: "source"
    case .outcome: "outcome"
    }
  }
}
