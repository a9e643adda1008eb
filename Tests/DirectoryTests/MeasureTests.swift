import Directory
import Domain
import Foundation
import TestSupport
import Testing

/// How often the first answer is the right one, over all the project's own queries and requests: with the real lists
/// where they are at hand, else with those that the starter can answer.
@Suite struct MeasureTests {
  private struct Query: Decodable {
    let query: String
    let expected: String
  }

  private struct Request: Decodable {
    let text: String
    let expected: [String]
  }

  private func read<Content: Decodable>(_ name: String, _ type: Content.Type) throws -> Content {
    try JSONDecoder().decode(type, from: Data(contentsOf: TestIndex.fixtures.appendingPathComponent(name)))
  }

  private func index(in folder: URL) throws -> DirectoryIndex {
    let index = try TestIndex.starter(in: folder)
    guard let data = TestFolders.sharedData?.appendingPathComponent("directory") else { return index }
    let files: [(ImportFormat, String)] = [
      (.istatComuni, "istat-comuni-2026.json"), (.ipaEnti, "ipa-enti-2026-07-01.csv"),
    ]
    for (format, name) in files {
      let file = data.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      _ = try index.importFile(format, file: file) { _ in }
    }
    return index
  }

  @Test(
    "At least 95 of 100 queries and 90 of 100 requests are answered right at first, and none falsely certain")
  func rates() async throws {
    try await TestFolders.temporary { folder in
      let index = try index(in: folder)
      let queries = try read("search-queries.json", [Query].self).filter {
        try index.organisation(code: $0.expected) != nil
      }
      #expect(queries.count >= 80)
      let missed = try queries.filter {
        try index.search($0.query, limit: 3).first?.organisation.code != $0.expected
      }
      #expect(missed.count * 20 <= queries.count, "\(missed.map(\.query))")

      let requests = try read("routing-requests.json", [Request].self)
      var asked = 0
      var wrong: [String] = []
      var falselyCertain: [String] = []
      for request in requests {
        let routing = try index.route(request.text, place: nil)
        let first = routing.candidates.first?.organisation.code
        let isRight = first.map(request.expected.contains) ?? false
        if routing.isCertain, !isRight { falselyCertain.append(request.text) }
        var isKnown = false
        for code in request.expected where try index.organisation(code: code) != nil { isKnown = true }
        guard isKnown else { continue }
        asked += 1
        if !isRight { wrong.append(request.text) }
      }
      #expect(asked >= 60)
      #expect(wrong.count * 10 <= asked, "\(wrong)")
      #expect(falselyCertain.isEmpty, "\(falselyCertain)")
    }
  }

  @Test("Near misses, stories, opinions and matters of others are never certain")
  func nearMisses() async throws {
    try await TestFolders.temporary { folder in
      let index = try index(in: folder)
      let texts = try read("near-miss.json", [String].self)
      #expect(texts.count >= 200)
      let falselyCertain = try texts.filter { try index.route($0, place: nil).isCertain }
      #expect(falselyCertain.isEmpty, "\(falselyCertain)")
    }
  }
}
