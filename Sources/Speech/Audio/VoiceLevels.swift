package import Foundation

/// How loud each voice is by itself: a table measured with `scripts/voices-demo --levels`.
package struct VoiceLevels: Sendable, Equatable {
  /// Engine name (`it`, `it+chiara`) to active speech level in dBFS at ``SpeechLevel/engineVolume``.
  private var levels: [String: Double] = [:]

  package init() {}

  /// - Parameter file: `levels.tsv`: name and level between tabs.
  /// - Throws: ``SpeechError/dataFile(path:reason:)`` with the line at fault.
  package init(file: URL) throws {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw SpeechError.dataFile(path: file.path, reason: "non si può leggere come UTF-8")
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2, let level = Double(fields[1]), (-60...0).contains(level),
        levels.updateValue(level, forKey: String(fields[0])) == nil
      else {
        throw SpeechError.dataFile(
          path: file.path,
          reason: "riga \(index + 1): servono una voce, una volta sola, e il suo livello da -60 a 0 dBFS")
      }
    }
  }

  package var voices: [String] { levels.keys.sorted() }

  /// Decibels that bring a voice to ``SpeechLevel/target``; for a voice that was not measured, those of its
  /// language.
  package func gain(of engineName: String) -> Double {
    let language = String(engineName.prefix { $0 != "+" })
    guard let level = levels[engineName] ?? levels[language] else { return 0 }
    return SpeechLevel.target - level
  }
}
