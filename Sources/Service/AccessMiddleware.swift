import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// Checks the bearer token of every request against ``Access`` before any route runs.
struct AccessMiddleware: RouterMiddleware {
  /// The holder of a token's secret, nil for one that is not known or revoked.
  let authenticate: @Sendable (String) async throws -> Identity?

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard let rule = Access.rule(request.method, path) else {
      if Access.knows(path: path) {
        throw Problem(
          .methodNotAllowed, "method", "Metodo non ammesso",
          detail:
            "il metodo \(request.method.rawValue) non è possibile su questo percorso: veda /openapi.yaml.")
      }
      throw Problem.notFound("a questo percorso non c'è niente: veda /openapi.yaml.")
    }
    guard let roles = rule.roles else { return try await next(request, context) }
    guard let identity = try await identity(of: request) else {
      throw Problem(
        .unauthorized, "token", "Serve un token",
        detail: "mandi 'Authorization: Bearer TOKEN' con un token fatto con 'amica token create'.")
    }
    guard roles.contains(identity.role) else {
      let allowed = roles.map(\.rawValue).sorted().joined(separator: ", ")
      throw Problem(
        .forbidden, "role", "Il ruolo del token non lo permette",
        detail:
          "\(request.method.rawValue) \(rule.path) è per: \(allowed). Questo token ha il ruolo \(identity.role.rawValue)."
      )
    }
    var context = context
    context.identity = identity
    return try await next(request, context)
  }

  private func identity(of request: Request) async throws -> Identity? {
    guard let header = request.headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return try await authenticate(String(parts[1]).trimmingCharacters(in: .whitespaces))
  }
}
