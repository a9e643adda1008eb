import Domain
import Foundation

/// The corrections that stand, by what they are about.
struct CorrectedEntries {
  private let ofBodies: [String: [DirectoryNote]]
  private let ofOffices: [String: [DirectoryNote]]

  /// - Parameter notes: oldest first.
  init(_ notes: [DirectoryNote]) {
    ofBodies = Dictionary(grouping: notes.filter { $0.correction?.office == nil }, by: \.organisation)
    ofOffices = Dictionary(
      grouping: notes.filter { $0.correction?.office != nil }, by: { $0.correction?.office ?? "" })
  }

  var offices: [String] { Array(ofOffices.keys) }

  func has(_ body: String) -> Bool { ofBodies[body] != nil }

  func apply(to body: inout Organisation, names: ServedAreaNames) {
    for note in ofBodies[body.code] ?? [] {
      note.correction?.apply(to: &body, day: String(note.at.prefix(10)), places: names)
    }
  }

  func apply(to office: inout Office, names: ServedAreaNames) {
    for note in ofOffices[office.id] ?? [] {
      note.correction?.apply(to: &office, day: String(note.at.prefix(10)), places: names)
    }
  }
}
