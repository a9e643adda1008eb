import Domain
import Foundation
import Profiles
import Testing

@Suite("AccessForAll PNP 3.0")
struct AccessForAllCodecTests {
  private func json(_ data: Data) throws -> PreferenceValue {
    try JSONDecoder().decode(PreferenceValue.self, from: data)
  }

  private func codec() throws -> AccessForAllCodec { AccessForAllCodec(table: try Shipped.table()) }

  private static let needs = """
    {"hazardAvoidance": ["flashing", "motion-simulation"],
     "inputRequirements": "full-keyboard-control",
     "languageOfInterface": [{"xmlLang": "it-IT"}],
     "signLanguage": {"xmlLang": "ise"},
     "simplifiedLanguagePortions": {},
     "captions": {"replaceAccessModes": ["auditory"]},
     "additionalTestingTime": {"timeMultiplier": 2.5},
     "invertDisplayPolarity": {"foreground": "#FFFFFF", "background": "#000000"},
     "spoken": {"readingType": "computer-read-aloud", "speechRate": 120, "pitch": 0.4, "volume": 1},
     "braille": {"deliveryMode": "embossed", "grade": "2", "brailleType": "italian"},
     "textAppearance": {"fontSize": 18, "lineSpacing": 1.5, "letterSpacing": 1.1, "wordWrapping": true},
     "glossaryOnScreen": true,
     "layoutSingleColumn": {},
     "activateAtInitializationSet": {"features": ["captions", "audio-description"]}}
    """

  private static let understood: [String: PreferenceValue] = [
    "hazard.avoid": .array([.string("flashing"), .string("motion")]),
    "input.needs": .array([.string("keyboardOnly")]), "lang.interface": .string("it-IT"),
    "media.signVideo": .bool(true), "text.simplify": .string("plain"), "media.captions": .bool(true),
    "timing.multiplier": .number(2.5), "display.contrastTheme": .string("white-black"),
    "speech.enabled": .bool(true), "speech.rate": .integer(120), "speech.pitch": .number(0.4),
    "speech.volume": .integer(1), "braille.output": .bool(true), "braille.delivery": .string("paper"),
    "braille.grade": .integer(2), "display.fontSize": .integer(18), "display.lineSpace": .number(1.5),
    "display.charSpace": .number(1.1), "text.glossary": .bool(true), "media.audioDesc": .bool(true),
  ]

  @Test(arguments: [
    "NEEDS", #"{"accessForAllPnp": NEEDS}"#, #"{"accessForAllPNP": NEEDS, "version": "3.0"}"#,
    #"{"access-for-all-pnp": NEEDS}"#,
    #"{"accessForAllPnpRecords": {"records": [{"personSourcedId": {"value": "x"}, "accessForAllPnp": NEEDS}]}}"#,
  ])
  func `a document comes in as preferences and goes out unchanged`(shape: String) throws {
    let data = Data(shape.replacing("NEEDS", with: Self.needs).utf8)
    let imported = try codec().decode(data, id: "x")
    #expect(imported.profile.preferences == Self.understood)
    #expect(try json(codec().encode(imported.profile)) == json(data))
    let strangers = imported.notes.filter { $0.kind == .unknown }.map(\.name)
    #expect(
      strangers == [
        "braille.brailleType", "captions.replaceAccessModes", "layoutSingleColumn", "spoken.readingType",
        "textAppearance.wordWrapping",
      ])
    let stored = try ProfileDocument.profile(
      from: ProfileDocument.data(of: imported.profile), table: Shipped.table())
    #expect(try json(codec().encode(stored)) == json(data))
  }

  @Test func `the names of older tools and of schema.org are understood too`() throws {
    let text = """
      {"textToSpeech": true, "speechRate": 200, "voicePitch": 0.7, "speechVolume": 0.5, "simplifiedLanguage": true,
       "structuralNavigation": true, "fontEnlargement": 24, "highContrastDisplay": true, "lineSpacing": 2,
       "letterSpacing": 1.5, "largePrint": true, "languageOfInterface": ["de", "it"], "languageOfAdaptation": "de",
       "refreshableBraille": true, "extendedTime": 3, "glossary": true, "language-of-adaptation": "fr"}
      """
    let imported = try codec().decode(Data(text.utf8), id: "x")
    #expect(
      imported.profile.preferences == [
        "speech.enabled": .bool(true), "speech.rate": .integer(200), "speech.pitch": .number(0.7),
        "speech.volume": .number(0.5), "text.simplify": .string("plain"), "text.toc": .bool(true),
        "display.fontSize": .integer(24), "display.highContrast": .bool(true),
        "display.lineSpace": .integer(2),
        "display.charSpace": .number(1.5), "print.large": .bool(true), "lang.interface": .string("de"),
        "lang.output": .string("de"), "braille.output": .bool(true), "timing.multiplier": .integer(3),
        "text.glossary": .bool(true),
      ])
    #expect(try json(codec().encode(imported.profile)) == json(Data(text.utf8)))
  }

  @Test func `a changed preference takes the place of the imported one, the rest stays`() throws {
    let editor = ProfileEditor(table: try Shipped.table())
    var profile = try codec().decode(Data(Self.needs.utf8), id: "x").profile
    profile = try editor.set("speech.rate", from: "180", in: profile)
    profile = try editor.set("media.captions", from: "no", in: profile)
    profile = try editor.unset("braille.grade", in: profile)
    let out = try json(codec().encode(profile))
    guard case .object(let members) = out, case .object(let spoken)? = members["spoken"],
      case .object(let braille)? = members["braille"]
    else {
      Issue.record("spoken and braille are gone")
      return
    }
    #expect(spoken["speechRate"] == .integer(180))
    #expect(spoken["readingType"] == .string("computer-read-aloud"))
    #expect(members["captions"] == nil)
    #expect(braille == ["deliveryMode": .string("embossed"), "brailleType": .string("italian")])
    #expect(try codec().decode(codec().encode(profile), id: "x").profile.preferences == profile.preferences)
  }

  @Test func `every template goes out and comes back the same`() throws {
    for template in try Shipped.templates().templates {
      var own = template
      own.template = "ascolto"
      own.foreign = [
        "http://registry.gpii.net/common/magnification": .number(1.5), "afa:lineReader": .object([:]),
      ]
      #expect(try codec().decode(codec().encode(own), id: own.id).profile == own)
    }
  }

  @Test func `every value of every term goes out and comes back the same`() throws {
    let table = try Shipped.table()
    let gpii = GPIICodec(table: table)
    for term in table.terms {
      var samples = [term.defaultValue] + term.rule.options.map { PreferenceValue.string($0.value) }
      if term.rule.kind == .set || term.rule.kind == .order {
        samples = [term.defaultValue, .array([])] + term.rule.options.map { .array([.string($0.value)]) }
      }
      if term.rule.kind == .boolean { samples = [.bool(true), .bool(false)] }
      for number in [term.rule.minimum, term.rule.maximum].compactMap({ $0 }) where term.rule.fields.isEmpty {
        samples.append(.integer(Int(number)))
      }
      for sample in samples where term.rule.kind != .records {
        let profile = Profile(id: "x", preferences: [term.id: sample])
        #expect(try codec().decode(codec().encode(profile), id: "x").profile == profile, "\(term.id)")
        #expect(try gpii.decode(gpii.encode(profile), id: "x").profile == profile, "\(term.id)")
      }
    }
  }

  @Test func `medical text is not taken in, and this is told`() throws {
    let text = """
      {"accessForAllPnp": {"environment": {"medical": "insulina", "breaks": true, "description": "per la sclerosi"}}}
      """
    let imported = try codec().decode(Data(text.utf8), id: "x")
    #expect(
      imported.notes.filter { $0.kind == .dropped }.map(\.name) == [
        "environment.medical", "environment.description",
      ])
    let out = String(decoding: try codec().encode(imported.profile), as: UTF8.self)
    #expect(!out.contains("insulina") && !out.contains("sclerosi") && out.contains("breaks"))
  }

  @Test func `a value out of range is kept, told and not applied`() throws {
    let data = Data(
      #"{"accessForAllPnp": {"spoken": {"speechRate": 600}, "hazardAvoidance": ["smoke"]}}"#.utf8)
    let imported = try codec().decode(data, id: "x")
    #expect(imported.profile.preferences == ["speech.enabled": .bool(true)])
    #expect(Set(imported.notes.map(\.name)) == ["spoken.speechRate", "hazardAvoidance"])
    #expect(imported.notes.allSatisfy { $0.kind == .refused })
    #expect(try json(codec().encode(imported.profile)) == json(data))
  }

  @Test func `another sign language is kept and told, not taken for the Italian one`() throws {
    let imported = try codec().decode(Data(#"{"signLanguage": {"xmlLang": "ase"}}"#.utf8), id: "x")
    #expect(imported.profile.preferences.isEmpty)
    #expect(imported.notes.map(\.name) == ["signLanguage"])
  }

  @Test(arguments: [
    "", "[1]", #"{"accessForAllPnp": []}"#, #"{"flat": {}}"#, #"{"lineaAmica": {"contexts": 3}}"#,
    #"{"accessForAllPnpRecords": {"records": [{"accessForAllPnp": {}}, {"accessForAllPnp": {}}]}}"#,
    #"{"lineaAmica": {"contexts": [{"name": "x", "priority": 1, "conditions": {}, "preferences": {}}]}}"#,
  ])
  func `a document of another form is refused`(text: String) throws {
    let error = try #require(throws: ProfileError.self) { try codec().decode(Data(text.utf8), id: "x") }
    #expect(!error.description.isEmpty)
  }

  @Test func `preferences of a newer table are kept for it`() throws {
    let text =
      #"{"accessForAllPnp": {}, "lineaAmica": {"preferences": {"speech.accent": "veneto"}, "termsVersion": 7}}"#
    let imported = try codec().decode(Data(text.utf8), id: "x")
    #expect(imported.profile.preferences.isEmpty)
    #expect(imported.notes.map(\.name) == ["speech.accent"])
    #expect(String(decoding: try codec().encode(imported.profile), as: UTF8.self).contains("veneto"))
  }

  @Test func `the format of a document is recognised`() throws {
    func format(_ text: String) throws -> ProfileDocument.Format? {
      try ProfileDocument.format(of: Data(text.utf8))
    }
    #expect(try format(#"{"accessForAllPnp": {}}"#) == .accessForAll)
    #expect(try format(Self.needs) == .accessForAll)
    #expect(try format(#"{"flat": {}}"#) == .gpii)
    #expect(try format(#"{"http://registry.gpii.net/common/fontSize": 12}"#) == .gpii)
    #expect(try format(#"{"id": "x", "preferences": {}}"#) == .lineaAmica)
    #expect(try format("{}") == nil)
  }
}
