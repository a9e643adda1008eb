extension SSMLReader {
  func takeLanguage(_ frame: inout SSMLFrame) throws(SSMLError) {
    guard let attribute = frame.attribute("xml:lang") ?? frame.attribute("languages") else { return }
    let base = attribute.value.prefix { $0 != "-" }.lowercased()
    guard VoiceCatalogue.languages[base] != nil, attribute.value.count <= 16,
      attribute.value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else {
      let known = VoiceCatalogue.languages.keys.sorted().joined(separator: ", ")
      try placed(attribute.offset) { () throws(SSMLReason) in
        throw .value(attribute.value, attribute: attribute.name, allowed: "le lingue sono \(known).")
      }
      return
    }
    frame.language = attribute.value
  }

  func takeProsody(_ frame: inout SSMLFrame) throws(SSMLError) {
    let around = frame.change
    var change = around
    if let rate = frame.attribute("rate") {
      change.rate = try placed(rate.offset) { () throws(SSMLReason) in
        try SSMLProsody.rate(rate.value, around: around)
      }
    }
    if let pitch = frame.attribute("pitch") {
      change.pitch = try placed(pitch.offset) { () throws(SSMLReason) in
        try SSMLProsody.pitch(pitch.value, around: around)
      }
    }
    if let volume = frame.attribute("volume") {
      change.volume = try placed(volume.offset) { () throws(SSMLReason) in
        try SSMLProsody.volume(volume.value, around: around)
      }
    }
    if change == around,
      ["rate", "pitch", "volume"].allSatisfy({ frame.attribute($0) == nil })
    {
      try placed(frame.offset) { () throws(SSMLReason) in
        throw .missingAttribute("rate, pitch o volume", element: "prosody")
      }
    }
    // Nested changes may pass a limit that each alone respects.
    frame.change = ProsodyChange(rate: change.rate, pitch: change.pitch, volume: change.volume)
  }

  /// A mark's name goes into the events of a speech as it is.
  func markName(_ frame: SSMLFrame) throws(SSMLError) -> String {
    let name = try required("name", of: frame)
    let isPlain = name.value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    guard isPlain, (1...64).contains(name.value.count) else {
      return try placed(name.offset) { () throws(SSMLReason) in
        throw .value(
          name.value, attribute: "name",
          allowed: "da 1 a 64 caratteri: lettere senza accenti, cifre, - _ . e :.")
      }
    }
    return name.value
  }
}
