package import Foundation

/// Written Italian to Italian as it is said: dates, amounts, codes, acronyms, abbreviations.
///
/// Deterministic, one pass from left to right; what no rule knows stays as it is. Nothing is ever left out.
package struct Normaliser: Sendable {
  private let readings: [Reading]
  private let speller: Speller

  /// - Parameter voicesFolder: The product's `voices` folder, with the lexicon and the tables.
  /// - Throws: ``SpeechError/dataFile(path:reason:)`` with the line at fault.
  package init(voicesFolder: URL) throws {
    let tables = try SpeechTables(folder: voicesFolder)
    speller = tables.speller
    readings = Reading.all(tables)
  }

  /// The text as it will be spoken.
  package func normalise(_ text: String, style: NormalisationStyle = NormalisationStyle()) -> String {
    let source = SourceText(text)
    var output = SpokenWriter()
    var index = 0
    while index < source.count {
      if let match = match(source, at: index, style: style) {
        if !match.leavesNoGap { output.write(match.spoken, replacing: index..<match.end, of: source) }
        index = match.end
      } else {
        let end = source.plainEnd(from: index)
        output.copy(index..<end, of: source)
        index = end
      }
    }
    return ElidedNumber.written(output.text)
  }

  /// The tree with its Italian text normalised and its spelled parts written out.
  package func normalise(
    _ spoken: SpokenText, language: String = "it-IT", style: NormalisationStyle = NormalisationStyle()
  ) -> SpokenText {
    SpokenText(parts: spoken.parts.map { normalise($0, language: language, style: style) })
  }

  private func normalise(_ part: SpokenPart, language: String, style: NormalisationStyle) -> SpokenPart {
    switch part {
    case .text(let text, let other) where Self.isItalian(other ?? language):
      .text(normalise(text, style: style), language: other)
    case .spelled(let text, let other) where Self.isItalian(other ?? language):
      .text(spell(text, style: style), language: other)
    case .telephone(let number, let other) where Self.isItalian(other ?? language):
      .text(telephone(number, style: style), language: other)
    case .changed(let change, let parts):
      .changed(change, parts.map { normalise($0, language: language, style: style) })
    default: part
    }
  }

  /// A telephone number as it is said where a text announces it.
  private func telephone(_ number: String, style: NormalisationStyle) -> String {
    let announcement = "chiami il "
    let spoken = normalise(announcement + number, style: style)
    return spoken.hasPrefix(announcement) ? String(spoken.dropFirst(announcement.count)) : spoken
  }

  /// A code said character by character, in groups.
  package func spell(_ text: String, style: NormalisationStyle = NormalisationStyle()) -> String {
    speller.spell(text, spelling: style.spelling)
  }

  private func match(_ source: SourceText, at index: Int, style: NormalisationStyle) -> Reading.Match? {
    guard source.isBoundary(index) else { return nil }
    for reading in readings {
      if let match = reading.read(source, index, style), match.end > index { return match }
    }
    return nil
  }

  private static func isItalian(_ tag: String) -> Bool {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased() == "it"
  }
}
