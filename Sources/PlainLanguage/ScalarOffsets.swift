/// From UTF-8 offsets of a text to offsets in Unicode scalars, in constant time for each look-up.
struct ScalarOffsets {
  /// Scalars before every 64th byte.
  private var blocks: [Int] = []
  private let utf8: [UInt8]
  private static let step = 64

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    blocks.reserveCapacity(utf8.count / Self.step + 1)
    var count = 0
    for (index, byte) in utf8.enumerated() {
      if index % Self.step == 0 { blocks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if utf8.count % Self.step == 0 { blocks.append(count) }
  }

  /// Offsets beyond the end count as the end.
  func scalar(atUTF8 offset: Int) -> Int {
    let offset = min(max(offset, 0), utf8.count)
    let block = offset / Self.step
    var count = blocks[block]
    for byte in utf8[(block * Self.step)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
