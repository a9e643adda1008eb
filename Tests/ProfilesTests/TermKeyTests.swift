import Domain
import Foundation
import Profiles
import TestSupport
import Testing

/// A typed key compared with its row of the table.
struct KeyCheck: Sendable, CustomTestStringConvertible {
  var id: String
  var agrees: @Sendable (Term) -> Bool
  var optionsAgree: @Sendable (Term) -> Bool

  var testDescription: String { id }
}

private func check<Value: PreferenceRepresentable & Equatable>(_ key: TermKey<Value>) -> KeyCheck {
  let options = (Value.self as? any PreferenceChoice.Type).map { names($0) }
  return KeyCheck(
    id: key.id, agrees: { Value(preference: $0.defaultValue) == key.fallback },
    optionsAgree: { options == nil || options == $0.rule.options.map(\.value) })
}

private func check<Value: PreferenceChoice>(_ key: TermKey<[Value]>) -> KeyCheck {
  let options = names(Value.self)
  return KeyCheck(
    id: key.id, agrees: { [Value](preference: $0.defaultValue) == key.fallback },
    optionsAgree: { options == $0.rule.options.map(\.value) })
}

private func names<Choice: PreferenceChoice>(_ type: Choice.Type) -> [String] {
  Choice.allCases.map(\.rawValue)
}

@Suite("Typed keys")
struct TermKeyTests {
  static let checks: [KeyCheck] = [
    check(.langInterface as TermKey<String>),
    check(.langOutput as TermKey<String>),
    check(.langSend as TermKey<[PreferenceRecord]>),
    check(.langRecv as TermKey<[PreferenceRecord]>),
    check(.speechEnabled as TermKey<Bool>),
    check(.speechRate as TermKey<Int>),
    check(.speechPitch as TermKey<Double>),
    check(.speechVolume as TermKey<Double>),
    check(.speechVoice as TermKey<String>),
    check(.speechPunctuation as TermKey<PunctuationLevel>),
    check(.speechCapitals as TermKey<Bool>),
    check(.speechUnit as TermKey<ReadingUnit>),
    check(.speechPauseMs as TermKey<Int>),
    check(.speechNumbers as TermKey<NumberReading>),
    check(.speechRepeatCount as TermKey<Int>),
    check(.spellMode as TermKey<SpellingMode>),
    check(.spellAuto as TermKey<[SpelledCode]>),
    check(.textSimplify as TermKey<SimplificationLevel>),
    check(.textMaxSentenceWords as TermKey<Int>),
    check(.textGlossary as TermKey<Bool>),
    check(.textSyllables as TermKey<Bool>),
    check(.textSummaryFirst as TermKey<Bool>),
    check(.textToc as TermKey<Bool>),
    check(.displayFontSize as TermKey<Double>),
    check(.displayHighContrast as TermKey<Bool>),
    check(.displayContrastTheme as TermKey<ContrastTheme>),
    check(.displayLineSpace as TermKey<Double>),
    check(.displayCharSpace as TermKey<Double>),
    check(.displayReduceMotion as TermKey<Bool>),
    check(.terminalWidth as TermKey<Int>),
    check(.terminalVerbosity as TermKey<TerminalVerbosity>),
    check(.terminalBell as TermKey<Bool>),
    check(.terminalPageLines as TermKey<Int>),
    check(.brailleOutput as TermKey<Bool>),
    check(.brailleCells as TermKey<Int>),
    check(.brailleTable as TermKey<String>),
    check(.brailleGrade as TermKey<Int>),
    check(.brailleDelivery as TermKey<BrailleDelivery>),
    check(.printLarge as TermKey<Bool>),
    check(.printLargeSize as TermKey<Int>),
    check(.mediaCaptions as TermKey<Bool>),
    check(.mediaTranscript as TermKey<Bool>),
    check(.mediaSignVideo as TermKey<Bool>),
    check(.mediaAudioDesc as TermKey<Bool>),
    check(.relayType as TermKey<RelayType>),
    check(.relayStyle as TermKey<RelayStyle>),
    check(.relayTurnMarks as TermKey<TurnMarks>),
    check(.relayDescribeTone as TermKey<Bool>),
    check(.relayAnnounceRelay as TermKey<Bool>),
    check(.relayOperatorPref as TermKey<OperatorChoice>),
    check(.relayHoldHandling as TermKey<HoldHandling>),
    check(.channelOrder as TermKey<[Channel]>),
    check(.channelAddress as TermKey<[PreferenceRecord]>),
    check(.channelSafe as TermKey<[Channel]>),
    check(.channelLeaveMessage as TermKey<MessagePolicy>),
    check(.timeWindows as TermKey<[WeeklyTime]>),
    check(.timeNever as TermKey<[WeeklyTime]>),
    check(.timingMultiplier as TermKey<Double>),
    check(.timingReplyLimit as TermKey<Int>),
    check(.inputNeeds as TermKey<[InputNeed]>),
    check(.hazardAvoid as TermKey<[Hazard]>),
    check(.delegate as TermKey<[PreferenceRecord]>),
    check(.consent as TermKey<[PreferenceRecord]>),
    check(.sharePolicy as TermKey<[PreferenceRecord]>),
    check(.emergencyEnabled as TermKey<Bool>),
    check(.emergencyContact as TermKey<[PreferenceRecord]>),
    check(.emergencyInstructions as TermKey<String>),
  ]

  @Test(arguments: checks)
  func `a key falls back to the table's default and its cases are the table's options`(key: KeyCheck) throws {
    let table = try Shipped.table()
    let term = try #require(table[key.id])
    #expect(key.agrees(term))
    #expect(key.optionsAgree(term))
  }

  @Test func `every term has a key`() throws {
    #expect(Self.checks.map(\.id) == (try Shipped.table().ids))
  }

  @Test func `every term that a target names by its id is in the table`() throws {
    let table = try Shipped.table()
    let sources = TestFolders.checkout.appendingPathComponent("Sources").resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    // `TermKey<Int>("speech.rate"`, `values["speech.rate"]` and `value("speech.rate"`.
    let named = /(?:TermKey(?:<[^>]+>)?\(|values\[|\bvalue\()\s*"([a-z]+\.[A-Za-z]+)"/
    var found: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: named) {
        found.insert(String(match.1))
      }
    }
    #expect(found.count > 60)
    #expect(found.filter { table[$0] == nil }.sorted() == [])
  }

  @Test func `a resolved profile is read by typed keys`() throws {
    let resolver = try Shipped.resolver()
    let profile = Profile(
      id: "p", preferences: ["speech.rate": .integer(200), "spell.auto": .array([.string("iban")])])
    let resolved = resolver.resolve(
      profile: profile, channel: .voice, at: try Shipped.moment("2026-11-23T10:00:00Z"))
    #expect(resolved[.speechRate] == 200)
    #expect(resolved[.spellAuto] == [.iban])
    #expect(resolved[.spellMode] == .cityNames)
    #expect(resolved[.textSimplify] == .plain)
    #expect(resolved[.speechEnabled])
  }
}
