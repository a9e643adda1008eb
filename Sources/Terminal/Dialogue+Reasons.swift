import Domain

/// Hearing why a preference has its value.
extension Dialogue {
  /// The term is named, or chosen from those that somebody set and those that change what the service does.
  func explain(_ argument: String?) async throws {
    let values = resolved?.values ?? [:]
    if let argument {
      let wanted = values.keys.first { $0.lowercased() == argument.lowercased() }
      guard let wanted else { return try complain(texts("error.term", ["name": argument])) }
      return try tellWhy(wanted)
    }
    let order = terms.order + values.keys.sorted().filter { !terms.order.contains($0) }
    let chosen = order.filter { values[$0].map { $0.origin != .systemDefault } ?? false }
    let active = order.filter { !chosen.contains($0) && values[$0]?.status == .active }
    let shown = chosen + active
    guard !shown.isEmpty else { return try say(texts("nothing.terms")) }
    try say(texts.count("terms", shown.count))
    let items = shown.map { "\(name(of: $0)): \(say(values[$0]?.value ?? .null, of: $0))." }
    if let index = try await pick(from: items, at: .explain, prompt: "prompt.explain") {
      try tellWhy(shown[index])
    }
  }

  private func tellWhy(_ term: String) throws {
    guard let value = resolved?.values[term] else { return }
    var lines = ["\(name(of: term)): \(say(value.value, of: term))."]
    if let words = terms.description(term, texts.language) {
      lines.append(texts("why.what", ["text": words]))
    }
    lines.append(texts("why.reason", ["text": value.reason]))
    lines.append(texts(value.status == .active ? "why.active" : "why.recorded"))
    try say(lines)
  }

  private func name(of term: String) -> String { terms.name(term, texts.language) }

  /// A value in words, with its unit.
  private func say(_ value: PreferenceValue, of term: String) -> String {
    let unit = terms.unit(term, texts.language).map { " " + $0 } ?? ""
    switch value {
    case .bool(let bool): return texts(bool ? "value.yes" : "value.no")
    case .integer(let integer): return String(integer) + unit
    case .number(let number): return String(number).replacing(".", with: texts("value.decimal")) + unit
    case .string(""), .null: return texts("value.none")
    case .string(let string): return terms.option(string, of: term, texts.language) ?? string
    case .array(let array):
      return array.isEmpty
        ? texts("value.none") : array.map { say($0, of: term) }.joined(separator: ", ")
    case .object(let object):
      return object.sorted { $0.key < $1.key }.map { "\($0.key) \(say($0.value, of: ""))" }
        .joined(separator: ", ")
    }
  }
}
