import Foundation

/// A file that a command will write: checked before any work is done.
enum OutputFile {
  /// - Throws: ``InputError`` where the folder is not there, the name is a folder, or nothing may be written.
  static func checked(_ path: String, option: String) throws -> URL {
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw InputError("\(option): la cartella \(folder) non c'è. La crei o scelga un altro file.")
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw InputError("\(option): \(path) è una cartella. Indichi un file.")
    }
    if let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
      kind != .typeRegular
    {
      throw InputError("\(option): \(path) non è un file normale. Per scrivere sull'uscita usi -.")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw InputError("\(option): nella cartella \(folder) non si può scrivere. Scelga un altro file.")
    }
    return file
  }
}
