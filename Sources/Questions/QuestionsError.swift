import Foundation

/// Why the questions and answers cannot be loaded: always with the file, and the question where one is at fault.
package struct QuestionsError: Error, Sendable, CustomStringConvertible, LocalizedError {
  package enum Code: String, Sendable {
    /// A folder or file is not there or cannot be read.
    case unreadable
    /// A file is not the JSON that its place demands.
    case malformed
    /// A question breaks a rule of docs/questions.md.
    case invalid
  }

  package var code: Code
  /// The file's name, or the folder's path.
  package var file: String
  /// The id of the question, if the fault is in one.
  package var question: String?
  /// What is wrong and how to mend it.
  package var message: String

  package init(_ code: Code, file: String, question: String? = nil, message: String) {
    self.code = code
    self.file = file
    self.question = question
    self.message = message
  }

  package var description: String {
    let place = question.map { "\(file), question \($0)" } ?? file
    return "\(place): \(message)"
  }

  package var errorDescription: String? { description }
}
