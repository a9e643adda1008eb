/// Reads a form that is in no list by its parts: an attached pronoun (`inviarlo`), a shortened ending (`esser`), a
/// prefix (`riapprovazione`) or the superlative (`gravissimo`).
struct FormParts {
  let lexicon: WordLexicon
  let form: UnsafeRawBufferPointer

  func forEachReading(_ body: (Reading) -> Void) {
    guard form.count > 2 else { return }
    if readPronoun(body) { return }
    if readShortened(body) { return }
    if readSuperlative(body) { return }
    _ = readPrefix(body)
  }

  func forEachPronounReading(_ body: (Reading) -> Void) { _ = readPronoun(body) }

  private func readPronoun(_ body: (Reading) -> Void) -> Bool {
    var found = false
    for (ending, pronoun) in AttachedPronoun.endings where !found && hasSuffix(ending) {
      let length = form.count - ending.utf8.count
      guard length > 2 else { continue }
      let host = Array(form[0..<length])
      func attach(_ reading: Reading) {
        var reading = reading
        reading.enclitic = pronoun
        found = true
        body(reading)
      }
      if host.last == 0x72 {
        // inviar(e), por(re)
        for rest in [[0x65], [0x72, 0x65]] as [[UInt8]] where !found {
          known(host + rest) { if $0.wordClass == .infinitive { attach($0) } }
        }
      } else {
        known(host) { reading in
          switch reading.wordClass {
          case .gerund, .participle: attach(reading)
          case .finite where isHost(reading, pronoun): attach(reading)
          default: break
          }
        }
      }
    }
    return found
  }

  /// `dicasi`, `trattasi`; `compilalo`, `rivolgiti`.
  private func isHost(_ reading: Reading, _ pronoun: AttachedPronoun) -> Bool {
    guard let tense = reading.form?.tense else { return false }
    if pronoun == .si { return reading.person == 3 && (tense == .present || tense == .subjunctive) }
    return tense == .present && form.count > 6
      && (reading.person == 2 || (reading.person == 3 && reading.number == .singular))
  }

  private func readShortened(_ body: (Reading) -> Void) -> Bool {
    guard let last = form.last, last == 0x72 || last == 0x6C || last == 0x6E else { return false }
    var found = false
    for vowel in [0x65, 0x6F] as [UInt8] where !found {
      known(Array(form) + [vowel]) { reading in
        switch reading.wordClass {
        case .infinitive, .noun, .adjective, .finite:
          if reading.number != .plural || reading.wordClass == .finite {
            found = true
            body(reading)
          }
        default: break
        }
      }
    }
    return found
  }

  private func readSuperlative(_ body: (Reading) -> Void) -> Bool {
    guard form.count > 8, let last = form.last, let place = Self.vowels.firstIndex(of: last) else {
      return false
    }
    let stem = Array(form[0..<form.count - 6])
    guard hasSuffix("issim" + String(UnicodeScalar(last))) else { return false }
    var found = false
    for rest in [[0x6F], [0x65], [0x68, 0x6F]] as [[UInt8]] where !found {
      var base = stem + rest
      if rest.count == 2 { base = stem.last == 0x68 ? stem.dropLast() + [0x6F] : [] }
      known(base) { reading in
        guard reading.wordClass == .adjective || reading.wordClass == .participle, !found else { return }
        found = true
        body(
          Reading(
            .adjective, lemma: reading.lemma, place % 2 == 0 ? .masculine : .feminine,
            place < 2 ? .singular : .plural))
      }
    }
    return found
  }

  /// o, a, i, e
  private static let vowels: [UInt8] = [0x6F, 0x61, 0x69, 0x65]

  private func readPrefix(_ body: (Reading) -> Void) -> Bool {
    for prefix in Self.prefixes where form.count >= prefix.utf8.count + 4 && hasPrefix(prefix) {
      var found = false
      known(Array(form[prefix.utf8.count...])) { reading in
        switch reading.wordClass {
        case .noun, .adjective, .participle, .infinitive, .finite, .gerund:
          found = true
          body(reading)
        default: break
        }
      }
      if found { return true }
    }
    return false
  }

  private static let prefixes = [
    "ri", "re", "pre", "co", "auto", "sotto", "sovra", "sopra", "extra", "inter", "intra", "infra", "multi",
    "pluri", "mono", "anti", "contro", "non", "neo", "semi", "super", "iper", "ultra", "video", "tele",
    "micro", "macro", "mini", "maxi", "bio", "eco", "geo", "socio", "psico", "fisio", "termo", "elettro",
    "idro", "aero", "agro", "dis", "in", "im", "ir", "sub", "vice", "ex", "trans", "tras", "post", "bi",
    "tri", "de", "s",
  ]

  private func known(_ bytes: [UInt8], _ body: (Reading) -> Void) {
    bytes.withUnsafeBytes { pointer in
      if let entry = lexicon.table.entry(pointer) { lexicon.table.forEachReading(of: entry, body) }
    }
  }

  private func hasSuffix(_ ending: String) -> Bool {
    let ending = Array(ending.utf8)
    guard form.count > ending.count else { return false }
    let start = form.count - ending.count
    for index in ending.indices where form[start + index] != ending[index] { return false }
    return true
  }

  private func hasPrefix(_ beginning: String) -> Bool {
    var index = 0
    for byte in beginning.utf8 {
      if form[index] != byte { return false }
      index += 1
    }
    return true
  }
}
