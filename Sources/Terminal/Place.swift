import Messages

/// Where a person is in the session. The raw value names the texts of the place: `place.answer`.
enum Place: String, Sendable, CaseIterable {
  case home, answer, reply, search, results, body, profiles, explain, save, `operator`, spell, lines, page,
    leaving
}

/// Why a session, or a task within it, ends before its next question.
enum Leaving: Error, Equatable {
  /// The person said stop.
  case stopped
  /// Ctrl-C.
  case interrupted
  case inputEnded
  /// Back to the first question.
  case toHome
}

/// Something a person can choose by its number.
struct Choice: Sendable, Equatable {
  enum Meaning: Sendable, Equatable {
    case command(Command.Act)
    /// A place in the list that is shown.
    case item(Int)
    case nextPage
    /// A choice of the assistant's, by its number.
    case turn(Int)
  }

  /// 1 to 9.
  var key: Int
  /// Nil where the command's own words name it.
  var text: String?
  var meaning: Meaning
}

/// One question, with everything that answers it.
struct Prompt: Sendable {
  var place: Place
  /// Key of the question's text; `KEY.expert`, where there is one, is its short form.
  var text: String
  var words: [String: String] = [:]
  var choices: [Choice] = []
  /// The fewest words of a free answer; nil where only a number is an answer.
  var fewestWords: Int?
  /// True where Enter alone stands for the default that was stated before.
  var hasDefault = false
}

/// How a person answered a question.
enum Entry: Sendable, Equatable {
  case choice(Choice.Meaning)
  case text(String)
  case byDefault
  case back
}
