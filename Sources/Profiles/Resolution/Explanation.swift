package import Domain

/// Why one term has its value: what `amica profile explain` prints.
package struct Explanation: Sendable, Hashable, Codable {
  package var term: String
  package var label: String
  package var description: String
  package var value: PreferenceValue
  /// The value in words: "180 parole al minuto".
  package var text: String
  package var origin: ResolvedPreference.Origin
  package var reason: String
  package var status: ResolvedPreference.Status
  /// What a recorded term waits for.
  package var capability: String?
  package var isRequired: Bool
  /// Every step that says something of the term, weakest first.
  package var steps: [Step]

  package struct Step: Sendable, Hashable, Codable {
    package enum Outcome: String, Sendable, Codable {
      /// This step gave the value.
      case used
      /// A stronger step came after it.
      case overridden
      /// A context that does not hold now.
      case notNow
      /// A value the table refuses, or that this step may not set.
      case refused
    }

    package var origin: ResolvedPreference.Origin
    package var reason: String
    package var text: String
    package var outcome: Outcome
  }

  /// The explanation as lines for a terminal or an operator, in Italian: the value first.
  package var lines: [String] {
    var lines = ["\(label): \(text).", reason]
    switch status {
    case .active: lines.append("La preferenza è attiva: cambia quello che la persona riceve.")
    case .recorded:
      let what = capability.map { " Manca ancora: \($0)." } ?? ""
      lines.append(
        "La preferenza è registrata e l'operatore la vede, ma il servizio non la applica da solo.\(what)")
    }
    if isRequired { lines.append("È segnata come necessaria.") }
    lines.append("Passi, dal più debole al più forte:")
    for (index, step) in steps.enumerated() {
      lines.append("\(index + 1). \(step.text). \(step.reason)\(step.outcome.italian)")
    }
    return lines
  }
}

extension Explanation.Step.Outcome {
  fileprivate var italian: String {
    switch self {
    case .used: " È il valore usato."
    case .overridden: " Superato da un passo più forte."
    case .notNow: " Adesso non vale."
    case .refused: " Non ammesso."
    }
  }
}
