import Domain
import Foundation

/// A field of a JSON body that has not the expected form, in the caller's words and not the decoder's.
struct DecodingProblem {
  let problem: Problem

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      let path = Self.path(context, key)
      problem = .badInput("manca il campo '\(path)'.", field: path)
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let path = Self.path(context)
      problem = .badInput("il campo '\(path)' deve essere \(Self.name(of: type)).", field: path)
    case .dataCorrupted(let context):
      let path = Self.path(context)
      let isChannel = context.codingPath.last?.stringValue == "channel"
      let values = Channel.allCases.map(\.rawValue).joined(separator: ", ")
      problem = .badInput(
        isChannel
          ? "il campo 'channel' è uno di: \(values)."
          : "il campo '\(path)' non ha un valore ammesso: veda /openapi.yaml.", field: path)
    @unknown default:
      problem = .badInput("il corpo non ha la forma attesa: veda /openapi.yaml.")
    }
  }

  private static func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
    (context.codingPath + (last.map { [$0] } ?? [])).map { $0.intValue.map(String.init) ?? $0.stringValue }
      .joined(separator: ".")
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "un testo"
    case is Int.Type: "un numero intero"
    case is Double.Type: "un numero"
    case is Bool.Type: "true o false"
    case is any Collection.Type where type is [String: Any].Type: "un oggetto"
    default: "del tipo indicato in /openapi.yaml"
    }
  }
}
