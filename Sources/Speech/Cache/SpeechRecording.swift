import SynthesizerProtocol

/// A sentence that is heard for the first time, on its way to the cache.
struct SpeechRecording {
  private let cache: SpeechCache
  private let key: SpeechKey
  private let isPrompt: Bool
  private var frames: [WorkerFrame] = []
  private var samples = 0
  private var isWhole = false

  /// The longest sentence that is kept, in samples: 30 seconds.
  private static let most = 30 * SpeechEncoder.engineRate

  init(cache: SpeechCache, key: SpeechKey, isPrompt: Bool) {
    self.cache = cache
    self.key = key
    self.isPrompt = isPrompt
  }

  mutating func add(_ frame: WorkerFrame) {
    switch frame {
    case .audio(let block):
      samples += block.count
      if samples <= Self.most { frames.append(frame) } else { frames = [] }
    case .event: if samples <= Self.most { frames.append(frame) }
    case .done(.complete): isWhole = true
    default: break
    }
  }

  func finish() {
    guard isWhole, samples > 0, samples <= Self.most else { return }
    cache.keep(KeptSpeech(frames: frames, samples: samples, isPrompt: isPrompt), for: key)
  }
}
