import Domain
import Foundation
import Mediation
import Profiles

/// `--profile ID|FILE`: a template, a profile on record, or a JSON file used for this command only.
struct ProfileChoice {
  /// Id the service knows; nil for none and for a file that starts from no template.
  var id: String?
  /// The file's own preferences, for this session.
  var session: [String: PreferenceValue] = [:]

  init(_ argument: String?, mediator: Mediator, bench: Workbench) async throws {
    guard let argument else { return }
    guard argument.contains("/") || argument.hasSuffix(".json") else {
      id = argument
      return
    }
    let table = try bench.terms()
    let profile = try ProfileFile(table: table).read(argument)
    id = profile.template
    session = profile.preferences
  }
}
