import Foundation
import Hummingbird

/// A request's JSON body, read strictly: size, UTF-8, syntax, unknown fields and types are checked before use.
enum JSONBody {
  /// - Parameters:
  ///   - fields: the names the object may have.
  /// - Throws: ``Problem`` 400 or 413 that says what is wrong and where.
  static func read<Value: Decodable>(
    _ type: Value.Type, from request: Request, context: ServiceContext, fields: Set<String>
  ) async throws -> Value {
    try decode(type, from: try await data(of: request, context: context), fields: fields)
  }

  /// The body's bytes, up to the limit.
  static func data(of request: Request, context: ServiceContext) async throws -> Data {
    var request = request
    let buffer = try await request.collectBody(upTo: context.maxUploadSize)
    return Data(buffer.readableBytesView)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data, fields: Set<String>) throws
    -> Value
  {
    guard !data.isEmpty else { throw Problem.badInput("il corpo è vuoto: serve un oggetto JSON.") }
    if let offset = invalidUTF8Offset(data) {
      throw Problem.badInput("il corpo non è UTF-8 al byte \(offset).")
    }
    let object: Any
    do {
      object = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
    } catch {
      throw Problem.badInput("il corpo non è JSON: controlli virgole, virgolette e parentesi.")
    }
    guard let dictionary = object as? [String: Any] else {
      throw Problem.badInput("il corpo è JSON ma non è un oggetto: mandi {...}.")
    }
    if let unknown = dictionary.keys.filter({ !fields.contains($0) }).min() {
      throw Problem.badInput(
        "il campo '\(unknown.prefix(80))' non esiste. I campi sono: \(fields.sorted().joined(separator: ", ")).",
        field: String(unknown.prefix(80)))
    }
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw DecodingProblem(error).problem
    }
  }

  /// Where the bytes stop being UTF-8 (RFC 3629), nil where they are.
  static func invalidUTF8Offset(_ data: Data) -> Int? {
    if String(validating: data, as: UTF8.self) != nil { return nil }
    var low = 0
    var high = data.count
    while high - low > 1 {
      let middle = (low + high) / 2
      // A cut inside a character is not an error: up to three bytes more decide it.
      let isValid = (0...3).contains {
        middle + $0 <= data.count && String(validating: data.prefix(middle + $0), as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle }
    }
    return low
  }
}
