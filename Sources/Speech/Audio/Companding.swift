/// ITU-T G.711 by table: one byte for each 16-bit sample.
package enum Companding {
  /// A-law code of a sample.
  package static func alaw(_ sample: Int16) -> UInt8 {
    alawTable[Int(UInt16(bitPattern: sample)) >> alawShift]
  }

  /// Mu-law code of a sample.
  package static func ulaw(_ sample: Int16) -> UInt8 {
    ulawTable[Int(UInt16(bitPattern: sample)) >> ulawShift]
  }

  /// One code for each sample.
  ///
  /// - Parameter shift: Low bits that the law does not tell apart.
  static func codes(_ samples: UnsafeBufferPointer<Float>, _ table: [UInt8], shift: Int) -> [UInt8] {
    table.withUnsafeBufferPointer { table in
      [UInt8](unsafeUninitializedCapacity: samples.count) { bytes, count in
        for index in samples.indices {
          bytes[index] = table[Int(UInt16(bitPattern: rounded(samples[index]))) >> shift]
        }
        count = samples.count
      }
    }
  }

  /// The nearest 16-bit sample; full scale is ±1, which the limiter never reaches.
  static func rounded(_ sample: Float) -> Int16 {
    let scaled = sample * 32768
    return Int16(truncatingIfNeeded: Int32(scaled + (scaled < 0 ? -0.5 : 0.5)))
  }

  /// A-law sees 13 bits of a sample and mu-law 14: tables of 8 and 16 kB stay near the processor.
  static let alawShift = 3
  static let ulawShift = 2
  static let alawTable = table(alawShift, encodeALaw)
  static let ulawTable = table(ulawShift, encodeULaw)

  private static func table(_ shift: Int, _ encode: (Int16) -> UInt8) -> [UInt8] {
    (0..<(65_536 >> shift)).map { encode(Int16(bitPattern: UInt16($0 << shift))) }
  }

  /// G.711 table 1a: 13-bit magnitude, segment and step, even bits inverted (0x55).
  private static func encodeALaw(_ sample: Int16) -> UInt8 {
    let isPositive = sample >= 0
    let magnitude = isPositive ? Int(sample) >> 3 : (-Int(sample) - 1) >> 3
    let sign: UInt8 = isPositive ? 0xD5 : 0x55
    guard magnitude >= 32 else { return UInt8(magnitude >> 1) ^ sign }
    var segment = 1
    while segment < 7, magnitude >= 32 << segment { segment += 1 }
    let code = segment << 4 | (magnitude >> segment & 0x0F)
    return UInt8(code) ^ sign
  }

  /// G.711 table 2a: 14-bit magnitude with bias 33, all bits inverted.
  private static func encodeULaw(_ sample: Int16) -> UInt8 {
    let isPositive = sample >= 0
    let magnitude = min(isPositive ? Int(sample) >> 2 : (-Int(sample) - 1) >> 2, 8158) + 33
    var segment = 0
    while segment < 7, magnitude >= 64 << segment { segment += 1 }
    let code = segment << 4 | (magnitude >> (segment + 1) & 0x0F)
    return UInt8(code) ^ (isPositive ? 0xFF : 0x7F)
  }
}
