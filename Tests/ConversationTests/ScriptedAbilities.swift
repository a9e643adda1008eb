import Conversation
import Domain

/// A small world for the dialogues: a few comuni, answers and bodies.
struct ScriptedAbilities: ConversationAbilities {
  static let places = [
    FoundPlace(code: "001272", name: "Torino", province: "TO"),
    FoundPlace(code: "072006", name: "Bari", province: "BA"),
    FoundPlace(code: "013130", name: "Livo", province: "CO"),
    FoundPlace(code: "022106", name: "Livo", province: "TN"),
  ]
  static let bodies = [
    FoundBody(code: "inps", name: "Istituto nazionale della previdenza sociale", place: "Roma", score: 1),
    FoundBody(code: "q_ba", name: "Questura di Bari", place: "Bari", score: 0.8),
    FoundBody(code: "q_to", name: "Questura di Torino", place: "Torino", score: 0.8),
  ]

  func answer(_ question: String, place: String?, language: String) throws -> FoundAnswer {
    let words = question.lowercased()
    if words.contains("pericolo") {
      return FoundAnswer(
        blocks: [AnswerBlock(.summary("Chiami il 112.")), AnswerBlock(.outcome(ConversationStep.number))],
        outcome: .operatorRequested, isForOperator: true)
    }
    if words.contains("contrassegno") {
      return FoundAnswer(
        blocks: [
          AnswerBlock(.heading("Contrassegno di parcheggio")),
          AnswerBlock(.summary("Lo dà il Comune.")),
        ],
        easy: [AnswerBlock(.heading("Contrassegno di parcheggio"))], outcome: .answered)
    }
    if words.contains("carta d'identità") {
      guard let place, let comune = Self.places.first(where: { $0.code == place }) else {
        return FoundAnswer(blocks: [], outcome: .operatorRequested, needsPlace: true)
      }
      return FoundAnswer(
        blocks: [AnswerBlock(.summary("La rinnova il Comune di \(comune.name)."))], outcome: .routed)
    }
    if words == "come segno una pratica ferma?" {
      return FoundAnswer(blocks: [AnswerBlock(.heading("Pratica ferma"))], outcome: .answered)
    }
    if words.split(separator: " ").count < 2 { return FoundAnswer(blocks: [], outcome: .questionNeeded) }
    return FoundAnswer(
      blocks: [], outcome: .operatorRequested, near: ["Come segno una pratica ferma?"])
  }

  func comuni(named name: String) throws -> [FoundPlace] {
    Self.places.filter { $0.name.lowercased() == name.lowercased() }
  }

  func comuni(in text: String) throws -> [FoundPlace] {
    Self.places.filter { text.contains("a \($0.name)") || text == $0.name }
  }

  func search(_ query: String, limit: Int) throws -> [FoundBody] {
    let words = query.lowercased()
    return Self.bodies.filter { $0.code == words || $0.name.lowercased().contains(words) }
  }

  func body(code: String, language: String) throws -> [AnswerBlock]? {
    Self.bodies.first { $0.code == code }.map { [AnswerBlock(.heading($0.name))] }
  }

  func disservice(_ words: String, language: String) throws -> FoundDisservice? {
    if words.lowercased().contains("ascensore") {
      return FoundDisservice(code: "ascensore", name: "Ascensore o servoscala guasto")
    }
    return words.lowercased().contains("sito")
      ? FoundDisservice(code: "sito", name: "Sito non accessibile", isAtPlace: false) : nil
  }
}
