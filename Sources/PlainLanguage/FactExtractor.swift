package import Domain
package import Foundation

/// A fact with the place where it stands in a text.
package struct FactOccurrence: Sendable, Equatable {
  package var fact: Fact
  /// In Unicode scalars; `end` is excluded.
  package var start: Int
  package var end: Int
}

/// Finds what a rewriting must never change: dates, amounts, articles of law, numbers, addresses, names, quotations
/// and locked legal terms.
package struct FactExtractor: Sendable {
  let legalTerms: TermIndex

  /// - Parameter folder: the folder with the language data (`legal-terms.tsv`).
  /// - Throws: ``PlainLanguageError``.
  package init(folder: URL) throws {
    let table = try DataTable(folder: folder, file: "legal-terms.tsv", columns: 1...2)
    legalTerms = TermIndex(table.rows.map { $0.columns[0] })
  }

  /// The facts of a text, in order; one stretch of text belongs to one fact only.
  package func facts(in text: String) -> [FactOccurrence] {
    let tokens = Tokenizer.tokens(text)
    let offsets = ScalarOffsets(text)
    let utf8 = Array(text.utf8)
    return spans(tokens).map { span in
      let start = tokens[span.range.lowerBound].start
      let end = tokens[span.range.upperBound - 1].end
      let fact = Fact(
        kind: span.kind, text: String(decoding: utf8[start..<end], as: UTF8.self), value: span.value)
      return FactOccurrence(
        fact: fact, start: offsets.scalar(atUTF8: start), end: offsets.scalar(atUTF8: end))
    }
  }

  /// A fact as a range of tokens.
  struct Span {
    var kind: Fact.Kind
    var range: Range<Int>
    var value: String
  }

  /// The facts of tokens, in order.
  func spans(_ tokens: [Token]) -> [Span] {
    let quotations = Brackets.quotations(tokens)
    var result: [Span] = []
    var index = 0
    var quotation = 0
    while index < tokens.count {
      while quotation < quotations.count, quotations[quotation].lowerBound < index { quotation += 1 }
      if quotation < quotations.count, quotations[quotation].lowerBound == index {
        let range = quotations[quotation]
        let words = tokens[range].filter { $0.kind != .mark }.map(\.lower)
        result.append(Span(kind: .quotation, range: range, value: words.joined(separator: " ")))
        index = range.upperBound
      } else if let span = span(at: index, tokens) {
        result.append(span)
        index = span.range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func span(at index: Int, _ tokens: [Token]) -> Span? {
    AddressFacts.span(at: index, tokens)
      ?? LawFacts.span(at: index, tokens)
      ?? DateFacts.span(at: index, tokens)
      ?? NumberFacts.span(at: index, tokens)
      ?? legalSpan(at: index, tokens)
      ?? NameFacts.span(at: index, tokens)
  }

  private func legalSpan(at index: Int, _ tokens: [Token]) -> Span? {
    guard let length = legalTerms.match(at: index, tokens) else { return nil }
    let words = tokens[index..<(index + length)].map(\.lower)
    return Span(kind: .legalTerm, range: index..<(index + length), value: words.joined(separator: " "))
  }
}
