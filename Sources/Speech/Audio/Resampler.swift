import CSoxr

/// libsoxr at its medium quality: flat to 3400 Hz and 82 dB down at 4200 Hz for 22050 to 8000 Hz.
///
/// Samples come out as numbers of the same scale, not rounded or cut yet: the level is set after this.
final class Resampler {
  private let handle: soxr_t
  private let ratio: Double

  init(from inputRate: Int, to outputRate: Int) throws {
    var error: soxr_error_t?
    var io = soxr_io_spec(SOXR_INT16_I, SOXR_FLOAT32_I)
    var quality = soxr_quality_spec(UInt(SOXR_MQ), 0)
    var runtime = soxr_runtime_spec(1)
    let made = soxr_create(Double(inputRate), Double(outputRate), 1, &error, &io, &quality, &runtime)
    guard let made, error == nil else {
      throw SpeechError.audio(reason: error.map { String(cString: $0) } ?? "soxr_create")
    }
    handle = made
    ratio = Double(outputRate) / Double(inputRate)
  }

  deinit { soxr_delete(handle) }

  /// The samples that are ready after these were put in; full scale is ±1.
  func process(_ samples: [Int16]) throws -> [Float] {
    guard !samples.isEmpty else { return [] }
    var result: [Float] = []
    var taken = 0
    while taken < samples.count {
      let room = Int(Double(samples.count - taken) * ratio) + 64
      var used = 0
      let block = try [Float](unsafeUninitializedCapacity: room) { output, count in
        try samples.withUnsafeBufferPointer { input in
          let start = input.baseAddress.map { $0 + taken }
          try check(
            soxr_process(handle, start, input.count - taken, &used, output.baseAddress, room, &count))
        }
      }
      taken += used
      if result.isEmpty { result = block } else { result += block }
      if used == 0, block.isEmpty { throw SpeechError.audio(reason: "soxr_process") }
    }
    return result
  }

  /// The last samples, after which nothing may be put in.
  func finish() throws -> [Float] {
    var result: [Float] = []
    while true {
      let block = try [Float](unsafeUninitializedCapacity: 1024) { output, count in
        try check(soxr_process(handle, nil, 0, nil, output.baseAddress, 1024, &count))
      }
      if block.isEmpty { return result }
      result += block
    }
  }

  private func check(_ error: soxr_error_t?) throws {
    if let error { throw SpeechError.audio(reason: String(cString: error)) }
  }
}
