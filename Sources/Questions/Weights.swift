import Foundation

/// How much each key tells questions apart: rare among the questions weighs more.
struct Weights: Sendable {
  private var weights: [String: Double] = [:]
  /// The weight of a word that no question uses.
  private let unknown: Double

  init(_ entries: [Entry]) {
    var counts: [String: Int] = [:]
    for entry in entries { for key in entry.keys { counts[key, default: 0] += 1 } }
    let total = Double(max(entries.count, 1))
    unknown = log(1 + total)
    for (key, count) in counts {
      // A kind of question tells less than the thing that is asked about.
      weights[key] = (key.hasPrefix("i:") ? 0.4 : 1) * log(1 + total / Double(count))
    }
  }

  /// Nearness 0 to 1 of what was asked to a question: how much of the asking the question covers, and how much of its
  /// nearest wording the asking covers.
  func score(_ asked: Reading, _ entry: Entry) -> Double {
    share(of: asked, in: entry.keys) * 0.5 + backward(asked, entry) * 0.5
  }

  /// The share 0 to 1 of the nearest wording's weight that the asking holds.
  func backward(_ asked: Reading, _ entry: Entry) -> Double {
    let keys = asked.keys
    return entry.wordings.reduce(0) { max($0, share(of: $1, in: keys)) }
  }

  /// The share 0 to 1 of a reading's weight that lies in `keys`.
  private func share(of reading: Reading, in keys: Set<String>) -> Double {
    // Most wordings of most questions share nothing with what was asked.
    guard !reading.keys.isDisjoint(with: keys) else { return 0 }
    var all = 0.0
    var shared = 0.0
    func add(_ own: Set<String>, factor: Double) {
      let common = own.intersection(keys)
      let weight = factor * ((common.isEmpty ? own : common).map(weight).max() ?? 0)
      all += weight
      if !common.isEmpty { shared += weight }
    }
    for item in reading.items { add(item.keys, factor: item.isNeutral ? 0.2 : 1) }
    for word in reading.words.keys { add(["w:" + word], factor: 1) }
    return all > 0 ? shared / all : 0
  }

  private func weight(_ key: String) -> Double {
    weights[key] ?? (key.hasPrefix("i:") ? 0.4 : 1) * unknown
  }
}
