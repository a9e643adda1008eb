import Synchronization

/// Counters of the service in Prometheus text format (version 0.0.4). They hold no personal data.
final class ServiceMetrics: Sendable {
  private struct Key: Hashable {
    var route: String
    var method: String
    var status: Int
  }

  private struct Count {
    var requests = 0
    var seconds = 0.0
  }

  private let counts = Mutex<[Key: Count]>([:])

  func count(route: String, method: String, status: Int, duration: Duration) {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    counts.withLock {
      $0[Key(route: route, method: method, status: status), default: Count()].requests += 1
      $0[Key(route: route, method: method, status: status), default: Count()].seconds += seconds
    }
  }

  /// - Parameter gauges: name, help text and value of what else is measured.
  func text(gauges: [(name: String, help: String, value: Int)]) -> String {
    let current = counts.withLock { $0 }.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    var lines = [
      "# HELP amica_http_requests_total Requests answered, by route, method and status.",
      "# TYPE amica_http_requests_total counter",
    ]
    lines += current.map { "amica_http_requests_total{\(labels($0.key))} \($0.value.requests)" }
    lines += [
      "# HELP amica_http_request_seconds_total Time until the head of the answer, by route, method and status.",
      "# TYPE amica_http_request_seconds_total counter",
    ]
    lines += current.map { "amica_http_request_seconds_total{\(labels($0.key))} \($0.value.seconds)" }
    for gauge in gauges {
      lines += [
        "# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func labels(_ key: Key) -> String {
    "route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\""
  }
}
