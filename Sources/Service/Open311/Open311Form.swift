import Foundation
import HTTPTypes

/// A body of `application/x-www-form-urlencoded`, or the query of an address.
struct Open311Form: Sendable {
  /// Values in order, by name; `attribute[x][]` comes as often as it was sent.
  private(set) var fields: [String: [String]] = [:]

  /// - Throws: ``Open311Failure`` 400 for what is not UTF-8.
  init(_ text: String) throws {
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let decoded = parts.map { String($0).replacingOccurrences(of: "+", with: " ").removingPercentEncoding }
      guard let name = decoded[0], parts.count < 2 || decoded[1] != nil else {
        throw Open311Failure(.badRequest, "the form is not percent-encoded UTF-8 at '\(pair.prefix(40))'")
      }
      fields[name, default: []].append(parts.count > 1 ? decoded[1] ?? "" : "")
    }
  }

  init(data: Data) throws {
    if let offset = JSONBody.invalidUTF8Offset(data) {
      throw Open311Failure(.badRequest, "the form is not UTF-8 at byte \(offset)")
    }
    try self.init(String(decoding: data, as: UTF8.self))
  }

  /// A value that is there and not empty.
  subscript(name: String) -> String? {
    fields[name]?.first.flatMap {
      let value = $0.trimmingCharacters(in: .whitespacesAndNewlines)
      return value.isEmpty ? nil : value
    }
  }

  /// The answers to a kind's questions: `attribute[code]=value`, `attribute[code][]=value`.
  var attributes: [String: [String]] {
    var result: [String: [String]] = [:]
    for (name, values) in fields {
      guard name.hasPrefix("attribute["), let end = name.firstIndex(of: "]") else { continue }
      let code = String(name[name.index(name.startIndex, offsetBy: "attribute[".count)..<end])
      result[code, default: []] += values.filter { !$0.isEmpty }
    }
    return result
  }
}
