/// The readings of a sentence's tokens while the rules take them away.
struct SentenceReadings {
  var readings: [Reading] = []
  /// Where each token's readings begin; one more than tokens.
  var starts: [Int] = [0]
  /// For each token, its readings that are left, as bits.
  var alive: [UInt32] = []
  /// For each token, classes and reading traits of the readings left.
  var classes: [UInt32] = []
  var traits: [UInt128] = []

  var count: Int { alive.count }

  mutating func append(_ traits: UInt128) {
    let start = starts[starts.count - 1]
    if readings.count - start > 32 { readings.removeLast(readings.count - start - 32) }
    starts.append(readings.count)
    let number = readings.count - start
    alive.append(number == 32 ? ~0 : (1 << UInt32(number)) - 1)
    classes.append(readings[start...].reduce(0) { $0 | ReadingTrait.bits($1) })
    self.traits.append(traits)
  }

  /// Keeps the readings that `keeps` names, unless none would be left. Whether something was taken away.
  mutating func filter(_ token: Int, _ keeps: (Reading) -> Bool) -> Bool {
    var left: UInt32 = 0
    var bits: UInt32 = 0
    let start = starts[token]
    for index in start..<starts[token + 1] where alive[token] & (1 << UInt32(index - start)) != 0 {
      if keeps(readings[index]) {
        left |= 1 << UInt32(index - start)
        bits |= ReadingTrait.bits(readings[index])
      }
    }
    guard left != 0, left != alive[token] else { return false }
    alive[token] = left
    classes[token] = bits
    return true
  }

  func contains(_ token: Int, _ wanted: (Reading) -> Bool) -> Bool {
    let start = starts[token]
    for index in start..<starts[token + 1] where alive[token] & (1 << UInt32(index - start)) != 0 {
      if wanted(readings[index]) { return true }
    }
    return false
  }

  /// The first reading left: the commonest.
  func first(_ token: Int) -> Reading {
    let start = starts[token]
    return readings[start + alive[token].trailingZeroBitCount]
  }
}
