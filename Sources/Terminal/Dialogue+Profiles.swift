import Domain
import GatewayAPI
import Messages

/// Choosing a profile, and hearing why a preference has its value.
extension Dialogue {
  func chooseProfile(_ argument: String?) async throws {
    guard let all = try await attempt("profiles", { [gateway] in try await gateway.templates() }) else {
      return
    }
    if let argument {
      let wanted = CommandCatalogue.fold(argument)
      guard let found = all.first(where: { CommandCatalogue.fold($0.id) == wanted }) else {
        return try complain(texts("error.profile", ["name": argument]))
      }
      return try await use(found)
    }
    guard !all.isEmpty else { return try say(texts("nothing.profiles")) }
    try say(texts.count("profiles", all.count))
    let items = all.map { "\($0.name). \($0.summary)" }
    let prompt = "prompt.profiles"
    if let index = try await pick(from: items, at: .profiles, prompt: prompt) { try await use(all[index]) }
  }

  private func use(_ summary: ProfileSummary) async throws {
    let before = (profile, change)
    remember("change.profile")
    profile = summary.id
    guard try await attemptResolve() else {
      (profile, change) = before
      return
    }
    try say(texts("profile.chosen", ["name": summary.name]))
    for term in resolved?.unmet ?? [] { try say(texts("profile.unmet", ["term": name(ofTerm: term)])) }
    try hint("profile.undo")
  }

  /// A list by numbers, eight a page and 9 for the next page where there is one.
  ///
  /// - Returns: the index chosen, or nil where the person went back.
  private func pick(from items: [String], at place: Place, prompt text: String) async throws -> Int? {
    var start = 0
    while true {
      let isLast = items.count - start <= 9
      let page = Array(items[start..<min(start + (isLast ? 9 : 8), items.count)])
      var lines = page.enumerated().map { "\($0 + 1) \($1)" }
      var choices = page.indices.map { Choice(key: $0 + 1, text: page[$0], meaning: .item(start + $0)) }
      if !isLast || start > 0 {
        lines.insert(
          texts(
            "page.items",
            ["first": String(start + 1), "last": String(start + page.count), "count": String(items.count)]),
          at: 0)
      }
      if !isLast {
        lines.append(texts("page.next"))
        choices.append(Choice(key: 9, text: texts("page.next"), meaning: .nextPage))
      }
      lines.append("0 \(texts("back.step")).")
      try await show(lines)
      switch try await ask(Prompt(place: place, text: text, choices: choices)) {
      case .choice(.item(let index)): return index
      case .choice(.nextPage): start += 8
      default:
        guard start > 0 else { return nil }
        start -= 8
      }
    }
  }

  /// Why a term has its value: the term is named, or chosen from those that are not the system's default.
  func explain(_ argument: String?) async throws {
    let values = resolved?.values ?? [:]
    if let argument {
      guard values[argument] != nil else {
        return try complain(texts("error.term", ["name": argument]))
      }
      return try tellWhy(argument)
    }
    let chosen = values.filter { $0.value.origin != .systemDefault }.keys
    let known = Set(texts.terms).union(chosen).intersection(values.keys)
    let terms = known.sorted {
      (chosen.contains($0) ? 0 : 1, name(ofTerm: $0)) < (chosen.contains($1) ? 0 : 1, name(ofTerm: $1))
    }
    guard !terms.isEmpty else { return try say(texts("nothing.terms")) }
    try say(texts.count("terms", terms.count))
    let items = terms.map { "\(name(ofTerm: $0)): \(say(value: values[$0]?.value ?? .null))." }
    if let index = try await pick(from: items, at: .explain, prompt: "prompt.explain") {
      try tellWhy(terms[index])
    }
  }

  private func tellWhy(_ term: String) throws {
    guard let value = resolved?.values[term] else { return }
    try say(
      texts("why.value", ["term": name(ofTerm: term), "value": say(value: value.value)]),
      texts("why.reason", ["text": value.reason]),
      texts(value.status == .active ? "why.active" : "why.recorded"))
  }

  private func name(ofTerm term: String) -> String { texts.find("term.\(term)") ?? term }

  /// A value in words.
  private func say(value: PreferenceValue) -> String {
    switch value {
    case .bool(let bool): texts(bool ? "value.yes" : "value.no")
    case .integer(let integer): String(integer)
    case .number(let number): String(number).replacing(".", with: texts("value.decimal"))
    case .string(let string): texts.find("value.\(string)") ?? string
    case .array(let array):
      array.isEmpty ? texts("value.none") : array.map { say(value: $0) }.joined(separator: ", ")
    case .object(let object):
      object.sorted { $0.key < $1.key }.map { "\($0.key) \(say(value: $0.value))" }.joined(separator: ", ")
    case .null: texts("value.none")
    }
  }
}

extension TerminalTexts {
  /// The terms that have a name for people.
  var terms: [String] {
    (messages.texts["it"] ?? [:]).keys.filter { $0.hasPrefix("term.") }.map { String($0.dropFirst(5)) }
  }
}
