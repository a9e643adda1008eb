/// Lets one turn of a conversation through at a time, in the order in which they came, so that none is made in vain.
/// Another process of the same store is not held up: the version in the store tells them apart.
actor ConversationGate {
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  func pass<Result: Sendable>(
    _ id: String, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
  ) async rethrows -> Result {
    await enter(id)
    do {
      let result = try await body()
      await leave(id)
      return result
    } catch {
      await leave(id)
      throw error
    }
  }

  private func enter(_ id: String) async {
    guard waiting[id] != nil else {
      waiting[id] = []
      return
    }
    await withCheckedContinuation { waiting[id]?.append($0) }
  }

  private func leave(_ id: String) {
    guard let next = waiting[id]?.first else {
      waiting[id] = nil
      return
    }
    waiting[id]?.removeFirst()
    next.resume()
  }
}
