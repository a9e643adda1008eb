import Domain
import GatewayAPI
import Messages

/// Choosing a profile.
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
    for term in resolved?.unmet ?? [] {
      try say(texts("profile.unmet", ["term": terms.name(term, texts.language)]))
    }
    try hint("profile.undo")
  }

  /// A list by numbers, eight a page and 9 for the next page where there is one.
  ///
  /// - Returns: the index chosen, or nil where the person went back.
  func pick(from items: [String], at place: Place, prompt text: String) async throws -> Int? {
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
}
