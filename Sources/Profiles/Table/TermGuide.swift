import Domain

/// The table as a guide to read: a heading for each group, a list for each term. Screen readers get no wide table.
package struct TermGuide: Sendable {
  private let table: TermTable
  private let isEnglish: Bool

  /// - Parameter language: BCP 47; English for `en`, Italian for any other.
  package init(table: TermTable, language: String = "it") {
    self.table = table
    isEnglish = language.lowercased().hasPrefix("en")
  }

  /// Markdown, headings from level 3.
  package var markdown: String {
    table.groups.map { group in
      let terms = table.terms.filter { $0.group == group.id }.map(section)
      return "### \(words(group.label))\n\n" + terms.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func section(_ term: Term) -> String {
    var lines = ["#### `\(term.id)`: \(words(term.label))", "", words(term.description), ""]
    lines.append("- \(say("Valori", "Values")): \(TermWords.allowed(term.rule, english: isEnglish)).")
    lines.append("- \(say("Di base", "Default")): \(shown(term.defaultValue)).")
    for channel in Channel.allCases {
      guard let value = term.channelDefaults[channel] else { continue }
      lines.append("- \(say("Di base", "Default")) \(wayOf(channel)): \(shown(value)).")
    }
    if let name = term.gpii?.name { lines.append("- GPII: `\(name)`.") }
    if let mapping = term.accessForAll {
      let names = mapping.allNames.map { "`\($0)`" }.joined(separator: ", ")
      lines.append("- AccessForAll: \(names).")
    }
    if term.isProtected {
      lines.append(
        "- " + say("Protetta: si cambia solo nel profilo.", "Protected: only the profile can change it."))
    }
    lines.append("- " + status(term))
    return lines.joined(separator: "\n") + "\n"
  }

  private func status(_ term: Term) -> String {
    guard let capability = term.capability else { return say("Stato: attiva.", "Status: active.") }
    return say("Stato: registrata, in attesa di: ", "Status: recorded, waits for: ") + words(capability) + "."
  }

  private func shown(_ value: PreferenceValue) -> String {
    if case .string(let text) = value, !text.isEmpty { return "`\(text)`" }
    if case .array(let values) = value, !values.isEmpty {
      return values.compactMap { String(preference: $0).map { "`\($0)`" } }.joined(separator: ", ")
    }
    switch value {
    case .bool(let bool): return bool ? say("sì", "yes") : "no"
    case .integer(let integer): return String(integer)
    case .number(let number): return isEnglish ? String(number) : ValueText.number(number)
    default: return say("vuoto", "empty")
    }
  }

  private func wayOf(_ channel: Channel) -> String {
    isEnglish ? "on the channel `\(channel.rawValue)`" : channel.italianWay
  }

  private func words(_ text: LocalizedText) -> String { isEnglish ? text.en : text.it }

  private func say(_ italian: String, _ english: String) -> String { isEnglish ? english : italian }
}
