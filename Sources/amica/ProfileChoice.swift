import Domain
import Foundation
import Mediation
import Profiles

/// `--profile ID|FILE`: a template, a profile on record, or a JSON file used for this command only.
struct ProfileChoice {
  /// Id the service knows.
  var id: String?
  /// The file's own profile.
  var profile: Profile?

  init(_ argument: String?, bench: Workbench) throws {
    guard let argument else { return }
    if argument.contains("/") || argument.hasSuffix(".json") {
      profile = try ProfileFile(table: try bench.terms()).read(argument)
    } else {
      id = argument
    }
  }
}
