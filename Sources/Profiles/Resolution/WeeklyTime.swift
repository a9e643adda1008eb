package import Domain

/// An interval that comes back every week, on the clock of Italy: one entry of `time.windows` and `time.never`.
package struct WeeklyTime: Sendable, Hashable, PreferenceRepresentable {
  /// 1 Monday to 7 Sunday: the days on which it begins.
  package var weekdays: [Int]
  /// Minutes after midnight, from (included) to (excluded); may cross midnight.
  package var fromMinute: Int
  package var toMinute: Int

  package init(weekdays: [Int], fromMinute: Int, toMinute: Int) {
    self.weekdays = weekdays
    self.fromMinute = fromMinute
    self.toMinute = toMinute
  }

  package init?(preference: PreferenceValue) {
    guard case .object(let members) = preference,
      let weekdays = members["weekdays"].flatMap([Int].init(preference:)),
      let from = members["fromMinute"].flatMap(Int.init(preference:)),
      let to = members["toMinute"].flatMap(Int.init(preference:))
    else { return nil }
    self.init(weekdays: weekdays, fromMinute: from, toMinute: to)
  }

  package var preference: PreferenceValue {
    .object([
      "weekdays": .array(weekdays.map(PreferenceValue.integer)), "fromMinute": .integer(fromMinute),
      "toMinute": .integer(toMinute),
    ])
  }

  package func contains(_ time: RomeTime) -> Bool {
    time.isIn(weekdays: weekdays, from: fromMinute, to: toMinute)
  }

  static func list(_ value: PreferenceValue) -> [WeeklyTime]? { [WeeklyTime](preference: value) }
}
