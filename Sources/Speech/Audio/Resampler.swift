import CSoxr

/// libsoxr at its medium quality: flat to 3400 Hz and 90 dB down at 4200 Hz for 22050 to 8000 Hz.
///
/// Samples come out as numbers of the same scale, not rounded or cut yet: the level is set after this.
final class Resampler {
  private let handle: soxr_t
  private let ratio: Double
  private var block: [Float] = []

  /// - Parameter factor: By which samples are multiplied on the way.
  init(from inputRate: Int, to outputRate: Int, factor: Float = 1) throws {
    var error: soxr_error_t?
    var io = soxr_io_spec(SOXR_INT16_I, SOXR_FLOAT32_I)
    io.scale = Double(factor)
    var quality = soxr_quality_spec(UInt(SOXR_MQ), 0)
    // The least that a telephone asks, of the Nyquist frequency: 15 bits, 3500 and 4200 Hz for 8000 Hz.
    quality.precision = 15
    quality.passband_end = 0.875
    quality.stopband_begin = 1.05
    var runtime = soxr_runtime_spec(1)
    // Measured: a tenth faster than the library's own choice, 10.
    runtime.log2_min_dft_size = 11
    let made = soxr_create(Double(inputRate), Double(outputRate), 1, &error, &io, &quality, &runtime)
    guard let made, error == nil else {
      throw SpeechError.audio(reason: error.map { String(cString: $0) } ?? "soxr_create")
    }
    handle = made
    ratio = Double(outputRate) / Double(inputRate)
  }

  deinit { soxr_delete(handle) }

  /// Appends the samples that are ready after these were put in; full scale is ±1.
  func process(_ samples: ArraySlice<Int16>, into result: inout [Float]) throws {
    var taken = 0
    while taken < samples.count {
      var used = 0
      let room = makeRoom(Int(Double(samples.count - taken) * ratio) + 64)
      let count = try samples.withUnsafeBufferPointer { input in
        try run(input.baseAddress.map { $0 + taken }, input.count - taken, &used, room: room)
      }
      taken += used
      result += block[..<count]
      if used == 0, count == 0 { throw SpeechError.audio(reason: "soxr_process") }
    }
  }

  /// Appends the last samples, after which nothing may be put in.
  func finish(into result: inout [Float]) throws {
    var used = 0
    while true {
      let count = try run(nil, 0, &used, room: makeRoom(1024))
      if count == 0 { return }
      result += block[..<count]
    }
  }

  private func makeRoom(_ count: Int) -> Int {
    if block.count < count { block = [Float](repeating: 0, count: count) }
    return count
  }

  private func run(
    _ input: UnsafePointer<Int16>?, _ count: Int, _ used: inout Int, room: Int
  ) throws -> Int {
    var made = 0
    try block.withUnsafeMutableBufferPointer { output in
      try check(soxr_process(handle, input, count, &used, output.baseAddress, room, &made))
    }
    return made
  }

  private func check(_ error: soxr_error_t?) throws {
    if let error { throw SpeechError.audio(reason: String(cString: error)) }
  }
}
