package import Domain

extension Prosody {
  /// The prosody a resolved profile asks for; a term that is missing keeps its default.
  ///
  /// `lang.output` is not read: answers are written in Italian, and a German voice would make them unintelligible.
  /// Text in another language names it in its part (``SpokenPart/text(_:language:)``).
  package init(profile: ResolvedProfile) {
    self.init()
    func value<Value: PreferenceRepresentable>(_ id: String, _ type: Value.Type = Value.self) -> Value? {
      profile.values[id].flatMap { Value(preference: $0.value) }
    }
    rate =
      value("speech.rate").map { min(max($0, Self.rateRange.lowerBound), Self.rateRange.upperBound) } ?? rate
    pitch = value("speech.pitch").map { min(max($0, 0), 1) } ?? pitch
    volume = value("speech.volume").map { min(max($0, 0), 1) } ?? volume
    pauseMs =
      value("speech.pauseMs").map { min(max($0, Self.pauseRange.lowerBound), Self.pauseRange.upperBound) }
      ?? pauseMs
    unit = ReadingUnit(profile: profile)
    capitals = value("speech.capitals") ?? capitals
    punctuation = value("speech.punctuation", String.self).flatMap(Punctuation.init(rawValue:)) ?? punctuation
    if let name = value("speech.voice", String.self), !name.isEmpty { voice = name }
  }
}
