import Domain
import Hummingbird
package import Logging
package import Mediation
package import ServiceLifecycle
import Store

/// The HTTP service: routes, access, problems, metrics and the keeping of retention.
package struct AmicaService: Sendable {
  package struct Configuration: Sendable {
    package var host: String
    /// 0 for any free port.
    package var port: Int

    package init(host: String = "127.0.0.1", port: Int = 8080) {
      self.host = host
      self.port = port
    }
  }

  let mediator: Mediator
  /// Text of the OpenAPI document.
  let openAPI: String
  let logger: Logger

  package init(mediator: Mediator, openAPI: String, logger: Logger) {
    self.mediator = mediator
    self.openAPI = openAPI
    self.logger = logger
  }

  /// The services to run together, in the order in which they start.
  ///
  /// - Parameter onReady: told the port once requests are accepted.
  package func services(
    _ configuration: Configuration, onReady: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> [any Service] {
    let application = Application(
      router: router(),
      configuration: .init(
        address: .hostname(configuration.host, port: configuration.port), serverName: "linea-amica"),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? configuration.port) },
      logger: logger)
    return [
      RetentionService(mediator: mediator, logger: logger), RelayClock(desk: mediator.relay, logger: logger),
      HTTPService(application: application),
    ]
  }

  func router() -> Router<ServiceContext> {
    let router = Router(context: ServiceContext.self)
    let metrics = ServiceMetrics()
    let mediator = mediator
    router.add(middleware: ProblemMiddleware(metrics: metrics, translate: ProblemTranslation.problem))
    let authenticate: @Sendable (String) async throws -> Identity? = { secret in
      try await mediator.identity(ofToken: secret).map {
        Identity(id: $0.id, name: $0.name, role: $0.role, citizenID: $0.citizenID)
      }
    }
    let logins = LoginDesk(mediator)
    let signedIn: @Sendable (String) async throws -> Identity? = { secret in
      try await logins.identity(secret).map {
        Identity(id: $0.id, name: $0.name, role: $0.role, citizenID: $0.citizenID)
      }
    }
    router.add(middleware: AccessMiddleware(authenticate: authenticate, signedIn: signedIn))
    HealthRoutes(mediator: mediator, metrics: metrics, openAPI: openAPI).add(to: router)
    ContactRoutes(mediator: mediator).add(to: router)
    ConversationRoutes(mediator: mediator).add(to: router)
    RelayRoutes(desk: mediator.relay, templates: ProfileDesk(mediator)).add(to: router)
    let frame = PageFrame(desk: SearchDesk(mediator))
    LoginPages(desk: logins, frame: frame).add(to: router)
    DeskPages(desk: mediator.relay, search: SearchDesk(mediator), frame: frame).add(to: router)
    CitizenPages(desk: mediator.relay, folder: CitizenFolder(mediator), frame: frame).add(to: router)
    DeskRoutes(desk: mediator.relay, now: mediator.now).add(to: router)
    ProfileRoutes(desk: ProfileDesk(mediator)).add(to: router)
    SimplifyRoutes(mediator: mediator).add(to: router)
    SpeechRoutes(mediator: mediator).add(to: router)
    DirectoryRoutes(mediator: mediator).add(to: router)
    HSDSRoutes(mediator.directory).add(to: router)
    SearchPages(desk: SearchDesk(mediator)).add(to: router)
    ReportRoutes(mediator: mediator).add(to: router)
    Open311Routes(mediator: mediator, authenticate: authenticate, now: mediator.now).add(to: router)
    return router
  }
}

/// The application under a short name: a group of services takes each one's description when it starts, and without one
/// of its own that is a listing of everything the service holds, down to the last word of the lexicons.
struct HTTPService<Wrapped: Service>: Service, CustomStringConvertible {
  let application: Wrapped

  var description: String { "HTTP" }

  func run() async throws { try await application.run() }
}

/// Deletes every minute what may no longer be kept, and once at the start.
struct RetentionService: Service, CustomStringConvertible {
  let mediator: Mediator
  let logger: Logger

  var description: String { "retention" }

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await mediator.purgeExpired()
        } catch is CancellationError {
          return
        } catch {
          logger.error("retention failed", metadata: ["error.type": "\(type(of: error))"])
        }
        try await Task.sleep(for: .seconds(60))
      }
    }
  }
}
