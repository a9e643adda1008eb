import Foundation
import Synchronization

/// The prompts on disk: one file a sentence, in a folder for one version of the voices, up to a total size.
///
/// Files appear under their name only when they are whole. What cannot be read or written is counted and left out.
final class SpeechShelf: Sendable {
  struct Counts: Sendable {
    var bytes = 0
    var evictions = 0
    var faults = 0
  }

  private struct State {
    var files: LeastRecentlyUsed<String, Int>
    var evictions = 0
    var faults = 0
  }

  private let folder: URL
  private let state: Mutex<State>
  /// Writing waits for the disk; speaking does not.
  private let queue = DispatchQueue(label: "amica.speech.shelf", qos: .utility)

  init(folder: URL, limit: Int) {
    self.folder = folder
    var files = LeastRecentlyUsed<String, Int>(limit: limit)
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for file in Self.existing(folder) {
      for gone in files.insert(file.size, size: file.size, for: file.name) {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent(gone.key))
      }
    }
    state = Mutex(State(files: files))
  }

  var counts: Counts {
    state.withLock { Counts(bytes: $0.files.size, evictions: $0.evictions, faults: $0.faults) }
  }

  func read(_ key: SpeechKey) -> KeptSpeech? {
    let name = key.fileName
    guard state.withLock({ $0.files.value(for: name) }) != nil else { return nil }
    let file = folder.appendingPathComponent(name)
    if let data = FileManager.default.contents(atPath: file.path),
      let speech = KeptSpeechFile.read(data, key: key)
    {
      return speech
    }
    state.withLock { state in
      _ = state.files.remove(name)
      state.faults += 1
    }
    try? FileManager.default.removeItem(at: file)
    return nil
  }

  func write(_ speech: KeptSpeech, for key: SpeechKey) {
    queue.async { [self] in
      let name = key.fileName
      do {
        let bytes = try KeptSpeechFile.bytes(speech, key: key)
        try Data(bytes).write(to: folder.appendingPathComponent(name), options: .atomic)
        let evicted = state.withLock { state in
          let evicted = state.files.insert(bytes.count, size: bytes.count, for: name)
          state.evictions += evicted.count
          return evicted
        }
        for gone in evicted {
          try? FileManager.default.removeItem(at: folder.appendingPathComponent(gone.key))
        }
      } catch {
        state.withLock { $0.faults += 1 }
      }
    }
  }

  func flush() { queue.sync {} }

  /// The files of an earlier run, the oldest first; what was half written is deleted.
  private static func existing(_ folder: URL) -> [(name: String, size: Int)] {
    let files = FileManager.default
    var found: [(name: String, size: Int, date: Date)] = []
    for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
      let path = folder.appendingPathComponent(name).path
      guard name.hasSuffix(".speech"), let attributes = try? files.attributesOfItem(atPath: path),
        let size = (attributes[.size] as? NSNumber)?.intValue,
        let date = attributes[.modificationDate] as? Date
      else {
        try? files.removeItem(atPath: path)
        continue
      }
      found.append((name, size, date))
    }
    return found.sorted { ($0.date, $0.name) < ($1.date, $1.name) }.map { ($0.name, $0.size) }
  }
}
