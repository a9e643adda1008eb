/// The voices that exist. eSpeak takes an unknown variant in silence, so every name is checked here first.
package struct VoiceCatalogue: Sendable, Equatable {
  /// Names of variants, as `--voice` takes them.
  package let variants: [String]
  /// Those of them that the product brings.
  package let own: [String]
  /// How loud they are.
  package let levels: VoiceLevels
  /// Base language to eSpeak's name of it.
  package static let languages = ["it": "it", "en": "en", "de": "de", "fr": "fr", "sl": "sl"]

  package init(variants: [String], own: [String] = [], levels: VoiceLevels = VoiceLevels()) {
    self.levels = levels
    self.variants = variants.sorted()
    self.own = own.sorted()
  }

  /// eSpeak's name for a voice: `it`, or `it+chiara`.
  ///
  /// - Parameters:
  ///   - voice: A variant, a language, or language and variant joined by `+`; nil or empty is the plain voice.
  ///   - language: BCP 47 tag, used where `voice` names no language.
  /// - Throws: ``SpeechError/unknownVoice(_:known:)``, ``SpeechError/unknownLanguage(_:known:)``.
  package func engineName(voice: String?, language: String) throws -> String {
    guard let voice, !voice.isEmpty else { return try Self.engineLanguage(language) }
    if let plain = Self.languages[Self.base(voice)], !voice.contains("+"), variant(voice) == nil {
      return plain
    }
    let parts = voice.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts.count == 2 ? parts[1] : parts[0]
    guard let variant = variant(name), parts.count == 1 || Self.languages[Self.base(parts[0])] != nil else {
      throw SpeechError.unknownVoice(voice, known: own + Self.languages.keys.sorted())
    }
    return try Self.engineLanguage(parts.count == 2 ? parts[0] : language) + "+" + variant
  }

  /// Decibels that bring the voice of a speech to ``SpeechLevel/target``; 0 for one that does not exist.
  package func gain(for prosody: Prosody) -> Double {
    let name = try? engineName(voice: prosody.voice, language: prosody.language)
    return name.map(levels.gain) ?? 0
  }

  private func variant(_ name: String) -> String? {
    variants.first { $0 == name } ?? variants.first { $0.lowercased() == name.lowercased() }
  }

  private static func engineLanguage(_ tag: String) throws -> String {
    guard let name = languages[base(tag)] else {
      throw SpeechError.unknownLanguage(tag, known: languages.keys.sorted())
    }
    return name
  }

  /// eSpeak's name of the voice of a language, nil where there is none.
  static func voiceName(of tag: String) -> String? { languages[base(tag)] }

  private static func base(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }
}
