import Foundation

/// Reads a file to be imported, within bounds.
enum ImportFile {
  /// Bytes; the whole of IndicePA is about 6 MB.
  static let largest = 200_000_000

  static func read(_ file: URL) throws -> Data {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    let size = attributes?[.size] as? Int ?? 0
    guard size <= largest else {
      throw DirectoryError(
        .unreadableFile, "Il file \(file.path) supera 200 MB: non è uno degli elenchi pubblicati.")
    }
    do {
      return try Data(contentsOf: file)
    } catch {
      throw DirectoryError(
        .unreadableFile, "Il file \(file.path) non si legge: controllare il nome e i permessi.", cause: error)
    }
  }
}
