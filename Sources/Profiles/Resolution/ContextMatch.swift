package import Domain
import Foundation

extension ProfileContext.Conditions {
  /// How many conditions are given: channels, time of day, weekdays.
  package var specificity: Int {
    (channels == nil ? 0 : 1) + (fromMinute == nil && toMinute == nil ? 0 : 1) + (weekdays == nil ? 0 : 1)
  }

  /// Whether all that are given hold. Without any it never holds: a context must say when.
  func hold(channel: Channel, at moment: Date) -> Bool {
    guard specificity > 0, channels?.contains(channel) ?? true else { return false }
    guard weekdays != nil || fromMinute != nil || toMinute != nil else { return true }
    return RomeTime(moment).isIn(weekdays: weekdays, from: fromMinute, to: toMinute)
  }
}

extension Profile {
  /// The contexts that hold, weakest first: by priority, then by specificity, then the name that comes first in the
  /// alphabet is the stronger.
  func matchingContexts(channel: Channel, at moment: Date) -> [ProfileContext] {
    guard !contexts.isEmpty else { return [] }
    return contexts.filter { $0.conditions.hold(channel: channel, at: moment) }.sorted { first, second in
      if first.priority != second.priority { return first.priority < second.priority }
      let ours = first.conditions.specificity
      let theirs = second.conditions.specificity
      return ours == theirs ? first.name > second.name : ours < theirs
    }
  }
}
