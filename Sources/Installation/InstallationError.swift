/// A file or folder the programs need is not where they look.
package enum InstallationError: Error, CustomStringConvertible {
  case shareNotFound(tried: [String])
  case dataFolder(path: String, cause: String)
  case synthesizerNotFound(tried: [String])

  package var description: String {
    switch self {
    case .shareNotFound(let tried):
      "la cartella con voices, profiles e data non si trova; cercata in \(tried.joined(separator: ", ")). "
        + "Indichi in AMICA_SHARE la cartella che le contiene."
    case .dataFolder(let path, let cause):
      "la cartella dei dati \(path) non si può fare (\(cause)). Ne scelga un'altra con --data o AMICA_DATA."
    case .synthesizerNotFound(let tried):
      "il programma della voce amica-synthesizer non si trova; cercato in \(tried.joined(separator: ", ")). "
        + "Lo compili con 'swift build --product amica-synthesizer' o lo indichi in AMICA_SYNTHESIZER."
    }
  }
}
