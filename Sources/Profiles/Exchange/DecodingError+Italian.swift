extension DecodingError {
  /// Where in the document: `contexts[0].conditions.weekdays`; `JSON` for the whole.
  var place: String {
    let path =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: [any CodingKey]()
      }
    let text = path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return text.isEmpty ? "JSON" : ValueText.excerpt(text)
  }

  var italianReason: String {
    switch self {
    case .keyNotFound: "questo campo manca."
    case .valueNotFound: "questo campo è vuoto."
    case .typeMismatch: "il valore è di un altro tipo."
    case .dataCorrupted: "il valore non è fra quelli ammessi, o il documento non è JSON valido."
    @unknown default: "il valore non si legge."
    }
  }
}
