import Domain
import Foundation
import Testing

@Suite("Values of preferences")
struct PreferenceValueTests {
  @Test("JSON values keep their type, integers apart from other numbers")
  func types() throws {
    let json = #"{"a":true,"b":3,"c":0.5,"d":"x","e":[1,"y"],"f":null,"g":{"h":false}}"#
    let value = try JSONDecoder().decode(PreferenceValue.self, from: Data(json.utf8))
    #expect(
      value
        == .object([
          "a": .bool(true), "b": .integer(3), "c": .number(0.5), "d": .string("x"),
          "e": .array([.integer(1), .string("y")]), "f": .null, "g": .object(["h": .bool(false)]),
        ]))
    let again = try JSONDecoder().decode(PreferenceValue.self, from: try JSONEncoder().encode(value))
    #expect(again == value)
  }

  @Test("a typed key reads its value, and its fallback where the value is of another type")
  func typedKeys() {
    let rate = TermKey<Int>("speech.rate", fallback: 150)
    func resolved(_ value: PreferenceValue) -> ResolvedProfile {
      ResolvedProfile(
        profileID: nil, channel: .voice,
        values: ["speech.rate": .init(value: value, origin: .profile, reason: "", status: .active)])
    }
    #expect(resolved(.integer(90))[rate] == 90)
    #expect(resolved(.string("90"))[rate] == 150)
  }
}
