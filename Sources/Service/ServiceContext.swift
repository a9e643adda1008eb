import Domain
import Hummingbird
import Logging

/// What the service knows of one request: who asks, once the token is checked.
struct ServiceContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var identity: Identity?
  /// What a form must bring back, where the identity came by a cookie; nil where it came by a token.
  var formToken: String?

  init(source: Source) {
    coreContext = .init(source: source)
  }

  /// Bodies over this many bytes are refused with 413.
  var maxUploadSize: Int { 1_048_576 }
}

/// The holder of a token: its name and role, never its secret.
struct Identity: Sendable, Equatable {
  /// The token's id.
  var id: String
  var name: String
  var role: ServiceRole
  /// The person, for a citizen's token that belongs to one.
  var citizenID: String?
}
