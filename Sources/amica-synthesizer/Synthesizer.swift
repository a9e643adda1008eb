import CEspeakNG
import Glibc
import SynthesizerProtocol

/// libespeak-ng, of which a process can hold only one, used from one thread.
final class Synthesizer {
  let sampleRate: UInt32
  private var currentVoice = ""
  private var currentPunctuation: SynthesisRequest.Punctuation?

  /// - Parameter dataFolder: the folder that holds `espeak-ng-data`.
  init(dataFolder: String) throws {
    // eSpeak keeps paths in 160 bytes and falls back in silence to the system's data: a relative path is short,
    // and what it opened is checked.
    guard chdir(dataFolder) == 0 else { throw SynthesizerError.noData(dataFolder) }
    let rate = espeak_Initialize(
      AUDIO_OUTPUT_SYNCHRONOUS, Self.bufferMilliseconds, ".", Int32(espeakINITIALIZE_DONT_EXIT))
    var opened: UnsafePointer<CChar>?
    _ = espeak_Info(&opened)
    guard rate > 0, let opened, String(cString: opened) == "./espeak-ng-data" else {
      throw SynthesizerError.noData(dataFolder)
    }
    sampleRate = UInt32(rate)
    espeak_SetSynthCallback(deliver)
    // 1 means "do not play": an <audio> element must never reach eSpeak's shell command.
    espeak_SetUriCallback { _, _, _ in 1 }
  }

  /// The shortest that eSpeak takes: the first samples come the sooner, and the blocks that are sent are larger anyway.
  private static let bufferMilliseconds: Int32 = 49

  /// Speaks one request and sends its audio, events and end.
  ///
  /// - Throws: ``ConnectionError`` when the service has gone; refusals are sent, not thrown.
  func speak(_ request: SynthesisRequest, number: UInt32, to connection: Connection) throws {
    guard select(request.voice) else {
      return try connection.send(.failure(.unknownVoice, detail: request.voice), request: number)
    }
    guard request.markup.utf8.count <= SynthesisRequest.maximumMarkup,
      !request.isMarkup || !request.markup.contains("<audio")
    else {
      return try connection.send(.failure(.refusedMarkup, detail: ""), request: number)
    }
    apply(request)
    let delivery = Delivery(
      connection: connection, request: number, maximumSamples: Int(request.maximumSamples),
      sampleRate: Int(sampleRate))
    let flags = UInt32(espeakCHARS_UTF8 | espeakENDPAUSE | (request.isMarkup ? espeakSSML : 0))
    let markup = Array(request.markup.utf8CString)
    let status = withExtendedLifetime(delivery) {
      markup.withUnsafeBytes {
        espeak_Synth(
          $0.baseAddress, $0.count, 0, POS_CHARACTER, 0, flags, nil,
          Unmanaged.passUnretained(delivery).toOpaque())
      }
    }
    if let failure = delivery.failure { throw failure }
    guard status == EE_OK || delivery.end != .complete else {
      return try connection.send(.failure(.engine, detail: "\(status.rawValue)"), request: number)
    }
    if delivery.end != .complete {
      // Clears what eSpeak still holds of the stopped text.
      _ = espeak_ng_Cancel()
      currentVoice = ""
    }
    try delivery.finish()
  }

  /// Sends the IPA phonemes of a plain text.
  func phonemes(of text: String, voice: String, number: UInt32, to connection: Connection) throws {
    guard select(voice) else {
      return try connection.send(.failure(.unknownVoice, detail: voice), request: number)
    }
    var result = ""
    Array(text.utf8CString).withUnsafeBytes { bytes in
      var next = bytes.baseAddress
      while next != nil {
        guard let clause = espeak_TextToPhonemes(&next, espeakCHARS_UTF8, espeakPHONEMES_IPA) else { break }
        if !result.isEmpty { result += " " }
        result += String(cString: clause)
      }
    }
    try connection.send(.phonemes(result), request: number)
  }

  private func select(_ voice: String) -> Bool {
    if voice == currentVoice { return true }
    guard !voice.contains("/"), !voice.contains(".."), espeak_ng_SetVoiceByName(voice) == ENS_OK else {
      return false
    }
    currentVoice = voice
    return true
  }

  private func apply(_ request: SynthesisRequest) {
    _ = espeak_SetParameter(espeakRATE, Int32(request.rate), 0)
    _ = espeak_SetParameter(espeakPITCH, Int32(request.pitch), 0)
    _ = espeak_SetParameter(espeakVOLUME, Int32(request.volume), 0)
    // Above 2 the value is the rise in hertz on a capital letter.
    _ = espeak_SetParameter(espeakCAPITALS, request.announcesCapitals ? 20 : 0, 0)
    guard request.punctuation != currentPunctuation else { return }
    currentPunctuation = request.punctuation
    let mode: espeak_PUNCT_TYPE
    switch request.punctuation {
    case .none: mode = espeakPUNCT_NONE
    case .some, .most: mode = espeakPUNCT_SOME
    case .all: mode = espeakPUNCT_ALL
    }
    _ = espeak_SetParameter(espeakPUNCTUATION, Int32(bitPattern: mode.rawValue), 0)
    let marks = request.punctuation == .some ? Self.somePunctuation : Self.mostPunctuation
    let wide = marks.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    wide.withUnsafeBufferPointer { _ = espeak_ng_SetPunctuationList($0.baseAddress) }
  }

  private static let somePunctuation = "\"()[]{}«»“”/\\@#*_&%+=<>"
  private static let mostPunctuation = somePunctuation + ":;-–—!?"
}

/// eSpeak's data are not where the service said.
enum SynthesizerError: Error, CustomStringConvertible {
  case noData(String)

  var description: String {
    switch self {
    case .noData(let folder): "no usable espeak-ng-data in \(folder); install espeak-ng-data and start again"
    }
  }
}
