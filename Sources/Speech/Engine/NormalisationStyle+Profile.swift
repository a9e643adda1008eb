package import Domain

extension NormalisationStyle {
  /// The style a resolved profile asks for; a term that is missing keeps its default.
  package init(profile: ResolvedProfile) {
    self.init()
    if case .string(let name)? = profile.values["speech.numbers"]?.value, let known = Numbers(rawValue: name)
    {
      numbers = known
    }
    if case .string(let name)? = profile.values["spell.mode"]?.value, let known = Spelling(rawValue: name) {
      spelling = known
    }
    if let value = profile.values["spell.auto"]?.value, let names = [String](preference: value) {
      spelled = Set(names.compactMap(Code.init(term:)))
    }
    if case .string(let name)? = profile.values["speech.punctuation"]?.value,
      let known = Prosody.Punctuation(rawValue: name)
    {
      punctuation = known
    }
    if case .bool(let value)? = profile.values["speech.capitals"]?.value { capitals = value }
  }
}

extension NormalisationStyle.Code {
  /// The code that a value of `spell.auto` names, in Italian or English, however it is written.
  init?(term: String) {
    switch term.lowercased().filter(\.isLetter) {
    case "codicefiscale", "fiscalcode", "cf": self = .fiscalCode
    case "iban": self = .iban
    case "protocollo", "protocol", "protocolnumber", "numerodiprotocollo": self = .protocolNumber
    default: return nil
    }
  }
}
