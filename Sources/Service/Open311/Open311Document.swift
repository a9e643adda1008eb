import Foundation
import HTTPTypes
import Hummingbird

/// A document of GeoReport v2, written as JSON or XML from one tree.
struct Open311Document: Sendable {
  /// A value in a fixed order of fields.
  indirect enum Item: Sendable {
    case text(String?)
    case number(Double?)
    case integer(Int)
    case flag(Bool)
    case object([(String, Item)])
    /// - Parameter item: the element's name in XML.
    case list(item: String, [Item])
  }

  enum Form: String, Sendable, CaseIterable {
    case json, xml

    var mediaType: String { self == .json ? "application/json; charset=utf-8" : "text/xml; charset=utf-8" }
  }

  /// The root element in XML.
  var root: String
  var content: Item

  func response(_ form: Form, status: HTTPResponse.Status = .ok) -> Response {
    let text =
      form == .json
      ? Self.json(content)
      : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Self.xml(root, content) + "\n"
    return Response(
      status: status, headers: [.contentType: form.mediaType, .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  private static func json(_ item: Item) -> String {
    switch item {
    case .text(let text): text.map(quoted) ?? "null"
    case .number(let number): number.map { String($0) } ?? "null"
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .object(let fields):
      "{" + fields.map { "\(quoted($0.0)):\(json($0.1))" }.joined(separator: ",") + "}"
    case .list(_, let items): "[" + items.map(json).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  private static func xml(_ name: String, _ item: Item) -> String {
    switch item {
    case .text(let text):
      text.map { $0.isEmpty ? "<\(name)/>" : "<\(name)>\(escaped($0))</\(name)>" } ?? "<\(name)/>"
    case .number(let number): number.map { "<\(name)>\($0)</\(name)>" } ?? "<\(name)/>"
    case .integer(let number): "<\(name)>\(number)</\(name)>"
    case .flag(let flag): "<\(name)>\(flag)</\(name)>"
    case .object(let fields): "<\(name)>" + fields.map { xml($0.0, $0.1) }.joined() + "</\(name)>"
    case .list(let element, let items):
      "<\(name)>" + items.map { xml(element, $0) }.joined() + "</\(name)>"
    }
  }

  /// XML 1.0, section 2.2: other control characters cannot be written at all.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A refusal in the words of GeoReport v2: a list of code and description.
struct Open311Failure: Error, Sendable {
  var status: HTTPResponse.Status
  var description: String

  init(_ status: HTTPResponse.Status, _ description: String) {
    self.status = status
    self.description = description
  }

  func response(_ form: Open311Document.Form) -> Response {
    Open311Document(
      root: "errors",
      content: .list(
        item: "error",
        [.object([("code", .integer(status.code)), ("description", .text(description))])])
    ).response(form, status: status)
  }
}
