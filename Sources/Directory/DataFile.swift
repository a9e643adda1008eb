import Foundation

/// The data files of the directory, in `data/directory` of the installation. Each is JSON that a person without
/// programming can edit; docs/directory.md describes them.
struct DataFile {
  let folder: URL

  /// Reads and decodes one file.
  ///
  /// - Throws: ``DirectoryError`` with `dataFile`, naming the file and the place in it.
  func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let url = folder.appendingPathComponent(name)
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw DirectoryError(
        .dataFile,
        "Manca il file \(url.path): reinstallare Linea Amica o indicare la cartella giusta con AMICA_SHARE.",
        cause: error)
    }
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw DirectoryError(
        .dataFile, "Il file \(url.path) non è valido: correggere il punto indicato.", cause: error)
    }
  }

  /// A number that changes when any of the named files changes (FNV-1a, 64 bit, in hexadecimal).
  func digest(of names: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in names {
      let data = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
      for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
