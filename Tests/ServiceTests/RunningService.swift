import Domain
import Foundation
import FoundationNetworking
import Logging
import Mediation
import MediationTestSupport
import ServiceLifecycle
import Store
import TestSupport

@testable import Service

/// The real service on a free port of the loopback interface, with the product's own data.
struct RunningService {
  let address: URL
  let store: Store
  let folder: URL

  static func run<Result: Sendable>(_ body: @escaping @Sendable (RunningService) async throws -> Result)
    async throws
    -> Result
  {
    try await TestMediator.run { mediator, parts, folder in
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      let openAPI = try String(
        contentsOf: TestFolders.checkout.appendingPathComponent("data/openapi.yaml"), encoding: .utf8)
      let (ports, port) = AsyncStream.makeStream(of: Int.self)
      let services = AmicaService(mediator: mediator, openAPI: openAPI, logger: logger)
        .services(.init(port: 0)) { port.yield($0) }
      let group = ServiceGroup(
        configuration: .init(services: services.map { .init(service: $0) }, logger: logger))
      return try await withThrowingTaskGroup(of: Result?.self) { tasks in
        tasks.addTask {
          try await group.run()
          return nil
        }
        var iterator = ports.makeAsyncIterator()
        guard let number = await iterator.next(), let address = URL(string: "http://127.0.0.1:\(number)")
        else {
          throw CancellationError()
        }
        let service = RunningService(address: address, store: parts.store, folder: folder)
        tasks.addTask { try await body(service) }
        var result: Result?
        while let finished = try await tasks.next() {
          if let finished {
            result = finished
            await group.triggerGracefulShutdown()
          }
        }
        guard let result else { throw CancellationError() }
        return result
      }
    }
  }

  struct Reply: Sendable {
    var status: Int
    var type: String
    var body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    func field(_ name: String) -> String? {
      ((try? JSONSerialization.jsonObject(with: body)) as? [String: Any])?[name] as? String
    }
  }

  func token(_ role: ServiceRole) async throws -> String {
    try await store.tokens.create(role: role, name: "test-\(role.rawValue)").secret
  }

  func send(
    _ method: String, _ path: String, token: String? = nil, json: String? = nil, body: Data? = nil,
    accept: String? = nil
  ) async throws -> Reply {
    guard let url = URL(string: path, relativeTo: address) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body ?? json.map { Data($0.utf8) }
    if let accept { request.setValue(accept, forHTTPHeaderField: "Accept") }
    if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
    let (data, response) = try await URLSession.shared.data(for: request)
    let http = response as? HTTPURLResponse
    return Reply(
      status: http?.statusCode ?? 0, type: http?.value(forHTTPHeaderField: "Content-Type") ?? "", body: data)
  }
}
