import Domain
import HTTPTypes

/// Which role may call which route: the one table of the service.
struct Access: Sendable {
  struct Rule: Sendable {
    var method: HTTPRequest.Method
    /// Path as registered, `{id}` for a variable part.
    var path: String
    /// Nil: open to all, without a token.
    var roles: Set<ServiceRole>?
  }

  private static let everyone = Set(ServiceRole.allCases)
  private static let staff: Set<ServiceRole> = [.operator, .supervisor, .admin]
  private static let channels: Set<ServiceRole> = [.operator, .gateway, .admin]
  /// The side of the person in a relay session.
  private static let persons: Set<ServiceRole> = [.citizen, .gateway]
  private static let desk: Set<ServiceRole> = [.operator, .supervisor]
  private static let profileEditors: Set<ServiceRole> = [.operator, .admin]

  static let rules: [Rule] = [
    Rule(method: .get, path: "/healthz", roles: nil),
    Rule(method: .get, path: "/readyz", roles: nil),
    Rule(method: .get, path: "/openapi.yaml", roles: nil),
    Rule(method: .get, path: "/metrics", roles: [.supervisor, .admin]),
    Rule(method: .post, path: "/v1/contacts", roles: channels.union([.citizen])),
    Rule(method: .get, path: "/v1/contacts/{id}/transcript", roles: channels),
    Rule(method: .post, path: "/v1/contacts/{id}/operator", roles: channels),
    Rule(method: .post, path: "/v1/contacts/{id}/close", roles: channels),
    Rule(method: .post, path: "/v1/conversations", roles: channels),
    Rule(method: .get, path: "/v1/conversations/{id}", roles: channels),
    Rule(method: .post, path: "/v1/conversations/{id}/turns", roles: channels),
    Rule(method: .post, path: "/v1/conversations/{id}/photo", roles: channels),
    Rule(method: .post, path: "/v1/conversations/{id}/operator", roles: channels),
    Rule(method: .post, path: "/v1/conversations/{id}/messages", roles: [.operator]),
    Rule(method: .post, path: "/v1/conversations/{id}/close", roles: channels),
    Rule(method: .get, path: "/v1/conversations/{id}/events", roles: channels),
    Rule(method: .get, path: "/accesso", roles: nil),
    Rule(method: .post, path: "/accesso", roles: nil),
    Rule(method: .post, path: "/accesso/codice", roles: nil),
    Rule(method: .post, path: "/uscita", roles: everyone),
    Rule(method: .get, path: "/relay.js", roles: nil),
    Rule(method: .get, path: "/sportello", roles: desk),
    Rule(method: .post, path: "/sportello/stato", roles: [.operator]),
    Rule(method: .get, path: "/sportello/{id}", roles: desk),
    Rule(method: .post, path: "/sportello/{id}", roles: desk),
    Rule(method: .get, path: "/assistenza", roles: [.citizen]),
    Rule(method: .post, path: "/assistenza", roles: [.citizen]),
    Rule(method: .get, path: "/assistenza/registro", roles: [.citizen]),
    Rule(method: .get, path: "/assistenza/{id}", roles: [.citizen]),
    Rule(method: .post, path: "/assistenza/{id}", roles: [.citizen]),
    Rule(method: .post, path: "/v1/codes", roles: [.operator, .gateway, .admin]),
    Rule(method: .get, path: "/v1/desk", roles: desk),
    Rule(method: .put, path: "/v1/desk/presence", roles: [.operator]),
    Rule(method: .get, path: "/v1/desk/phrases", roles: desk),
    Rule(method: .get, path: "/v1/desk/figures", roles: [.supervisor, .admin]),
    Rule(method: .post, path: "/v1/relay", roles: persons),
    Rule(method: .get, path: "/v1/relay/{id}", roles: persons.union(desk)),
    Rule(method: .post, path: "/v1/relay/{id}/accept", roles: [.operator]),
    Rule(method: .post, path: "/v1/relay/{id}/turns", roles: persons.union([.operator])),
    Rule(method: .post, path: "/v1/relay/{id}/typing", roles: persons.union([.operator])),
    Rule(method: .get, path: "/v1/relay/{id}/events", roles: persons.union(desk)),
    Rule(method: .get, path: "/v1/relay/{id}/transcript", roles: persons.union(desk)),
    Rule(method: .get, path: "/v1/relay/{id}/letter", roles: persons.union([.operator])),
    Rule(method: .post, path: "/v1/relay/{id}/attempts", roles: [.operator]),
    Rule(method: .post, path: "/v1/relay/{id}/summary", roles: persons),
    Rule(method: .post, path: "/v1/relay/{id}/keep", roles: persons),
    Rule(method: .post, path: "/v1/relay/{id}/handover", roles: [.operator]),
    Rule(method: .post, path: "/v1/relay/{id}/supervise", roles: [.supervisor]),
    Rule(method: .post, path: "/v1/relay/{id}/end", roles: persons.union([.operator])),
    Rule(method: .get, path: "/v1/requests", roles: staff),
    Rule(method: .get, path: "/v1/templates", roles: everyone),
    Rule(method: .get, path: "/v1/profiles", roles: profileEditors),
    Rule(method: .post, path: "/v1/profiles", roles: profileEditors),
    Rule(method: .get, path: "/v1/profiles/{id}", roles: profileEditors.union([.gateway])),
    Rule(method: .put, path: "/v1/profiles/{id}", roles: profileEditors),
    Rule(method: .patch, path: "/v1/profiles/{id}", roles: profileEditors),
    Rule(method: .delete, path: "/v1/profiles/{id}", roles: profileEditors),
    Rule(method: .get, path: "/v1/profiles/{id}/resolved", roles: profileEditors.union([.gateway])),
    Rule(method: .post, path: "/v1/resolve", roles: everyone),
    Rule(method: .post, path: "/v1/simplify", roles: everyone),
    Rule(method: .post, path: "/v1/simplify/feedback", roles: [.operator]),
    Rule(method: .get, path: "/v1/simplify/feedback", roles: [.supervisor, .admin]),
    Rule(method: .post, path: "/v1/spell", roles: everyone),
    Rule(method: .post, path: "/v1/speech", roles: everyone),
    Rule(method: .get, path: "/v1/directory/search", roles: everyone),
    Rule(method: .get, path: "/v1/directory/organisations/{id}", roles: everyone),
    Rule(method: .get, path: "/v1/directory/organisations/{id}/notes", roles: staff),
    Rule(method: .post, path: "/v1/directory/organisations/{id}/notes", roles: profileEditors),
    Rule(method: .get, path: "/v1/directory/marks", roles: staff),
    Rule(method: .get, path: "/cerca", roles: nil),
    Rule(method: .get, path: "/cerca/stile.css", roles: nil),
    Rule(method: .get, path: "/cerca/ente/{id}", roles: nil),
    Rule(method: .get, path: "/hsds", roles: nil),
    Rule(method: .get, path: "/hsds/organizations", roles: nil),
    Rule(method: .get, path: "/hsds/organizations/{id}", roles: nil),
    Rule(method: .get, path: "/hsds/services", roles: nil),
    Rule(method: .get, path: "/hsds/services/{id}", roles: nil),
    Rule(method: .get, path: "/v1/reports", roles: staff),
    Rule(method: .post, path: "/v1/reports", roles: channels.union([.citizen])),
    Rule(method: .get, path: "/v1/reports/{id}", roles: staff),
    Rule(method: .post, path: "/v1/reports/{id}/status", roles: staff),
    Rule(method: .post, path: "/v1/reports/{id}/photo", roles: channels),
    Rule(method: .get, path: "/v1/reports/{id}/photo", roles: staff),
    Rule(method: .get, path: "/open311/v2/discovery.json", roles: nil),
    Rule(method: .get, path: "/open311/v2/services.json", roles: nil),
    Rule(method: .get, path: "/open311/v2/requests.json", roles: nil),
    Rule(method: .get, path: "/open311/v2/discovery.xml", roles: nil),
    Rule(method: .get, path: "/open311/v2/services.xml", roles: nil),
    Rule(method: .get, path: "/open311/v2/requests.xml", roles: nil),
    // The standard sends its key in the form: the route looks at it.
    Rule(method: .post, path: "/open311/v2/requests.json", roles: nil),
    Rule(method: .post, path: "/open311/v2/requests.xml", roles: nil),
    Rule(method: .get, path: "/open311/v2/services/{id}", roles: nil),
    Rule(method: .get, path: "/open311/v2/requests/{id}", roles: nil),
    Rule(method: .get, path: "/open311/v2/tokens/{id}", roles: nil),
    Rule(method: .get, path: "/v1/directory/route", roles: everyone),
    Rule(method: .post, path: "/v1/directory/route", roles: everyone),
  ]

  /// The rule of a request, nil where no route has this method and path.
  static func rule(_ method: HTTPRequest.Method, _ path: String) -> Rule? {
    rules.first { $0.method == method && matches($0.path, path) }
  }

  /// True where another method exists on the path: the answer is then 405, not 404.
  static func knows(path: String) -> Bool {
    rules.contains { matches($0.path, path) }
  }

  private static func matches(_ pattern: String, _ path: String) -> Bool {
    let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    return wanted.count == given.count
      && zip(wanted, given).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
  }
}
