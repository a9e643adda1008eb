import Directory
import Domain
import Foundation
import TestSupport
import Testing

/// The data files say what the code expects of them.
@Suite struct DirectoryDataTests {
  private struct Topics: Decodable {
    struct Topic: Decodable {
      struct Rule: Decodable {
        let by: String
        let code: String?
      }
      let id: String
      let label: String
      let strong: [String]
      let competent: Rule
      let also: [Rule]?
      let source: String
    }
    let topics: [Topic]
    let outside: [String]
  }

  private struct Successors: Decodable {
    struct Body: Decodable {
      let names: [String]
      let code: String
      let source: String
    }
    struct Comune: Decodable {
      let comune: String
      let province: String
      let former: [String]
      let since: String
      let source: String
    }
    let bodies: [Body]
    let comuni: [Comune]
  }

  private struct Aliases: Decodable {
    struct Alias: Decodable {
      let code: String
      let names: [String]
    }
    let aliases: [Alias]
  }

  private func read<Content: Decodable>(_ name: String, _ type: Content.Type) throws -> Content {
    let file = TestIndex.dataFolder.appendingPathComponent("directory/\(name)")
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }

  @Test("Every topic has an id of its own, a label, phrases, a source and a body that the starter has")
  func topics() async throws {
    let topics = try read("topics.json", Topics.self).topics
    #expect(topics.count >= 60)
    #expect(Set(topics.map(\.id)).count == topics.count)
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      for topic in topics {
        #expect(!topic.label.isEmpty && !topic.strong.isEmpty && !topic.source.isEmpty, "\(topic.id)")
        for rule in [topic.competent] + (topic.also ?? []) where rule.by == "code" {
          let code = try #require(rule.code, "\(topic.id)")
          #expect(code == code.lowercased())
          // Two companies of the State come with IndicePA's list.
          if code == "as" { continue }
          #expect(try index.organisation(code: code) != nil, "\(topic.id): \(code)")
        }
      }
    }
  }

  @Test("Every successor has a source, and no former comune leads to two")
  func successors() throws {
    let successors = try read("successors.json", Successors.self)
    #expect(successors.comuni.count >= 140)
    #expect(
      successors.bodies.allSatisfy {
        !$0.source.isEmpty && !$0.names.isEmpty && $0.code == $0.code.lowercased()
      })
    #expect(
      successors.comuni.allSatisfy { !$0.source.isEmpty && $0.province.count == 2 && $0.since.count == 10 })
    let former = successors.comuni.flatMap { item in item.former.map { "\($0) \(item.province)" } }
    #expect(Set(former).count == former.count)
  }

  @Test("Every other name of a body of the starter finds it first")
  func aliases() async throws {
    try await TestFolders.temporary { folder in
      let index = try TestIndex.starter(in: folder)
      for alias in try read("aliases.json", Aliases.self).aliases {
        guard try index.organisation(code: alias.code) != nil else { continue }
        for name in alias.names {
          let found = try index.search(name, limit: 2).map(\.organisation.code)
          #expect(found.contains(alias.code), "\(name) → \(found), not \(alias.code)")
        }
      }
    }
  }

  @Test("A missing or broken data file is told with its path")
  func broken() async throws {
    try await TestFolders.temporary { folder in
      let error = #expect(throws: DirectoryError.self) {
        try DirectoryIndex(file: folder.appendingPathComponent("x.sqlite"), dataFolder: folder)
      }
      #expect(error?.code == .dataFile)
    }
  }

  @Test("An index file that is no database is told, not overwritten")
  func damaged() async throws {
    try await TestFolders.temporary { folder in
      let file = folder.appendingPathComponent("directory.sqlite")
      let text = Data(String(repeating: "not a database ", count: 500).utf8)
      try text.write(to: file)
      let error = #expect(throws: DirectoryError.self) {
        try DirectoryIndex(file: file, dataFolder: TestIndex.dataFolder)
      }
      #expect(error?.code == .index)
      #expect(try Data(contentsOf: file) == text)
    }
  }
}
