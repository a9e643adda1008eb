import Foundation

/// The private folder of eSpeak data: only the languages in use and the voices of this product, so that a worker
/// starts ten times sooner and no other file can be reached.
struct EngineData: Sendable {
  /// The folder that holds `espeak-ng-data`.
  let folder: URL
  let catalogue: VoiceCatalogue
  /// Keeps the folder from being deleted as an old one.
  let lease: FolderLease?

  /// Makes the folder inside `parent`, or finds the one made before from the same sources.
  ///
  /// - Parameters:
  ///   - system: The system's `espeak-ng-data`.
  ///   - variants: Voice variants of our own (`voices/variants`).
  /// - Throws: ``SpeechError``.
  init(parent: URL, system: URL, variants: URL) throws {
    let files = FileManager.default
    let sources = try Self.sources(system: system, variants: variants)
    let destination = parent.appendingPathComponent("espeak-\(Self.fingerprint(sources))", isDirectory: true)
    do {
      if !files.fileExists(atPath: destination.path) {
        try files.createDirectory(at: parent, withIntermediateDirectories: true)
        let draft = parent.appendingPathComponent("draft-\(UUID().uuidString)", isDirectory: true)
        defer { try? files.removeItem(at: draft) }
        for source in sources {
          let target = draft.appendingPathComponent("espeak-ng-data/" + source.path)
          try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          try files.copyItem(at: source.file.resolvingSymlinksInPath(), to: target)
        }
        do {
          try files.moveItem(at: draft, to: destination)
        } catch  where files.fileExists(atPath: destination.path) {
          // Another process made the same folder meanwhile.
        }
      }
    } catch {
      throw SpeechError.file(path: destination.path, reason: SystemFault.reason(of: error))
    }
    folder = destination
    lease = FolderLease(of: destination)
    FolderLease.removeOld(in: parent, except: destination)
    let voices = sources.filter { $0.path.hasPrefix("voices/!v/") }.map(\.file)
    let ownFolder = variants.standardizedFileURL.path
    catalogue = VoiceCatalogue(
      variants: voices.map(\.lastPathComponent),
      own: voices.filter { $0.deletingLastPathComponent().standardizedFileURL.path == ownFolder }
        .map(\.lastPathComponent),
      levels: try VoiceLevels(
        file: variants.deletingLastPathComponent().appendingPathComponent("levels.tsv")))
  }

  /// Where Linux distributions keep `espeak-ng-data`.
  ///
  /// - Throws: ``SpeechError/engineDataNotFound(tried:)``.
  static func systemFolder() throws -> URL {
    let libraries = ["x86_64-linux-gnu", "aarch64-linux-gnu", "arm-linux-gnueabihf", "riscv64-linux-gnu"]
    let places =
      libraries.map { "/usr/lib/\($0)/espeak-ng-data" } + [
        "/usr/lib/espeak-ng-data", "/usr/lib64/espeak-ng-data", "/usr/share/espeak-ng-data",
        "/usr/local/share/espeak-ng-data", "/usr/local/lib/espeak-ng-data",
      ]
    for place in places where FileManager.default.fileExists(atPath: place + "/phontab") {
      return URL(fileURLWithPath: place, isDirectory: true)
    }
    throw SpeechError.engineDataNotFound(tried: places)
  }

  private struct Source {
    /// Below `espeak-ng-data`.
    var path: String
    var file: URL
  }

  private static let common = ["intonations", "phondata", "phonindex", "phontab"]
  private static let languages = [
    "it_dict", "en_dict", "de_dict", "fr_dict", "sl_dict", "lang/roa/it", "lang/roa/fr", "lang/gmw/en",
    "lang/gmw/en-US", "lang/gmw/de", "lang/zls/sl",
  ]

  private static func sources(system: URL, variants: URL) throws -> [Source] {
    var sources: [Source] = []
    for path in common + languages {
      let file = system.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw SpeechError.dataFile(path: file.path, reason: "manca; installi di nuovo espeak-ng-data")
      }
      sources.append(Source(path: path, file: file))
    }
    var named: [String: URL] = [:]
    for folder in [system.appendingPathComponent("voices/!v"), variants] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for name in names where !name.hasPrefix(".") {
        named[name] = folder.appendingPathComponent(name)
      }
    }
    for (name, file) in named.sorted(by: { $0.key < $1.key }) {
      sources.append(Source(path: "voices/!v/\(name)", file: file))
    }
    return sources
  }

  /// FNV-1a over names, sizes and dates: another folder whenever a source changes.
  private static func fingerprint(_ sources: [Source]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for source in sources {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: source.file.resolvingSymlinksInPath().path)
      let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
      let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      for byte in "\(source.file.path):\(size):\(date);".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return String(hash, radix: 16)
  }
}
