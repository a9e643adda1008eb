import SynthesizerProtocol

/// What makes two sentences sound the same: normalised text with its markup, voice and prosody. The version of the
/// voices is the folder in which they are kept.
struct SpeechKey: Hashable, Sendable {
  let markup: String
  let isMarkup: Bool
  let voice: String
  let rate: UInt16
  let pitch: UInt8
  let volume: UInt8
  let punctuation: UInt8
  let announcesCapitals: Bool

  init(_ request: SynthesisRequest) {
    markup = request.markup
    isMarkup = request.isMarkup
    voice = request.voice
    rate = request.rate
    pitch = request.pitch
    volume = request.volume
    punctuation = request.punctuation.rawValue
    announcesCapitals = request.announcesCapitals
  }

  /// All of it as text, which a kept file repeats so that it is never taken for another.
  var text: String {
    "\(voice)\t\(rate)\t\(pitch)\t\(volume)\t\(punctuation)\t\(announcesCapitals ? 1 : 0)\(isMarkup ? 1 : 0)\t\(markup)"
  }

  /// FNV-1a, 64 bits, of ``text``: the name of its file.
  var fileName: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + ".speech"
  }
}
