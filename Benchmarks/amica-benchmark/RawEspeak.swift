import Foundation

/// One run of `espeak-loop`, libespeak-ng in a C loop: the peer of the pool.
struct RawEspeak {
  let utterances: Int
  let audioSeconds: Double
  let processorSeconds: Double
  /// From the call to its first samples, the median.
  let firstChunk: Double

  /// - Parameters:
  ///   - dataFolder: a folder that holds `espeak-ng-data`, the pool's own.
  ///   - text: one utterance a line.
  ///   - pause: microseconds of sleep before each text.
  init(program: URL, dataFolder: URL, voice: String, rate: Int, text: URL, pause: Int = 0) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = [dataFolder.path, voice, "\(rate)", text.path, "\(pause)"]
    process.currentDirectoryURL = dataFolder
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = printed.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 4 else {
      throw CocoaError(.executableLoad)
    }
    utterances = Int(numbers[0])
    audioSeconds = numbers[1]
    processorSeconds = numbers[2]
    firstChunk = numbers[3]
  }
}
