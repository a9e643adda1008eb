/// Values up to a total size; the one that was not asked for longest goes first.
struct LeastRecentlyUsed<Key: Hashable, Value> {
  private struct Node {
    var key: Key
    var value: Value
    var size: Int
    var newer: Int?
    var older: Int?
  }

  private var nodes: [Node?] = []
  private var vacant: [Int] = []
  private var places: [Key: Int] = [:]
  private var newest: Int?
  private var oldest: Int?
  private(set) var size = 0
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  var count: Int { places.count }

  mutating func value(for key: Key) -> Value? {
    guard let place = places[key], let node = nodes[place] else { return nil }
    unlink(place)
    link(place)
    return node.value
  }

  /// - Returns: what had to go for it; the value itself where it is larger than the limit.
  mutating func insert(_ value: Value, size added: Int, for key: Key) -> [(key: Key, value: Value)] {
    _ = remove(key)
    guard added <= limit else { return [(key, value)] }
    let node = Node(key: key, value: value, size: added)
    let place: Int
    if let free = vacant.popLast() {
      nodes[free] = node
      place = free
    } else {
      nodes.append(node)
      place = nodes.count - 1
    }
    places[key] = place
    size += added
    link(place)
    var evicted: [(key: Key, value: Value)] = []
    while size > limit, let oldest, let node = nodes[oldest] {
      evicted.append((node.key, node.value))
      _ = remove(node.key)
    }
    return evicted
  }

  mutating func remove(_ key: Key) -> Value? {
    guard let place = places.removeValue(forKey: key), let node = nodes[place] else { return nil }
    unlink(place)
    nodes[place] = nil
    vacant.append(place)
    size -= node.size
    return node.value
  }

  mutating func removeAll(where isGone: (Value) -> Bool) {
    for node in nodes.compactMap(\.self) where isGone(node.value) { _ = remove(node.key) }
  }

  private mutating func link(_ place: Int) {
    nodes[place]?.older = newest
    nodes[place]?.newer = nil
    if let newest { nodes[newest]?.newer = place }
    newest = place
    if oldest == nil { oldest = place }
  }

  private mutating func unlink(_ place: Int) {
    guard let node = nodes[place] else { return }
    if let newer = node.newer { nodes[newer]?.older = node.older } else { newest = node.older }
    if let older = node.older { nodes[older]?.newer = node.newer } else { oldest = node.newer }
  }
}
