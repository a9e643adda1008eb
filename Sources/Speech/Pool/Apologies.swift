import Foundation

/// What is said in place of a sentence that cannot be spoken, by language (`voices/apologies.tsv`).
struct Apologies: Sendable {
  private let utterances: [String: Utterance]

  /// - Throws: ``SpeechError/dataFile(path:reason:)``.
  init(file: URL) throws {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw SpeechError.dataFile(path: file.path, reason: "manca o non è UTF-8")
    }
    var utterances: [String: Utterance] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2, VoiceCatalogue.languages[String(cells[0])] != nil, !cells[1].isEmpty else {
        throw SpeechError.dataFile(
          path: file.path,
          reason: "riga \(number + 1): serve una lingua (it, en, de, fr, sl), un tab e la frase")
      }
      var parts = SpokenText(String(cells[1])).utterances(language: String(cells[0]))
      guard parts.count == 1, let only = parts.popLast() else {
        throw SpeechError.dataFile(path: file.path, reason: "riga \(number + 1): serve una frase sola")
      }
      utterances[String(cells[0])] = only
    }
    if let missing = VoiceCatalogue.languages.keys.sorted().first(where: { utterances[$0] == nil }) {
      throw SpeechError.dataFile(path: file.path, reason: "manca la frase per la lingua \(missing)")
    }
    self.utterances = utterances
  }

  func utterance(language: String) -> Utterance? {
    utterances[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()]
  }
}
