import Domain
import Foundation

/// Where and when a question holds.
struct Territory: Sendable {
  /// ISTAT region code of each province code.
  private var regions: [String: String] = [:]

  init(folder: URL) throws {
    struct File: Decodable { var regions: [String: [String]] }
    do {
      let data = try Data(contentsOf: folder.appendingPathComponent("places.json"))
      for (region, provinces) in try JSONDecoder().decode(File.self, from: data).regions {
        for province in provinces { regions[province] = region }
      }
    } catch {
      throw QuestionsError(.malformed, file: "places.json", message: "is not the JSON expected: \(error)")
    }
  }

  /// True if a question of place `scope` (`IT` or an ISTAT code) holds at `place` (the ISTAT code of a comune, province
  /// or region; nil where it is not known).
  func covers(_ scope: String, _ place: String?) -> Bool {
    if scope == "IT" { return true }
    guard let place, place.allSatisfy(\.isNumber) else { return false }
    if place == scope { return true }
    guard place.count >= 3 else { return false }
    let province = String(place.prefix(3))
    return province == scope || regions[province] == scope
  }

  /// True if the question holds on a day (ISO 8601).
  static func holds(_ question: FrequentQuestion, on date: String) -> Bool {
    question.validFrom <= date && (question.validTo.map { date <= $0 } ?? true)
  }

  /// True for `2026-11-23`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return false }
    guard let month = Int(parts[1]), let day = Int(parts[2]), Int(parts[0]) != nil else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
