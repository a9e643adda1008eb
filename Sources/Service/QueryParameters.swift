import Foundation
import Hummingbird

/// The parameters in a request's address, read as strictly as a body.
enum QueryParameters {
  /// - Throws: ``Problem`` 400 for a parameter that is not known, or that is not UTF-8.
  static func check(_ request: Request, known: Set<String>) throws {
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0]).removingPercentEncoding
      guard let name, known.contains(name) else {
        throw Problem.badInput(
          "il parametro '\((name ?? "").prefix(80))' non esiste. I parametri sono: \(known.sorted().joined(separator: ", ")).",
          field: name.map { String($0.prefix(80)) })
      }
      guard parts.count < 2 || String(parts[1]).removingPercentEncoding != nil else {
        throw Problem.badInput("il parametro '\(name)' non è UTF-8.", field: name)
      }
    }
  }

  /// A text of 1 to 1000 characters.
  static func text(_ name: String, of request: Request) throws -> String {
    let value = request.uri.queryParameters.get(name).map { $0.replacingOccurrences(of: "+", with: " ") }
    guard let value, !value.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw Problem.badInput("il parametro '\(name)' manca o è vuoto.", field: name)
    }
    guard value.count <= 1000 else {
      throw Problem.badInput("'\(name)' può avere al massimo 1000 caratteri.", field: name)
    }
    return value
  }

  /// A whole number within a range.
  static func number(_ name: String, of request: Request, in range: ClosedRange<Int>, default standard: Int)
    throws -> Int
  {
    guard let text = request.uri.queryParameters.get(name) else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw Problem.badInput(
        "'\(name)' è un numero intero da \(range.lowerBound) a \(range.upperBound).", field: name)
    }
    return number
  }
}
