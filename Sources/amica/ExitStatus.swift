import ArgumentParser
import Directory
import Disservices
import Foundation
import GatewayAPI
import Installation
import Mediation
import Messages
import PlainLanguage
import Profiles
import Questions
import Speech
import Store
import Terminal

/// The exit codes of every command, and how an error becomes one.
enum ExitStatus: Int32, Error {
  case done = 0
  case nothingFound = 1
  case wrongUsage = 2
  case badInput = 3
  case unreachable = 4
  case failed = 5

  /// Prints an error as `Errore:` with what, where and how to mend, and ends the program.
  static func leave(with error: any Error, message: String, parserCode: ExitCode) -> Never {
    if let status = error as? ExitStatus { exit(status.rawValue) }
    if let status = status(of: error) {
      Output.error("Errore: \(words(error))")
      exit(status.rawValue)
    }
    if parserCode == .success {
      Output.line(ParserWords.help(message))
      exit(ExitStatus.done.rawValue)
    }
    if parserCode == .validationFailure || error is ValidationError {
      Output.error(ParserWords.error(message))
      exit(ExitStatus.wrongUsage.rawValue)
    }
    Output.error("Errore: \(message.isEmpty ? String(describing: error) : message)")
    exit(ExitStatus.failed.rawValue)
  }

  /// What a person reads of an error; causes of the layers below stay out.
  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as StoreError: error.message
    case let error as DirectoryError: error.message
    default: String(describing: error)
    }
  }

  /// The status of the errors of our own targets; nil for others.
  static func status(of error: any Error) -> ExitStatus? {
    switch error {
    case is UsageError: .wrongUsage
    case is InputError, is ProfileError, is DirectoryError, is PlainLanguageError: .badInput
    case let error as MediationError:
      switch error.code {
      case .badInput, .conflict: .badInput
      case .notFound, .gone: .nothingFound
      case .data: .failed
      }
    case let error as SpeechError: error.isInputError ? .badInput : .failed
    case let error as StoreError:
      switch error.code {
      case .invalid, .conflict: .badInput
      case .notFound: .nothingFound
      default: .failed
      }
    case let error as GatewayError:
      switch error.code {
      case .unreachable: .unreachable
      case .notFound: .nothingFound
      case .badInput, .unauthorised, .forbidden: .badInput
      case .internal: .failed
      }
    case is TerminalError: .wrongUsage
    case InstallationError.dataFolder: .badInput
    case is InstallationError, is MessageError, is CommandError, is QuestionsError,
      is DisserviceError:
      .failed
    default: nil
    }
  }
}

/// An option's value that the command does not know: what it was and what it may be.
struct UsageError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Input of a command that cannot be used: what, where, how to mend.
struct InputError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
