package import Domain

/// Options of `relay.type`.
package enum RelayType: String, PreferenceChoice {
  case none
  case text
  case vco
  case hco
  case captioned
  case speechToSpeech
  case sign
  case lip
}

/// Options of `relay.style`.
package enum RelayStyle: String, PreferenceChoice {
  case verbatim
  case summary
}

/// Options of `relay.turnMarks`.
package enum TurnMarks: String, PreferenceChoice {
  case none
  case gaSk
  case words
}

/// Options of `relay.operatorPref`.
package enum OperatorChoice: String, PreferenceChoice {
  case any
  case woman
  case man
  case same
}

/// Options of `relay.holdHandling`.
package enum HoldHandling: String, PreferenceChoice {
  case wait
  case callBack
  case hangUp
}

extension TermKey where Value == Bool {
  /// Captions.
  package static var mediaCaptions: TermKey<Bool> { TermKey("media.captions", fallback: false) }
  /// Transcript.
  package static var mediaTranscript: TermKey<Bool> { TermKey("media.transcript", fallback: false) }
  /// Sign language video.
  package static var mediaSignVideo: TermKey<Bool> { TermKey("media.signVideo", fallback: false) }
  /// Audio description.
  package static var mediaAudioDesc: TermKey<Bool> { TermKey("media.audioDesc", fallback: false) }
  /// Tone described.
  package static var relayDescribeTone: TermKey<Bool> { TermKey("relay.describeTone", fallback: false) }
  /// Relay announced.
  package static var relayAnnounceRelay: TermKey<Bool> { TermKey("relay.announceRelay", fallback: true) }
}

extension TermKey where Value == RelayType {
  /// Operator's help in a conversation.
  package static var relayType: TermKey<RelayType> { TermKey("relay.type", fallback: .none) }
}

extension TermKey where Value == RelayStyle {
  /// Style of the relay.
  package static var relayStyle: TermKey<RelayStyle> { TermKey("relay.style", fallback: .verbatim) }
}

extension TermKey where Value == TurnMarks {
  /// End-of-turn marks.
  package static var relayTurnMarks: TermKey<TurnMarks> { TermKey("relay.turnMarks", fallback: .words) }
}

extension TermKey where Value == OperatorChoice {
  /// Choice of operator.
  package static var relayOperatorPref: TermKey<OperatorChoice> {
    TermKey("relay.operatorPref", fallback: .any)
  }
}

extension TermKey where Value == HoldHandling {
  /// While on hold.
  package static var relayHoldHandling: TermKey<HoldHandling> {
    TermKey("relay.holdHandling", fallback: .wait)
  }
}
