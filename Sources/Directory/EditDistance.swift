/// How many single slips of the keyboard lie between two words.
enum EditDistance {
  /// The optimal string alignment distance (insertion, deletion, substitution, swap of neighbours), or nil when it
  /// exceeds `limit`.
  static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    // Three rows of the table, on the stack: a search compares thousands of words.
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          fill(rows, left, right, limit: limit)
        }
      }
    }
  }

  private static func fill(
    _ rows: UnsafeMutableBufferPointer<Int>, _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int? {
    let width = right.count + 1
    var (row, last, beforeLast) = (0, width, 2 * width)
    rows.initialize(repeating: 0)
    for j in 0..<width { rows[last + j] = j }
    for i in 1...left.count {
      rows[row] = i
      var smallest = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var value = min(rows[last + j] + 1, rows[row + j - 1] + 1, rows[last + j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          value = min(value, rows[beforeLast + j - 2] + 1)
        }
        rows[row + j] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return nil }
      (row, last, beforeLast) = (beforeLast, row, last)
    }
    return rows[last + right.count] <= limit ? rows[last + right.count] : nil
  }
}
