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
          .methodNotAllowed, "method", "Method not allowed",
          detail: "\(request.method.rawValue) is not possible on \(path); see /openapi.yaml")
      }
      throw Problem.notFound("there is nothing at \(path); see /openapi.yaml")
    }
    guard let roles = rule.roles else { return try await next(request, context) }
    guard let identity = try await identity(of: request) else {
      throw Problem(
        .unauthorized, "token", "A token is needed",
        detail: "send 'Authorization: Bearer TOKEN' with a token made by 'amica token create'")
    }
    guard roles.contains(identity.role) else {
      let allowed = roles.map(\.rawValue).sorted().joined(separator: ", ")
      throw Problem(
        .forbidden, "role", "The token's role may not do this",
        detail:
          "\(request.method.rawValue) \(path) is for: \(allowed); this token has the role \(identity.role.rawValue)"
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
