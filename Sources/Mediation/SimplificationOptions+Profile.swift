import Domain
import PlainLanguage
import Profiles

extension SimplificationOptions {
  /// What a resolved profile asks for: `text.simplify`, `text.maxSentenceWords`, `text.glossary`.
  init(profile: ResolvedProfile) {
    let level: PlainLanguage.SimplificationLevel =
      switch profile[.textSimplify] {
      case .off: .off
      case .plain: .plain
      case .easy: .easy
      }
    // Without a wish of the person's own the level has its own length.
    let origin = profile.values[TermKey<Int>.textMaxSentenceWords.id]?.origin
    let isWished = origin != nil && origin != .systemDefault
    self.init(
      level: level, maxSentenceWords: isWished ? profile[.textMaxSentenceWords] : nil,
      glossary: profile[.textGlossary] || level == .easy, expandAcronyms: true)
  }
}
