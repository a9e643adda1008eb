/// A file or folder the programs need is not where they look.
package enum InstallationError: Error, CustomStringConvertible {
  case shareNotFound(tried: [String])
  case dataFolder(path: String, cause: String)
  case synthesizerNotFound(tried: [String])

  package var description: String {
    switch self {
    case .shareNotFound(let tried):
      "the folder with voices, profiles and data was not found; looked in \(tried.joined(separator: ", ")). "
        + "Set AMICA_SHARE to the folder that holds them."
    case .dataFolder(let path, let cause):
      "the data folder \(path) cannot be made: \(cause). Choose another with --data or AMICA_DATA."
    case .synthesizerNotFound(let tried):
      "the speech worker amica-synthesizer was not found; looked at \(tried.joined(separator: ", ")). "
        + "Build it with 'swift build --product amica-synthesizer' or set AMICA_SYNTHESIZER."
    }
  }
}
