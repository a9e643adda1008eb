/// Forms and their readings: a hash table over UTF-8 bytes, filled once and then only read.
struct WordTable: Sendable {
  private struct Entry {
    var start: UInt32
    var length: UInt32
    var first: Int32
    var last: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var readings: [Reading] = []
  /// For each reading the next one of the same form, or -1.
  private var next: [Int32] = []
  /// Entry number plus one; 0 is empty.
  private var slots: [UInt32]

  init(capacity: Int) {
    var size = 1 << 10
    while size < capacity * 2 { size <<= 1 }
    slots = [UInt32](repeating: 0, count: size)
    bytes.reserveCapacity(capacity * 10)
    entries.reserveCapacity(capacity)
    readings.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
  }

  var count: Int { entries.count }

  /// Adds a reading at the end of those the form has already; the same reading twice counts once.
  mutating func add(_ form: String, _ reading: Reading) {
    var form = form
    form.withUTF8 { add(UnsafeRawBufferPointer($0), reading) }
  }

  private mutating func add(_ form: UnsafeRawBufferPointer, _ reading: Reading) {
    if entries.count * 2 >= slots.count { grow() }
    let slot = slot(form)
    if slots[slot] == 0 {
      entries.append(
        Entry(start: UInt32(bytes.count), length: UInt32(form.count), first: -1, last: -1))
      bytes.append(contentsOf: form)
      slots[slot] = UInt32(entries.count)
    }
    let index = Int(slots[slot]) - 1
    var place = entries[index].first
    while place >= 0 {
      if readings[Int(place)] == reading { return }
      place = next[Int(place)]
    }
    readings.append(reading)
    next.append(-1)
    let added = Int32(readings.count - 1)
    if entries[index].first < 0 {
      entries[index].first = added
    } else {
      next[Int(entries[index].last)] = added
    }
    entries[index].last = added
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      let hash = bytes.withUnsafeBytes {
        Self.hash(
          UnsafeRawBufferPointer(rebasing: $0[Int(entry.start)..<Int(entry.start + entry.length)]))
      }
      var index = Int(truncatingIfNeeded: hash) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = UInt32(number + 1)
    }
  }

  /// The number of a form, or nil where it is not known.
  func entry(_ form: UnsafeRawBufferPointer) -> Int? {
    let found = slots[slot(form)]
    return found == 0 ? nil : Int(found) - 1
  }

  func forEachReading(of entry: Int, _ body: (Reading) -> Void) {
    var place = entries[entry].first
    while place >= 0 {
      body(readings[Int(place)])
      place = next[Int(place)]
    }
  }

  private func slot(_ form: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: Self.hash(form)) & mask
    while slots[index] != 0 {
      let entry = entries[Int(slots[index]) - 1]
      if Int(entry.length) == form.count, matches(entry, form) { return index }
      index = (index + 1) & mask
    }
    return index
  }

  private func matches(_ entry: Entry, _ form: UnsafeRawBufferPointer) -> Bool {
    let start = Int(entry.start)
    for offset in 0..<form.count where bytes[start + offset] != form[offset] { return false }
    return true
  }

  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ form: UnsafeRawBufferPointer) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in form { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value ^ value >> 29
  }
}
