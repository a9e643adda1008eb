import Foundation
import HTTPTypes
import Hummingbird
import Mediation

/// Health, readiness, the API's own description and the counters.
struct HealthRoutes: Sendable {
  let mediator: Mediator
  let metrics: ServiceMetrics
  let openAPI: String

  struct Readiness: Codable {
    var ready: Bool
    var parts: [String: String]
  }

  func add(to router: Router<ServiceContext>) {
    router.get("/healthz") { _, _ in JSONResponse.text("ok\n", type: "text/plain; charset=utf-8") }
    router.get("/readyz") { _, _ in
      let parts = await mediator.readiness()
      let isReady = parts.values.allSatisfy { $0 == "ok" }
      return try JSONResponse.make(
        Readiness(ready: isReady, parts: parts), status: isReady ? .ok : .serviceUnavailable)
    }
    router.get("/openapi.yaml") { _, _ in JSONResponse.text(openAPI, type: "application/yaml") }
    router.get("/metrics") { _, _ in
      JSONResponse.text(
        metrics.text(gauges: try await mediator.gauges()) + SpeechMetrics.text(mediator.speechCounts),
        type: "text/plain; version=0.0.4; charset=utf-8")
    }
  }
}
