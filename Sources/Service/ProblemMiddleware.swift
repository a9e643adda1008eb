import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Turns every error into problem details; only what a caller may know leaves the service.
struct ProblemMiddleware: RouterMiddleware {
  let metrics: ServiceMetrics
  /// Problems of errors that other targets throw, nil for one it does not know.
  let translate: @Sendable (any Error) -> Problem?

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let started = ContinuousClock.now
    var response: Response
    do {
      response = try await next(request, context)
    } catch let problem as Problem {
      response = problem.response()
    } catch let error as CancellationError {
      throw error
    } catch let error as HTTPError {
      response = problem(error.status, detail: error.body).response()
    } catch let error as any HTTPResponseError {
      response = problem(try error.response(from: request, context: context).status, detail: nil).response()
    } catch {
      if let problem = translate(error) {
        response = problem.response()
      } else {
        context.logger.error(
          "request failed",
          metadata: [
            "error.type": "\(type(of: error))",
            "path": "\(Access.rule(request.method, request.uri.path)?.path ?? "")",
          ])
        response =
          Problem(
            .internalServerError, "internal", "Il servizio non ha potuto rispondere",
            detail:
              "la richiesta non è stata eseguita. Riprovi; se succede ancora, dica l'ora all'amministratore."
          )
          .response()
      }
    }
    let route = Access.rule(request.method, request.uri.path)?.path ?? "other"
    metrics.count(
      route: route, method: request.method.rawValue, status: response.status.code,
      duration: ContinuousClock.now - started)
    return response
  }

  private func problem(_ status: HTTPResponse.Status, detail: String?) -> Problem {
    switch status {
    case .contentTooLarge:
      Problem(status, "too-large", "Il corpo è troppo grande", detail: "un corpo può avere al massimo 1 MiB.")
    case .notFound: .notFound("a questo percorso non c'è niente: veda /openapi.yaml.")
    default:
      Problem(status, "request", "La richiesta non si può usare", detail: detail ?? status.reasonPhrase)
    }
  }
}
