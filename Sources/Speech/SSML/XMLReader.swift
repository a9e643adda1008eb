/// One step of an XML document. Offsets are bytes from its start.
enum XMLToken: Equatable {
  case start(XMLTag)
  case end(name: String, offset: Int)
  /// Character data with its references resolved; comments and CDATA sections cut it in pieces.
  case text(String, offset: Int)
}

struct XMLTag: Equatable {
  var name: String
  var attributes: [XMLAttribute]
  /// Ends where it starts: `<break/>`.
  var isEmpty: Bool
  var offset: Int
}

struct XMLAttribute: Equatable {
  var name: String
  var value: String
  var offset: Int
}

/// Reads the part of XML 1.0 that speech needs, over UTF-8, in one pass and without recursion.
///
/// There are no document types, no entities but the five of XML and character references, and no processing
/// instructions: nothing is ever fetched, and nothing grows larger than the document.
struct XMLReader {
  let bytes: [UInt8]
  var offset = 0

  static let maximumAttributes = 8

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next token, nil at the end of the document.
  mutating func next() throws(SSMLError) -> XMLToken? {
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else { return try text() }
      if isAt("<!--") {
        try skipComment()
      } else if isAt("<![CDATA[") {
        return try characterData()
      } else if isAt("<?") {
        try skipDeclaration()
      } else if isAt("<!") {
        throw error("le dichiarazioni (DOCTYPE, ENTITY) non sono ammesse. Le tolga.")
      } else if isAt("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    return nil
  }

  func error(_ fault: String, at place: Int? = nil) -> SSMLError {
    error(.xml(fault), at: place ?? offset)
  }

  func error(_ reason: SSMLReason, at place: Int) -> SSMLError {
    SSMLError(reason, at: place, of: bytes)
  }

  func isAt(_ mark: StaticString) -> Bool {
    guard offset + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  mutating func advance(_ count: Int = 1) { offset += count }
}
