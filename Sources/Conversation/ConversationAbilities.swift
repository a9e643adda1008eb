package import Domain

/// What the engine asks of the service around it.
package protocol ConversationAbilities: Sendable {
  /// Answers a question.
  ///
  /// - Parameter place: ISTAT code or name of the comune, where it is known.
  func answer(_ question: String, place: String?, language: String) throws -> FoundAnswer

  /// The comune of a name, as a person writes or says it; several where the name is not enough.
  func comuni(named name: String) throws -> [FoundPlace]

  /// The comuni named in a text.
  func comuni(in text: String) throws -> [FoundPlace]

  /// Bodies of the directory, best first.
  func search(_ query: String, limit: Int) throws -> [FoundBody]

  /// A body with its contact points, as blocks; nil for a code that is not there.
  func body(code: String, language: String) throws -> [AnswerBlock]?

  /// The kind of disservice that a person's words tell of; nil where they tell of none that is known.
  func disservice(_ words: String, language: String) throws -> FoundDisservice?
}

package struct FoundAnswer: Sendable, Equatable {
  package var blocks: [AnswerBlock]
  package var easy: [AnswerBlock]?
  package var outcome: AnswerOutcome
  package var topic: String?
  package var organisation: String?
  package var known: [String: String]
  /// The comune is missing, and nothing else.
  package var needsPlace: Bool
  /// Somebody is in danger, or an operator was asked for: no second question.
  package var isForOperator: Bool
  /// Questions that can be answered and are near to this one.
  package var near: [String]

  package init(
    blocks: [AnswerBlock], easy: [AnswerBlock]? = nil, outcome: AnswerOutcome, topic: String? = nil,
    organisation: String? = nil, known: [String: String] = [:], needsPlace: Bool = false,
    isForOperator: Bool = false, near: [String] = []
  ) {
    self.blocks = blocks
    self.easy = easy
    self.outcome = outcome
    self.topic = topic
    self.organisation = organisation
    self.known = known
    self.needsPlace = needsPlace
    self.isForOperator = isForOperator
    self.near = near
  }
}

package struct FoundPlace: Sendable, Equatable {
  /// ISTAT code.
  package var code: String
  package var name: String
  /// Two-letter sign.
  package var province: String?

  package init(code: String, name: String, province: String? = nil) {
    self.code = code
    self.name = name
    self.province = province
  }

  var label: String { province.map { "\(name) (\($0))" } ?? name }
}

package struct FoundBody: Sendable, Equatable {
  package var code: String
  package var name: String
  package var place: String?
  /// 0 to 1.
  package var score: Double

  package init(code: String, name: String, place: String?, score: Double) {
    self.code = code
    self.name = name
    self.place = place
    self.score = score
  }
}

package struct FoundDisservice: Sendable, Equatable {
  package var code: String
  package var name: String
  /// It is at a place: there is a comune and a spot to ask for.
  package var isAtPlace: Bool

  package init(code: String, name: String, isAtPlace: Bool = true) {
    self.code = code
    self.name = name
    self.isAtPlace = isAtPlace
  }
}

/// The moment and the person a turn belongs to.
package struct ConversationContext: Sendable {
  /// ISO 8601 day in Europe/Rome.
  package var today: String
  /// Hour of the day in Europe/Rome, 0 to 23.
  package var hour: Int
  /// BCP 47.
  package var language: String
  /// The person asked for easy language.
  package var isEasy: Bool
  /// A profile is known and the answers follow it.
  package var hasProfile: Bool
  /// Words a minute of the speech now (`speech.rate`).
  package var rate: Int
  /// `timing.multiplier`.
  package var patience: Double

  package init(
    today: String, hour: Int, language: String, isEasy: Bool, hasProfile: Bool, rate: Int, patience: Double
  ) {
    self.today = today
    self.hour = hour
    self.language = language
    self.isEasy = isEasy
    self.hasProfile = hasProfile
    self.rate = rate
    self.patience = patience
  }
}
