package import Foundation

/// Written text to text as it is said: dates, amounts, codes, acronyms, abbreviations. Italian in full, German, English,
/// French and Slovene as far as the facts of a message go.
///
/// Deterministic, one pass from left to right; what no rule knows stays as it is. Nothing is ever left out.
package struct Normaliser: Sendable {
  private typealias Readings = [(family: ReadingFamily, reading: Reading)]

  private let italian: Readings
  /// By base tag.
  private let others: [String: Readings]
  private let speller: Speller

  /// - Parameter voicesFolder: The product's `voices` folder, with the lexicon and the tables.
  /// - Throws: ``SpeechError/dataFile(path:reason:)`` with the line at fault.
  package init(voicesFolder: URL) throws {
    let tables = try SpeechTables(folder: voicesFolder)
    speller = tables.speller
    italian = Reading.all(tables)
    others = try LanguageReadings.languages.reduce(into: [:]) { others, language in
      others[language] = try LanguageReadings.all(
        language, voicesFolder: voicesFolder, speller: tables.speller)
    }
  }

  /// The text as it will be spoken.
  ///
  /// - Parameter language: BCP 47 tag of the text. In German, English, French and Slovene the facts of a message are
  ///   written out; a text in any other language stays as it is.
  package func normalise(
    _ text: String, language: String = "it-IT", style: NormalisationStyle = NormalisationStyle()
  ) -> String {
    let base = Self.base(language)
    guard let readings = readings(base) else { return text }
    // Names of letters and marks are Italian.
    guard base == "it" else {
      return read(text, readings, style: NormalisationStyle(numbers: style.numbers)) { _, _, _ in }
    }
    return ElidedNumber.written(read(text, readings, style: style) { _, _, _ in })
  }

  /// What was read otherwise than it is written, in order, each with the family of readings that did it.
  package func explain(
    _ text: String, language: String = "it-IT", style: NormalisationStyle = NormalisationStyle()
  ) -> [ReadingStep] {
    guard let readings = readings(Self.base(language)) else { return [] }
    var steps: [ReadingStep] = []
    _ = read(text, readings, style: style) { family, written, spoken in
      let written = written()
      guard written != spoken else { return }
      steps.append(ReadingStep(written: written, spoken: spoken, family: family))
    }
    return steps
  }

  /// The tree with its text normalised, each part in its language, and its spelled parts written out.
  package func normalise(
    _ spoken: SpokenText, language: String = "it-IT", style: NormalisationStyle = NormalisationStyle()
  ) -> SpokenText {
    SpokenText(parts: spoken.parts.map { normalise($0, language: language, style: style) })
  }

  private func normalise(_ part: SpokenPart, language: String, style: NormalisationStyle) -> SpokenPart {
    switch part {
    case .text(let text, let other):
      .text(normalise(text, language: other ?? language, style: style), language: other)
    case .spelled(let text, let other) where Self.base(other ?? language) == "it":
      .text(spell(text, style: style), language: other)
    case .telephone(let number, let other) where Self.base(other ?? language) == "it":
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

  /// A word or a code said character by character, in groups, with capitals and spaces named where the style says.
  package func spell(_ text: String, style: NormalisationStyle = NormalisationStyle()) -> String {
    speller.spell(text, style: style)
  }

  private func read(
    _ text: String, _ readings: Readings, style: NormalisationStyle,
    visit: (ReadingFamily, @autoclosure () -> String, String) -> Void
  ) -> String {
    let source = SourceText(text)
    var output = SpokenWriter()
    var index = 0
    while index < source.count {
      if let (family, match) = Self.match(source, at: index, readings, style: style) {
        visit(family, source.string(index..<match.end), match.spoken)
        if !match.leavesNoGap { output.write(match, replacing: index..<match.end, of: source) }
        index = match.end
      } else {
        let end = source.plainEnd(from: index)
        output.copy(index..<end, of: source)
        index = end
      }
    }
    return output.text
  }

  private static func match(
    _ source: SourceText, at index: Int, _ readings: Readings, style: NormalisationStyle
  ) -> (ReadingFamily, Reading.Match)? {
    guard source.isBoundary(index) else { return nil }
    for (family, reading) in readings {
      if let match = reading.read(source, index, style), match.end > index { return (family, match) }
    }
    return nil
  }

  private func readings(_ base: String) -> Readings? { base == "it" ? italian : others[base] }

  private static func base(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
