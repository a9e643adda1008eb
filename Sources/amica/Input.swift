import Foundation

/// Text for a command: an argument, a file, or stdin for `-` and where nothing is given.
enum Input {
  /// The most bytes read from a file or stdin: 64 MiB.
  static let maximumBytes = 64 << 20

  static func text(argument: String?) throws -> String {
    if let argument, argument != "-" { return argument }
    return try utf8(FileHandle.standardInput.readData(ofLength: maximumBytes + 1), name: "stdin")
  }

  /// The same, refused where there is no word in it.
  static func words(_ argument: String?, name: String) throws -> String {
    let text = try text(argument: argument)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw InputError("\(name) è vuota. La scriva dopo il comando, tra virgolette.")
    }
    return text
  }

  static func file(_ path: String?) throws -> String {
    guard let path, path != "-" else { return try text(argument: nil) }
    return try utf8(try bytes(path), name: path)
  }

  /// The bytes of a file, a pipe or a device.
  static func bytes(_ path: String) throws -> Data {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw InputError("\(path) è una cartella. Indichi un file.")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("il file \(path) non si legge. Controlli il nome e i permessi.")
    }
    defer { try? handle.close() }
    var data = Data()
    while data.count <= maximumBytes, let part = try? handle.read(upToCount: 1 << 20), !part.isEmpty {
      data += part
    }
    return data
  }

  /// Lines of JSON, each with its number, counted from 1. Empty lines are passed over.
  static func jsonLines<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> [Value] {
    let decoder = JSONDecoder()
    return try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      guard !line.allSatisfy(\.isWhitespace) else { return nil }
      do {
        return try decoder.decode(type, from: Data(line.utf8))
      } catch {
        throw InputError(
          "la riga \(index + 1) non è un oggetto JSON con i campi attesi: \(reason(error)). Corregga la riga e riprovi."
        )
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "manca il campo \(key.stringValue)"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "il campo \(context.codingPath.map(\.stringValue).joined(separator: ".")) non ha il tipo atteso"
    default: "la sintassi è sbagliata"
    }
  }

  private static func utf8(_ data: Data, name: String) throws -> String {
    guard data.count <= maximumBytes else {
      throw InputError("\(name) supera 64 MiB. Lo divida in parti.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw InputError("\(name) non è testo UTF-8. Lo converta, per esempio con iconv.")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
