/// Why an SSML document was refused, and where. The text is Italian, for whoever wrote the document.
package struct SSMLError: Error, Equatable, CustomStringConvertible {
  package var reason: SSMLReason
  /// From 1.
  package var line: Int
  /// Characters (Unicode scalars) from the start of the line, from 1.
  package var column: Int

  /// A stable name for logs, exit codes and HTTP problems.
  package var code: String { "speech.ssml.\(reason.code)" }

  package var description: String { "SSML, riga \(line), colonna \(column): \(reason)" }

  init(_ reason: SSMLReason, at offset: Int, of bytes: [UInt8]) {
    self.reason = reason
    var line = 1
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}

/// What is wrong in an SSML document and how to mend it.
package enum SSMLReason: Error, Equatable, CustomStringConvertible {
  /// Not well-formed XML, or XML that is never needed here.
  case xml(String)
  /// An element that is not in the subset; `advice` says why and what to use.
  case element(String, advice: String)
  /// An attribute that is not in the subset.
  case attribute(String, element: String, advice: String)
  case missingAttribute(String, element: String)
  case value(String, attribute: String, allowed: String)
  /// What stands inside an element may not stand there.
  case content(String)
  /// Something is over its limit.
  case limit(String)

  var code: String {
    switch self {
    case .xml: "xml"
    case .element: "element"
    case .attribute: "attribute"
    case .missingAttribute: "missingAttribute"
    case .value: "value"
    case .content: "content"
    case .limit: "limit"
    }
  }

  package var description: String {
    switch self {
    case .xml(let fault): fault
    case .element(let name, let advice): "l'elemento <\(Self.shown(name))> non è ammesso: \(advice)"
    case .attribute(let name, let element, let advice):
      "l'attributo \(Self.shown(name)) di <\(Self.shown(element))> non è ammesso: \(advice)"
    case .missingAttribute(let name, let element): "a <\(element)> manca l'attributo \(name): lo aggiunga."
    case .value(let value, let attribute, let allowed):
      "il valore «\(Self.shown(value))» di \(attribute) non è ammesso: \(allowed)"
    case .content(let fault): fault
    case .limit(let fault): fault
    }
  }

  /// A piece of the document as it may stand in a message: short and without control characters.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(40).compactMap(MarkupWriter.clean)
    return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > 40 ? "…" : "")
  }
}
