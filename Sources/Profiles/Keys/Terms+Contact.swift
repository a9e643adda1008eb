package import Domain

/// Options of `channel.leaveMessage`.
package enum MessagePolicy: String, PreferenceChoice {
  case none
  case neutral
  case full
}

/// Options of `input.needs`.
package enum InputNeed: String, PreferenceChoice {
  case keyboardOnly
  case dtmf
  case `switch`
  case voice
  case onePrompt
}

/// Options of `hazard.avoid`.
package enum Hazard: String, PreferenceChoice {
  case flashing
  case motion
  case sound
}

extension TermKey where Value == [Channel] {
  /// Preferred channels, in order.
  package static var channelOrder: TermKey<[Channel]> { TermKey("channel.order", fallback: []) }
  /// Private channels.
  package static var channelSafe: TermKey<[Channel]> { TermKey("channel.safe", fallback: []) }
}

extension TermKey where Value == [PreferenceRecord] {
  /// Addresses.
  package static var channelAddress: TermKey<[PreferenceRecord]> { TermKey("channel.address", fallback: []) }
}

extension TermKey where Value == MessagePolicy {
  /// Voicemail messages.
  package static var channelLeaveMessage: TermKey<MessagePolicy> {
    TermKey("channel.leaveMessage", fallback: .neutral)
  }
}

extension TermKey where Value == [WeeklyTime] {
  /// When to reach you.
  package static var timeWindows: TermKey<[WeeklyTime]> { TermKey("time.windows", fallback: []) }
  /// When never to reach you.
  package static var timeNever: TermKey<[WeeklyTime]> { TermKey("time.never", fallback: []) }
}

extension TermKey where Value == Double {
  /// Extra time, 1 to 10 times.
  package static var timingMultiplier: TermKey<Double> { TermKey("timing.multiplier", fallback: 1) }
}

extension TermKey where Value == Int {
  /// Time allowed for a reply, 0 to 3600 seconds.
  package static var timingReplyLimit: TermKey<Int> { TermKey("timing.replyLimit", fallback: 0) }
}

extension TermKey where Value == [InputNeed] {
  /// How you answer.
  package static var inputNeeds: TermKey<[InputNeed]> { TermKey("input.needs", fallback: []) }
}

extension TermKey where Value == [Hazard] {
  /// To avoid.
  package static var hazardAvoid: TermKey<[Hazard]> { TermKey("hazard.avoid", fallback: []) }
}
