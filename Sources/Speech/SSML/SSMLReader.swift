/// Reduces an SSML document to our own tree, or says why not and where.
struct SSMLReader {
  private var xml: XMLReader
  private var frames: [SSMLFrame] = []
  private var elements = 0
  private var length = 0
  /// Milliseconds of all pauses so far.
  private var silence = 0

  init(_ document: String) {
    xml = XMLReader(document)
  }

  mutating func read() throws(SSMLError) -> [SpokenPart] {
    guard xml.bytes.count <= SSMLLimit.bytes else {
      throw xml.error(.limit("il documento ha al massimo \(SSMLLimit.bytes / 1024) KiB. Lo divida."), at: 0)
    }
    var result: [SpokenPart]?
    while let token = try xml.next() {
      switch token {
      case .start(let tag):
        guard result == nil else { throw xml.error("dopo </speak> il documento finisce.", at: tag.offset) }
        try open(tag)
        if tag.isEmpty { result = try close(tag.name, at: tag.offset) }
      case .end(let name, let offset): result = try close(name, at: offset)
      case .text(let text, let offset): try take(text, at: offset)
      }
    }
    if let frame = frames.last {
      let name = frame.element.rawValue
      throw xml.error("<\(name)> non è chiuso: aggiunga </\(name)>.", at: frame.offset)
    }
    guard let result else { throw xml.error("il documento è vuoto: serve <speak>testo</speak>.") }
    return result
  }

  private mutating func open(_ tag: XMLTag) throws(SSMLError) {
    let element = try placed(tag.offset) { () throws(SSMLReason) in try SSMLElement.named(tag.name) }
    if let fault = element.fault(inside: frames.map(\.element)) {
      throw xml.error(.content(fault), at: tag.offset)
    }
    elements += 1
    guard elements <= SSMLLimit.elements else {
      throw xml.error(
        .limit("il documento ha al massimo \(SSMLLimit.elements) elementi. Lo divida."), at: tag.offset)
    }
    guard frames.count < SSMLLimit.depth else {
      throw xml.error(
        .limit("gli elementi stanno uno dentro l'altro al massimo \(SSMLLimit.depth) volte."), at: tag.offset)
    }
    if let unknown = tag.attributes.first(where: { !element.attributes.contains($0.name) }) {
      throw xml.error(
        .attribute(unknown.name, element: tag.name, advice: element.advice(attribute: unknown.name)),
        at: unknown.offset)
    }
    if !frames.isEmpty { frames[frames.count - 1].flush() }
    var frame = SSMLFrame(element, tag, inside: frames.last)
    try begin(&frame)
    frames.append(frame)
  }

  /// What an element changes for what is inside it.
  private mutating func begin(_ frame: inout SSMLFrame) throws(SSMLError) {
    switch frame.element {
    case .speak:
      if let version = frame.attribute("version"), !["1.0", "1.1"].contains(version.value) {
        throw xml.error(
          .value(version.value, attribute: "version", allowed: "1.0 o 1.1."), at: version.offset)
      }
      try takeLanguage(&frame)
    case .p:
      try takeLanguage(&frame)
      frame.parts.append(
        frames.allSatisfy(\.parts.isEmpty) ? .sentenceEnd : .pause(milliseconds: SSMLLimit.paragraphPause))
    case .s:
      try takeLanguage(&frame)
      frame.parts.append(.sentenceEnd)
    case .lang, .voice:
      guard frame.attribute("xml:lang") != nil || frame.attribute("languages") != nil else {
        throw xml.error(
          .missingAttribute("xml:lang", element: frame.element.rawValue), at: frame.offset)
      }
      try takeLanguage(&frame)
    case .prosody: try takeProsody(&frame)
    case .emphasis:
      let level = frame.attribute("level")
      let around = frame.change
      frame.change = try placed(level?.offset ?? frame.offset) { () throws(SSMLReason) in
        try SSMLProsody.emphasis(level?.value, around: around)
      }
    case .pause, .sayAs, .sub, .mark: break
    }
  }

  /// The end of an element: its parts become its parent's. Returns the document's when it was the last.
  private mutating func close(_ name: String, at offset: Int) throws(SSMLError) -> [SpokenPart]? {
    guard var frame = frames.popLast(), frame.element.rawValue == name else {
      throw xml.error("</\(SSMLReason.shown(name))> non chiude l'elemento aperto per ultimo.", at: offset)
    }
    try finish(&frame)
    guard !frames.isEmpty else { return frame.parts }
    frames[frames.count - 1].parts += frame.parts
    return nil
  }

  private mutating func finish(_ frame: inout SSMLFrame) throws(SSMLError) {
    let outer = frames.last?.change ?? .none
    switch frame.element {
    case .speak, .lang, .voice: frame.flush()
    case .p, .s:
      frame.flush()
      frame.parts.append(.sentenceEnd)
    case .prosody, .emphasis:
      frame.flush()
      if frame.change != outer, !frame.parts.isEmpty { frame.parts = [.changed(frame.change, frame.parts)] }
    case .pause: frame.parts = try pause(frame)
    case .mark: frame.parts = [.mark(try markName(frame))]
    case .sub:
      let alias = try required("alias", of: frame)
      try count(alias.value, at: alias.offset)
      let words = alias.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { frame.parts = [.text(words, language: frame.language)] }
    case .sayAs:
      let kind = try required("interpret-as", of: frame)
      let said = frame
      frame.parts = [
        try placed(frame.offset) { () throws(SSMLReason) in
          try SayAs.part(
            said.text, as: kind.value, format: said.attribute("format")?.value, language: said.language)
        }
      ]
    }
  }

  private mutating func take(_ text: String, at offset: Int) throws(SSMLError) {
    guard let frame = frames.last else {
      guard text.allSatisfy(\.isWhitespace) else {
        throw xml.error(.content("il testo va fra <speak> e </speak>."), at: offset)
      }
      return
    }
    if frame.element.isAlwaysEmpty, !text.allSatisfy(\.isWhitespace) {
      throw xml.error(
        .content("<\(frame.element.rawValue)> non contiene testo: lo chiuda con «/>»."), at: offset)
    }
    // What an alias replaces is not spoken.
    if frame.element != .sub { try count(text, at: offset) }
    frames[frames.count - 1].text += text
  }

  private mutating func count(_ text: String, at offset: Int) throws(SSMLError) {
    length += text.unicodeScalars.count
    guard length <= SpokenText.maximumLength else {
      throw xml.error(
        .limit("il testo ha al massimo \(SpokenText.maximumLength) caratteri. Lo divida."), at: offset)
    }
  }

  private mutating func pause(_ frame: SSMLFrame) throws(SSMLError) -> [SpokenPart] {
    let place = (frame.attribute("time") ?? frame.attribute("strength"))?.offset ?? frame.offset
    let milliseconds = try placed(place) { () throws(SSMLReason) in
      try SSMLBreak.milliseconds(
        time: frame.attribute("time")?.value, strength: frame.attribute("strength")?.value)
    }
    silence += milliseconds
    guard silence <= SSMLLimit.silence else {
      throw xml.error(
        .limit("le pause insieme durano al massimo \(SSMLLimit.silence / 1000) secondi."), at: place)
    }
    return milliseconds > 0 ? [.rest(milliseconds: milliseconds)] : []
  }

  func required(_ name: String, of frame: SSMLFrame) throws(SSMLError) -> XMLAttribute {
    if let attribute = frame.attribute(name) { return attribute }
    throw xml.error(.missingAttribute(name, element: frame.element.rawValue), at: frame.offset)
  }

  /// Gives a reason its place in the document.
  func placed<Value>(
    _ offset: Int, _ body: () throws(SSMLReason) -> Value
  ) throws(SSMLError) -> Value {
    do throws(SSMLReason) {
      return try body()
    } catch {
      throw xml.error(error, at: offset)
    }
  }
}
