import Domain
import Foundation
import Profiles
import TestSupport
import Testing

@Suite("Profiles as documents")
struct ProfileDocumentTests {
  @Test(arguments: [
    (#"{"id": "x", "preference": {}}"#, "preference: questo campo non esiste. Valori ammessi: id, name"),
    (#"{"preferences": {}}"#, "id: questo campo manca."),
    (#"{"id": 3}"#, "id: il valore è di un altro tipo."),
    (
      #"{"id": "x", "preferences": {"speech.rate": "veloce"}}"#,
      "speech.rate: «veloce» non è un numero intero"
    ),
    (#"{"id": "x", "preferences": {"speech.rat": 1}}"#, "Forse intendeva speech.rate."),
    (#"{"id": "x", "required": ["speech.rat"]}"#, "Forse intendeva speech.rate."),
    (#"{"id": "x", "termsVersion": 9}"#, "termsVersion"),
    (
      #"{"id": "x", "contexts": [{"name": "a", "priority": 1, "preferences": {}, "conditions": {"day": [1]}}]}"#,
      "contexts[0].conditions.day: questo campo non esiste"
    ),
    (
      #"{"id": "x", "contexts": [{"name": "a", "priority": 1, "preferences": {}, "conditions": {"channels": ["piccione"]}}]}"#,
      "contexts[0].conditions.channels[0]"
    ),
    ("{]", "il documento non è JSON valido"), ("3", "fra graffe"),
  ])
  func `a wrong document is refused with the place and the reason`(text: String, words: String) throws {
    let error = try #require(throws: ProfileError.self) {
      try ProfileDocument.profile(from: Data(text.utf8), table: Shipped.table())
    }
    #expect(error.description.contains(words), "\(error)")
  }

  /// Real and made documents with bytes changed: each is read or refused, none crashes, and what is read goes out.
  @Test func `damaged documents are read or refused, never worse`() throws {
    let table = try Shipped.table()
    let gpii = GPIICodec(table: table)
    let accessForAll = AccessForAllCodec(table: table)
    let full = try Shipped.templates().templates.map { try gpii.encode($0) }
    let others = try Shipped.templates().templates.map { try accessForAll.encode($0) }
    var seed: UInt64 = 20_261_123
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let replacements = Array("{}[]\",:0-9eE.nutf\\ \u{1}".utf8) + [0xFF, 0xC3]
    var read = 0
    for document in full + others {
      for _ in 0..<12 {
        var bytes = Array(document)
        for _ in 0...random(3) { bytes[random(bytes.count)] = replacements[random(replacements.count)] }
        let data = Data(bytes)
        do {
          let profile = try gpii.decode(data, id: "x").profile
          try table.validate(profile: gpii.decode(gpii.encode(profile), id: "x").profile)
          read += 1
        } catch {
          #expect(!error.description.isEmpty)
        }
        do {
          let profile = try accessForAll.decode(data, id: "x").profile
          try table.validate(profile: accessForAll.decode(accessForAll.encode(profile), id: "x").profile)
          read += 1
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
    #expect(read > 0)
  }

  @Test func `a document of thousands of members is read at once, all of them kept`() throws {
    let table = try Shipped.table()
    var members: [String: PreferenceValue] = ["http://registry.gpii.net/common/speechRate": .integer(180)]
    for number in 0..<12_000 { members["x-\(number)"] = .integer(number) }
    let data = try JSONEncoder().encode(members)
    let imported = try GPIICodec(table: table).decode(data, id: "x")
    #expect(imported.profile.preferences == ["speech.rate": .integer(180)])
    #expect(imported.profile.foreign.count == 12_001)
    let out = try JSONDecoder().decode(
      [String: PreferenceValue].self, from: GPIICodec(table: table).encode(imported.profile))
    #expect(out == members)
    #expect(try AccessForAllCodec(table: table).decode(data, id: "x").profile.foreign.count == 12_002)
  }

  @Test func `every name the table gives for GPII is in its registry`() throws {
    guard let file = TestFolders.sharedData?.appendingPathComponent("gpii/flat.json"),
      FileManager.default.fileExists(atPath: file.path)
    else { return }
    let registry = try JSONDecoder().decode([String: PreferenceValue].self, from: Data(contentsOf: file))
    // The screen readers' choice of voice is used by GPII solutions but is not in the registry of common terms.
    let known = Set(registry.keys).union(["http://registry.gpii.net/common/speechSynthesizer"])
    for term in try Shipped.table().terms {
      if let name = term.gpii?.name { #expect(known.contains(name), "\(term.id)") }
    }
  }
}
