import Domain
import Foundation
import Profiles
import TestSupport
import Testing

@Suite("GPII preference sets")
struct GPIICodecTests {
  private func json(_ data: Data) throws -> PreferenceValue {
    try JSONDecoder().decode(PreferenceValue.self, from: data)
  }

  private static let realSets: [URL] = {
    guard let folder = TestFolders.sharedData?.appendingPathComponent("gpii/preferences") else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }()

  @Test(arguments: realSets)
  func `a real set comes in and goes out unchanged`(file: URL) throws {
    let codec = GPIICodec(table: try Shipped.table())
    let data = try Data(contentsOf: file)
    let imported = try codec.decode(data, id: "x")
    #expect(try json(codec.encode(imported.profile)) == json(data))
    // And through the profile's own form, as the store keeps it.
    let stored = try ProfileDocument.profile(
      from: ProfileDocument.data(of: imported.profile), table: Shipped.table())
    #expect(try json(codec.encode(stored)) == json(data))
  }

  private static let set = """
    {"flat": {"name": "Li", "contexts": {"gpii-default": {"name": "Default preferences", "preferences": {
      "http://registry.gpii.net/common/speechRate": 200,
      "http://registry.gpii.net/common/simplifiedUi/enabled": true,
      "http://registry.gpii.net/common/speakTutorialMessages": true,
      "http://registry.gpii.net/common/supportTool": ["dictionary"],
      "http://registry.gpii.net/common/magnification": 1.5,
      "http://registry.gpii.net/applications/org.gnome.orca": {"a": [1, null, "x"]}},
      "metadata": [{"type": "priority", "value": 1024}]},
      "bright": {"name": "bright", "preferences": {"http://registry.gpii.net/common/fontSize": 24}}}}}
    """

  @Test func `known terms become preferences, the others are kept and told`() throws {
    let codec = GPIICodec(table: try Shipped.table())
    let imported = try codec.decode(Data(Self.set.utf8), id: "x")
    #expect(imported.profile.name == "Li")
    #expect(
      imported.profile.preferences == [
        "speech.rate": .integer(200), "text.simplify": .string("plain"),
        "terminal.verbosity": .string("novice"),
        "text.glossary": .bool(true),
      ])
    #expect(imported.profile.foreign["http://registry.gpii.net/common/magnification"] == .number(1.5))
    #expect(imported.notes.filter { $0.kind == .unknown }.count == 2)
    #expect(imported.notes.filter { $0.kind == .context }.map(\.name) == ["bright"])
    #expect(try json(codec.encode(imported.profile)) == json(Data(Self.set.utf8)))
  }

  @Test func `a value out of range is kept, told and not applied`() throws {
    let codec = GPIICodec(table: try Shipped.table())
    let data = Data(#"{"http://registry.gpii.net/common/speechRate": 900}"#.utf8)
    let imported = try codec.decode(data, id: "x")
    #expect(imported.profile.preferences.isEmpty)
    #expect(imported.notes.first?.kind == .refused)
    #expect(imported.notes.first?.message.contains("da 80 a 449 parole al minuto") == true)
    #expect(try json(codec.encode(imported.profile)) == json(data))
    // What the person then chooses takes its place.
    let changed = try ProfileEditor(table: Shipped.table()).set(
      "speech.rate", from: "180", in: imported.profile)
    #expect(
      try json(codec.encode(changed))
        == json(Data(#"{"http://registry.gpii.net/common/speechRate": 180}"#.utf8)))
  }

  @Test func `every template goes out and comes back the same`() throws {
    let codec = GPIICodec(table: try Shipped.table())
    for template in try Shipped.templates().templates {
      var own = template
      own.template = "calma"
      own.foreign = ["afa:layoutSingleColumn": .object([:]), "http://example.org/x": .integer(1)]
      let back = try codec.decode(codec.encode(own), id: own.id)
      #expect(back.profile == own)
    }
  }

  @Test(arguments: [
    "", "[]", "{", "null", #"{"flat": 1}"#, #"{"flat": {"contexts": []}}"#,
    #"{"flat": {"contexts": {"gpii-default": {"preferences": 3}}}}"#, #"{"accessForAllPnp": {}}"#,
    #"{"lineaAmica": {"preferences": {"speech.rate": 900}}}"#, #"{"lineaAmica": 3}"#, "{\"a\": \"\u{1}\"}",
  ])
  func `a document of another form is refused`(text: String) throws {
    let codec = GPIICodec(table: try Shipped.table())
    #expect(throws: ProfileError.self) { try codec.decode(Data(text.utf8), id: "x") }
  }

  @Test func `a huge or deep document is refused without harm`() throws {
    let codec = GPIICodec(table: try Shipped.table())
    let huge = Data(repeating: 0x20, count: ProfileDocument.largest + 1)
    #expect(throws: ProfileError.self) { try codec.decode(huge, id: "x") }
    let deep = Data((String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8)
    #expect(throws: ProfileError.self) { try codec.decode(deep, id: "x") }
    #expect(throws: ProfileError.self) { try codec.decode(Data([0x7B, 0xFF, 0x7D]), id: "x") }
  }
}
