import Domain
import Foundation
import HTTPTypes
import Mediation
import Speech

/// What `POST /v1/speech` takes.
struct SpeechBody: Decodable {
  struct From: Decodable {
    var sentence: Int?
    var word: Int?
    var mark: String?
  }

  var text: String?
  var ssml: String?
  var profile: String?
  var voice: String?
  var rate: Int?
  var format: String?
  var sampleRate: Int?
  var priority: String?
  var caching: String?
  var from: From?

  static let fields: Set<String> = [
    "text", "ssml", "profile", "voice", "rate", "format", "sampleRate", "priority", "caching", "from",
  ]

  /// Who may send markup, and say that a text is a prompt without personal data.
  static let trusted: Set<ServiceRole> = [.operator, .gateway, .admin]

  /// - Throws: ``Problem`` 400 or 403.
  func wish(role: ServiceRole?) throws -> SpeechWish {
    SpeechWish(
      try spoken(role), profile: profile, voice: voice, rate: rate, priority: try chosenPriority(),
      caching: try chosenCaching(role), start: try start())
  }

  /// - Throws: ``Problem`` 400, `SpeechError`.
  func speechFormat() throws -> SpeechFormat {
    guard let encoding = SpeechFormat.Encoding(rawValue: format ?? "wav") else {
      throw Self.unknown("format", SpeechFormat.Encoding.allCases.map(\.rawValue))
    }
    return try SpeechFormat(encoding: encoding, sampleRate: sampleRate)
  }

  private func spoken(_ role: ServiceRole?) throws -> SpokenText {
    switch (text, ssml) {
    case (let text?, nil):
      guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
        throw Problem.badInput("il testo è vuoto: non c'è niente da dire.", field: "text")
      }
      return SpokenText(text)
    case (nil, let ssml?):
      try Self.check(role, "ssml", "SSML")
      do {
        return try SpokenText(ssml: ssml)
      } catch {
        throw Problem.badInput("\(error)", field: "ssml")
      }
    default:
      throw Problem.badInput("serve uno dei campi text e ssml, e uno solo.", field: "text")
    }
  }

  private func chosenPriority() throws -> SpeechPriority {
    switch priority {
    case nil, "live": return .live
    case "file": return .file
    default: throw Self.unknown("priority", ["live", "file"])
    }
  }

  private func chosenCaching(_ role: ServiceRole?) throws -> SpeechCaching {
    guard let caching else { return .memory }
    guard let known = SpeechCaching(rawValue: caching) else {
      throw Self.unknown("caching", SpeechCaching.allCases.map(\.rawValue))
    }
    if known == .prompt { try Self.check(role, "caching", "caching: prompt") }
    return known
  }

  private func start() throws -> SpeechPosition? {
    guard let from else { return nil }
    switch (from.sentence, from.word, from.mark) {
    case (let sentence?, nil, nil): return .sentence(sentence)
    case (let sentence?, let word?, nil): return .word(word, sentence: sentence)
    case (nil, nil, let mark?): return .mark(mark)
    default:
      throw Problem.badInput(
        "from ha {\"sentence\"}, {\"sentence\", \"word\"} o {\"mark\"}; frasi e parole si contano da 0.",
        field: "from")
    }
  }

  private static func unknown(_ field: String, _ known: [String]) -> Problem {
    .badInput("il campo \(field) è uno di: \(known.joined(separator: ", ")).", field: field)
  }

  private static func check(_ role: ServiceRole?, _ field: String, _ name: String) throws {
    guard let role, trusted.contains(role) else {
      throw Problem(
        .forbidden, "role", "Il ruolo del token non lo permette",
        detail:
          "\(name) è per i ruoli: \(trusted.map(\.rawValue).sorted().joined(separator: ", ")). Mandi il campo text.",
        field: field)
    }
  }
}
