package import Domain

extension Channel {
  /// "per telefono": how an answer reaches a person by this channel, in Italian.
  package var italianWay: String {
    switch self {
    case .terminal: "nel terminale"
    case .voice: "per telefono"
    case .rtt: "in testo in tempo reale"
    case .sms: "per SMS"
    case .email: "per posta elettronica"
    case .fax: "per fax"
    case .web: "sulle pagine web"
    case .letter: "per lettera"
    case .braille: "in braille"
    }
  }
}
