import Directory
import HTTPTypes
import Mediation
import Profiles
import Speech
import Store

/// The errors of the other targets as problems; what is not here is an internal failure and tells nothing.
enum ProblemTranslation {
  static func problem(_ error: any Error) -> Problem? {
    switch error {
    case let error as MediationError: mediation(error)
    case let error as ProfileError:
      Problem(
        .unprocessableContent, "profile", "Il valore del profilo non si può usare", detail: error.description,
        field: error.field)
    case let error as SpeechError: speech(error)
    case let error as StoreError: store(error)
    case let error as DirectoryError where error.code == .noSuchBody: .notFound(error.message)
    case let error as DirectoryError: .badInput(error.message)
    default: nil
    }
  }

  private static func mediation(_ error: MediationError) -> Problem? {
    switch error.code {
    case .badInput: .badInput(error.message, field: error.field)
    case .notFound: .notFound(error.message)
    case .conflict:
      Problem(.conflict, "conflict", "C'è già", detail: error.message, field: error.field)
    case .gone: Problem(.gone, "gone", "Cancellato", detail: error.message)
    case .data: nil
    }
  }

  private static func speech(_ error: SpeechError) -> Problem? {
    if error.isInputError { return .badInput(error.description, field: field(error)) }
    if case .busy = error {
      return Problem(.serviceUnavailable, "busy", "Troppe voci insieme", detail: error.description)
    }
    return nil
  }

  private static func field(_ error: SpeechError) -> String {
    switch error {
    case .outOfRange(let field, _, _): field
    case .unknownVoice: "voice"
    default: "text"
    }
  }

  private static func store(_ error: StoreError) -> Problem? {
    switch error.code {
    case .invalid: .badInput(error.message)
    case .notFound: .notFound(error.message)
    case .conflict: Problem(.conflict, "conflict", "Cambiato nel frattempo", detail: error.message)
    case .busy: Problem(.serviceUnavailable, "busy", "L'archivio è occupato", detail: error.message)
    case .full:
      Problem(
        .init(code: 507, reasonPhrase: "Insufficient Storage"), "full", "Il disco è pieno",
        detail: error.message)
    default: nil
    }
  }
}
