import Domain
import GatewayAPI

/// Finding a public body and reading how to reach it.
extension Dialogue {
  func search(_ argument: String?) async throws {
    var query = argument
    while true {
      if query == nil {
        let prompt = Prompt(place: .search, text: "prompt.search", fewestWords: 1)
        guard case .text(let words) = try await ask(prompt) else { return }
        query = words
      }
      guard let words = query else { return }
      query = nil
      guard
        let found = try await attempt(
          "search", { [gateway] in try await gateway.search(words, limit: 9) })
      else { continue }
      guard !found.isEmpty else {
        try say(texts("nothing.found"))
        continue
      }
      guard try await choose(among: Array(found.prefix(9))) else { return }
    }
  }

  /// - Returns: true where the person wants to search again.
  private func choose(among found: [DirectoryResult]) async throws -> Bool {
    guard found.count > 1 else {
      try await present(body: found[0])
      return false
    }
    try say(texts.count("found", found.count))
    try await show(
      found.enumerated().map { index, body in
        texts(
          "body.of",
          ["number": String(index + 1), "count": String(found.count), "name": Self.title(body)])
      } + ["0 \(texts("back.step"))."])
    let choices = found.indices.map { Choice(key: $0 + 1, text: found[$0].name, meaning: .item($0)) }
    let prompt = Prompt(
      place: .results, text: "prompt.results", words: ["last": String(found.count)], choices: choices)
    while true {
      switch try await ask(prompt) {
      case .choice(.item(let index)): try await present(body: found[index])
      case .back: return true
      default: break
      }
    }
  }

  private func present(body: DirectoryResult) async throws {
    var lines = [texts("body.name", ["name": body.name])]
    if let office = body.office { lines.append(texts("body.office", ["name": office])) }
    if let place = body.place { lines.append(texts("body.place", ["name": place])) }
    if body.contactPoints.isEmpty { lines.append(texts("body.noContact")) }
    for point in body.contactPoints { lines += Self.lines(of: point, texts) }
    try await present(lines, data: KeyDatum.all(in: body.contactPoints), title: "body")
  }

  private static func title(_ body: DirectoryResult) -> String {
    [body.name, body.office, body.place].compactMap { $0 }.joined(separator: ", ")
  }

  private static func lines(of point: ContactPoint, _ texts: TerminalTexts) -> [String] {
    var lines = ["\(texts("datum.\(point.medium.rawValue)")): \(point.value)."]
    let more = [
      ("hours", point.hours), ("reachable", point.reachableFrom), ("accessibility", point.accessibility),
    ]
    for case (let key, let value?) in more { lines.append(texts("point.\(key)", ["text": value])) }
    let date = texts("checked", ["date": texts.date(point.checked)])
    lines.append("\(texts("source")) \(point.source). \(date)")
    return lines
  }
}
