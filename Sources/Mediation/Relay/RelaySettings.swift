package import Foundation

/// How the relay desk works: `data/mediation/relay.json`, which an administrator can edit.
package struct RelaySettings: Sendable, Codable, Equatable {
  /// A span of the week in which the desk is open, in the time of Europe/Rome.
  package struct Hours: Sendable, Codable, Equatable {
    /// 1 Monday to 7 Sunday.
    package var days: [Int]
    /// `08:00`.
    package var from: String
    package var to: String
  }

  /// A sentence that is said often, sent with one key.
  package struct Phrase: Sendable, Codable, Equatable {
    package enum Use: String, Sendable, Codable, CaseIterable {
      /// Said to the body at the beginning, by the kind of relay.
      case opening
      /// Tone, sound, hold: shown in parentheses.
      case sound
      /// Said to the person or the body as it is.
      case words
    }

    package var id: String
    /// One digit or letter, unique among its use; the access key of its button in the console.
    package var key: String
    package var use: Use
    package var text: String
  }

  /// Seconds until an offer is missed.
  package var offerSeconds: Double
  package var mostMissedOffers: Int
  /// Tries to reach a body before the written ways are offered.
  package var mostTries: Int
  /// Seconds within which sessions should be answered.
  package var goalSeconds: Double
  /// Seconds that are waited for an operator who was asked for by name.
  package var requestedOperatorSeconds: Double
  /// More people than this do not wait: they leave a message in words.
  package var mostWaiting: Int
  /// Empty: always open.
  package var hours: [Hours]
  /// Days on which the desk is closed, `2026-12-25`.
  package var closedDays: [String]
  package var phrases: [Phrase]

  /// Seconds that an operator stays before a session may be handed on without a reason of the person or of health
  /// (FCC 47 CFR 64.604(a)(1): 10 minutes, 20 for speech to speech).
  static func leastStay(isSpeechToSpeech: Bool) -> TimeInterval { isSpeechToSpeech ? 1200 : 600 }

  package init(file: URL) throws {
    do {
      try self.init(json: try Data(contentsOf: file))
    } catch let error as MediationError {
      throw error
    } catch {
      throw MediationError(.data, "\(file.path): non è JSON con i campi attesi (\(type(of: error))).")
    }
  }

  package init(json: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: json)
    try check()
  }

  private func check() throws {
    func refuse(_ what: String) -> MediationError {
      MediationError(.data, "data/mediation/relay.json: \(what)")
    }
    guard offerSeconds >= 5, mostMissedOffers >= 1, (1...10).contains(mostTries), goalSeconds > 0,
      requestedOperatorSeconds >= 0, mostWaiting >= 1
    else { throw refuse("un numero è fuori dai limiti.") }
    for span in hours {
      guard Self.minutes(span.from) < Self.minutes(span.to), span.days.allSatisfy((1...7).contains) else {
        throw refuse("hours: giorni da 1 a 7 e ore come 08:00, l'inizio prima della fine.")
      }
    }
    for use in Phrase.Use.allCases {
      let keys = phrases.filter { $0.use == use }.map(\.key)
      guard Set(keys).count == keys.count, keys.allSatisfy({ $0.count == 1 }) else {
        throw refuse("phrases: ogni tasto una volta sola tra quelle di uso \(use.rawValue).")
      }
    }
    guard Set(phrases.map(\.id)).count == phrases.count, phrases.allSatisfy({ !$0.text.isEmpty }) else {
      throw refuse("phrases: ogni id una volta sola e un testo per ciascuna.")
    }
  }

  /// Whether the desk is open.
  ///
  /// - Parameters:
  ///   - day: ISO 8601, in Europe/Rome.
  ///   - weekday: 1 Monday to 7 Sunday.
  ///   - minute: of the day.
  func isOpen(day: String, weekday: Int, minute: Int) -> Bool {
    guard !closedDays.contains(day) else { return false }
    return hours.isEmpty
      || hours.contains {
        $0.days.contains(weekday) && (Self.minutes($0.from)..<Self.minutes($0.to)).contains(minute)
      }
  }

  private static func minutes(_ text: String) -> Int {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else { return -1 }
    return parts[0] * 60 + parts[1]
  }
}
