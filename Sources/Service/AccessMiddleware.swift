import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// Checks the bearer token, or the cookie of who is signed in, of every request against ``Access`` before any route runs.
struct AccessMiddleware: RouterMiddleware {
  /// The holder of a token's secret, nil for one that is not known or revoked.
  let authenticate: @Sendable (String) async throws -> Identity?
  /// Who is signed in with a session's secret from the cookie.
  let signedIn: @Sendable (String) async throws -> Identity?

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
    var context = context
    guard let identity = try await identity(of: request, &context) else {
      if LoginPages.isPage(request) { return LoginPages.redirect(to: LoginPages.path) }
      if LoginCookie.secret(of: request) != nil {
        throw Problem(
          .unauthorized, "token", "La sessione è finita",
          detail:
            "entri di nuovo dalla pagina /accesso. Quello che ha già inviato è conservato, e la bozza resta nel Suo browser."
        )
      }
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
    context.identity = identity
    if let token = context.formToken, !Self.safe.contains(request.method), !LoginPages.isForm(rule.path) {
      // Pages look at the field of their form themselves.
      guard HTTPField.Name("X-CSRF-Token").flatMap({ request.headers[$0] }) == token else {
        throw Problem.missingFormToken
      }
    }
    return try await next(request, context)
  }

  private static let safe: Set<HTTPRequest.Method> = [.get, .head]

  private func identity(of request: Request, _ context: inout ServiceContext) async throws -> Identity? {
    guard let header = request.headers[.authorization] else {
      guard let secret = LoginCookie.secret(of: request), let identity = try await signedIn(secret) else {
        return nil
      }
      context.formToken = LoginCookie.formToken(secret)
      return identity
    }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return try await authenticate(String(parts[1]).trimmingCharacters(in: .whitespaces))
  }
}
