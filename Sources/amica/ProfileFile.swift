import Domain
import Foundation
import Profiles

/// A profile's JSON file: our own form, AccessForAll PNP 3.0 or GPII, recognised by its fields.
struct ProfileFile {
  let table: TermTable

  func read(_ path: String) throws -> Profile {
    try imported(path, format: nil, id: nil).profile
  }

  /// - Parameters:
  ///   - format: nil to recognise it.
  ///   - id: nil for the file's name.
  func imported(
    _ path: String, format: ProfileDocument.Format?, id: String?
  ) throws -> (profile: Profile, notes: [ImportNote]) {
    let data: Data
    if path == "-" {
      data = Data(try Input.text(argument: nil).utf8)
    } else {
      data = try Input.bytes(path)
    }
    let name = id ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    switch try format ?? ProfileDocument.format(of: data) {
    case .accessForAll:
      let imported = try AccessForAllCodec(table: table).decode(data, id: name)
      return (imported.profile, imported.notes)
    case .gpii:
      let imported = try GPIICodec(table: table).decode(data, id: name)
      return (imported.profile, imported.notes)
    case .lineaAmica, nil:
      var profile = try ProfileDocument.profile(from: data, table: table)
      if let id { profile.id = id }
      return (profile, [])
    }
  }

  func text(_ profile: Profile, format: ProfileDocument.Format) throws -> String {
    let data =
      switch format {
      case .accessForAll: try AccessForAllCodec(table: table).encode(profile)
      case .gpii: try GPIICodec(table: table).encode(profile)
      case .lineaAmica: try ProfileDocument.data(of: profile)
      }
    return String(decoding: data, as: UTF8.self)
  }
}
