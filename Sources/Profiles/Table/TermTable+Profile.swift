package import Domain

extension TermTable {
  private static let longestName = 120
  private static let longestSummary = 500
  private static let mostContexts = 50

  /// Refuses a profile that holds an unknown term, a value out of range, a context that cannot hold, or health data in
  /// free text.
  ///
  /// - Throws: ``ProfileError`` for the first fault, in the order name, preferences by id, contexts.
  package func validate(profile: Profile) throws(ProfileError) {
    _ = try canonical(profile: profile)
  }

  /// The same profile with every value in its canonical form.
  ///
  /// - Throws: as ``validate(profile:)``.
  package func canonical(profile: Profile) throws(ProfileError) -> Profile {
    guard profile.termsVersion >= 1, profile.termsVersion <= version else {
      throw ProfileError(
        .badDocument, field: "termsVersion",
        reason:
          "il profilo è scritto per la versione \(profile.termsVersion) della tabella, qui c'è la \(version).",
        allowed: "da 1 a \(version)")
    }
    try checkWords(profile.name, field: "name", limit: Self.longestName)
    try checkWords(profile.summary, field: "summary", limit: Self.longestSummary)
    var result = profile
    result.preferences = try canonical(preferences: profile.preferences)
    for id in profile.required.sorted() { _ = try term(id) }
    guard profile.contexts.count <= Self.mostContexts else {
      throw ProfileError(
        .tooLong, field: "contexts", reason: "i contesti sono troppi (\(profile.contexts.count)).",
        allowed: "al massimo \(Self.mostContexts)")
    }
    var names: Set<String> = []
    for (index, context) in profile.contexts.enumerated() {
      guard names.insert(context.name).inserted else {
        throw ProfileError(.repeated, field: "contexts", reason: "«\(context.name)» è scritto due volte.")
      }
      result.contexts[index].preferences = try canonical(context: context)
    }
    return result
  }

  private func canonical(
    preferences: [String: PreferenceValue]
  ) throws(ProfileError) -> [String: PreferenceValue] {
    var result: [String: PreferenceValue] = [:]
    for (id, value) in preferences.sorted(by: { $0.key < $1.key }) {
      result[id] = try canonical(id: id, value: value)
    }
    return result
  }

  private func canonical(context: ProfileContext) throws(ProfileError) -> [String: PreferenceValue] {
    let field = "contexts[\(ValueText.excerpt(context.name))]"
    guard !context.name.allSatisfy(\.isWhitespace) else {
      throw ProfileError(.badContext, field: "contexts", reason: "un contesto è senza nome.")
    }
    try checkWords(context.name, field: field, limit: Self.longestName)
    try context.conditions.check(field: field)
    for id in context.preferences.keys.sorted() where self[id]?.isProtected == true {
      throw ProfileError(
        .badContext, field: "\(field).\(id)",
        reason: "questa preferenza protegge la persona e non può cambiare da un momento all'altro.")
    }
    return try canonical(preferences: context.preferences)
  }

  private func checkWords(_ text: String?, field: String, limit: Int) throws(ProfileError) {
    guard let text else { return }
    guard text.count <= limit else {
      throw ProfileError(
        .tooLong, field: field, reason: "il testo è troppo lungo (\(text.count) caratteri).",
        allowed: "al massimo \(limit) caratteri")
    }
    guard ValueRule.Format.free.accepts(text) else {
      throw ProfileError(
        .badFormat, field: field, reason: "il testo deve stare su una riga, senza caratteri nascosti.")
    }
    try freeText.check(text, field: field)
  }
}

extension ProfileContext.Conditions {
  /// Refuses conditions that are empty or that no moment can meet.
  func check(field: String) throws(ProfileError) {
    func refuse(_ reason: String, _ allowed: String? = nil) -> ProfileError {
      ProfileError(.badContext, field: field, reason: reason, allowed: allowed)
    }
    guard channels != nil || fromMinute != nil || toMinute != nil || weekdays != nil else {
      throw refuse("mancano le condizioni.", "channels, fromMinute con toMinute, weekdays")
    }
    if let channels, channels.isEmpty { throw refuse("l'elenco dei canali è vuoto.") }
    if let weekdays, weekdays.isEmpty || !weekdays.allSatisfy((1...7).contains) {
      throw refuse("i giorni non sono giusti.", "da 1 (lunedì) a 7 (domenica)")
    }
    guard (fromMinute == nil) == (toMinute == nil) else {
      throw refuse("servono insieme l'inizio e la fine dell'orario (fromMinute e toMinute).")
    }
    guard let fromMinute, let toMinute else { return }
    guard (0...1439).contains(fromMinute), (0...1440).contains(toMinute) else {
      throw refuse("l'orario è fuori dal giorno.", "minuti da 0 a 1440")
    }
    guard fromMinute != toMinute else { throw refuse("l'orario comincia e finisce nello stesso minuto.") }
  }
}
