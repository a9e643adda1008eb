/// The elements of W3C SSML 1.1 that are spoken; every other is refused.
enum SSMLElement: String, CaseIterable {
  case speak, p, s
  case pause = "break"
  case prosody, emphasis
  case sayAs = "say-as"
  case sub, mark, voice, lang

  /// Attributes that it may have.
  var attributes: Set<String> {
    switch self {
    case .speak: ["version", "xml:lang", "xmlns", "xmlns:xsi", "xsi:schemaLocation"]
    case .p, .s, .lang: ["xml:lang"]
    case .pause: ["time", "strength"]
    case .prosody: ["rate", "pitch", "volume"]
    case .emphasis: ["level"]
    case .sayAs: ["interpret-as", "format", "detail"]
    case .sub: ["alias"]
    case .mark: ["name"]
    case .voice: ["xml:lang", "languages"]
    }
  }

  /// True for those that hold text alone.
  var holdsOnlyText: Bool { self == .sayAs || self == .sub }

  /// True for those that hold nothing.
  var isAlwaysEmpty: Bool { self == .pause || self == .mark }

  /// Why one element may not stand in the open others, nil where it may.
  func fault(inside open: [SSMLElement]) -> String? {
    guard let parent = open.last else { return self == .speak ? nil : "tutto sta dentro <speak>." }
    if self == .speak { return "<speak> sta solo all'inizio, una volta. Lo tolga." }
    if parent.isAlwaysEmpty { return "<\(parent.rawValue)> non contiene niente: lo chiuda con «/>»." }
    if parent.holdsOnlyText { return "<\(parent.rawValue)> contiene solo testo: tolga <\(rawValue)>." }
    guard self == .p || self == .s else { return nil }
    let refusing: Set<SSMLElement> = self == .p ? [.p, .s, .emphasis] : [.s, .emphasis]
    return open.first(where: refusing.contains).map {
      "<\(rawValue)> non sta dentro <\($0.rawValue)>: chiuda prima <\($0.rawValue)>."
    }
  }

  /// The element of a name.
  static func named(_ name: String) throws(SSMLReason) -> SSMLElement {
    if let element = SSMLElement(rawValue: name) { return element }
    throw .element(name, advice: advice(name))
  }

  private static func advice(_ name: String) -> String {
    switch name {
    case "audio", "desc": "i file sonori non si riproducono. Lo tolga, o scriva il testo da dire."
    case "phoneme": "i codici di pronuncia possono fermare la voce. Usi <sub alias=\"…\">."
    case "lexicon", "lookup": "i lessici sono quelli del servizio. Usi <sub alias=\"…\">."
    case "meta", "metadata": "i metadati non si leggono. Lo tolga."
    case "token", "w": "non cambia la lettura. Lasci solo il testo che contiene."
    case _ where name.contains(":"): "le estensioni e i prefissi non si usano. Lo tolga."
    default:
      "gli elementi ammessi sono \(allCases.map(\.rawValue).joined(separator: ", ")). "
        + "Se «<» è testo, scriva &lt;."
    }
  }

  /// Why an attribute is refused.
  func advice(attribute name: String) -> String {
    switch (self, name) {
    case (.prosody, "contour"), (.prosody, "range"), (.prosody, "duration"):
      "la voce non lo sa fare. Usi rate, pitch o volume."
    case (.voice, _): "la voce si sceglie nella richiesta o nel profilo; qui solo la lingua, con xml:lang."
    case (_, _) where attributes.isEmpty: "non ne ha."
    default: "quelli ammessi sono \(attributes.sorted().joined(separator: ", "))."
    }
  }
}
