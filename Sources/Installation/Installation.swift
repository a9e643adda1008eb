package import Foundation

/// Where an installed Linea Amica, or a checkout, keeps what the programs read and write.
package enum Installation {
  /// The folder with `voices`, `profiles` and `data`: `$AMICA_SHARE`, else `../share/linea-amica` beside the
  /// executable's folder, else the nearest parent folder of the executable, or of the working folder, that holds
  /// all three.
  ///
  /// - Throws: ``InstallationError/shareNotFound(tried:)`` with every place looked at.
  package static func shareFolder(
    environment: [String: String] = ProcessInfo.processInfo.environment, executable: URL = executableURL()
  ) throws -> URL {
    var tried: [String] = []
    if let named = environment["AMICA_SHARE"], !named.isEmpty {
      let folder = URL(fileURLWithPath: named, isDirectory: true)
      if isShare(folder) { return folder }
      throw InstallationError.shareNotFound(tried: [folder.path])
    }
    let programs = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = programs.deletingLastPathComponent().appendingPathComponent(
      "share/linea-amica", isDirectory: true)
    if isShare(installed) { return installed }
    tried.append(installed.path)
    let working = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    for start in [programs, working] {
      var folder = start
      while folder.path != "/" {
        if isShare(folder) { return folder }
        folder = folder.deletingLastPathComponent()
      }
      tried.append(start.path)
    }
    throw InstallationError.shareNotFound(tried: tried)
  }

  /// The folder of the service's own files: the argument, else `$AMICA_DATA`, else `linea-amica` in the XDG data
  /// folder. Made with mode 0700 if it is not there.
  package static func dataFolder(
    _ argument: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> URL {
    let path: String
    if let argument, !argument.isEmpty {
      path = argument
    } else if let named = environment["AMICA_DATA"], !named.isEmpty {
      path = named
    } else if let base = environment["XDG_DATA_HOME"], !base.isEmpty {
      path = base + "/linea-amica"
    } else {
      path = (environment["HOME"] ?? "/root") + "/.local/share/linea-amica"
    }
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw InstallationError.dataFolder(
        path: folder.path,
        cause: FileManager.default.fileExists(atPath: folder.path)
          ? "c'è un file con questo nome" : "mancano i permessi o la cartella sopra")
    }
    return folder
  }

  /// The speech worker: `$AMICA_SYNTHESIZER`, else `amica-synthesizer` beside this executable.
  package static func synthesizer(
    environment: [String: String] = ProcessInfo.processInfo.environment, executable: URL = executableURL()
  ) throws -> URL {
    var tried: [String] = []
    if let named = environment["AMICA_SYNTHESIZER"], !named.isEmpty {
      tried.append(named)
    } else {
      let folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
      tried.append(folder.appendingPathComponent("amica-synthesizer").path)
    }
    for path in tried where FileManager.default.isExecutableFile(atPath: path) {
      return URL(fileURLWithPath: path)
    }
    throw InstallationError.synthesizerNotFound(tried: tried)
  }

  /// This program's own file.
  package static func executableURL() -> URL {
    if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: CommandLine.arguments.first ?? "amica")
  }

  private static func isShare(_ folder: URL) -> Bool {
    ["voices", "profiles", "data"].allSatisfy {
      var isFolder: ObjCBool = false
      let path = folder.appendingPathComponent($0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }
}
