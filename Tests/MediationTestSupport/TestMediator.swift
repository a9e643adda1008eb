package import Foundation
import Installation
package import Mediation
import TestSupport

/// The whole of the service's use cases on a new data folder, with the product's own data.
package enum TestMediator {
  /// Read once for all tests: it never changes.
  private static let reference = Result { try ReferenceData(share: TestFolders.checkout) }

  /// Runs a body with a mediator of its own; folder and speech workers are gone when it returns.
  ///
  /// - Parameter prepare: puts into the data folder what is there before the service starts.
  package static func run<Result>(
    now: @escaping @Sendable () -> Date = { Date() }, prepare: (URL) throws -> Void = { _ in },
    _ body: (Mediator, MediationParts, URL) async throws -> Result
  ) async throws -> Result {
    try await TestFolders.temporary { folder in
      try prepare(folder)
      let parts = try MediationParts(
        share: TestFolders.checkout, reference: try reference.get(), dataFolder: folder,
        synthesizer: try Installation.synthesizer(),
        workers: 1,
        now: now)
      let mediator = Mediator(parts)
      let result: Result
      do {
        result = try await body(mediator, parts, folder)
      } catch {
        await mediator.shutdown()
        throw error
      }
      await mediator.shutdown()
      return result
    }
  }
}
