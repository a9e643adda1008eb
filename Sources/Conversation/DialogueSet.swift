package import Foundation
import Messages

/// All dialogues of `data/dialogues`, checked: every step that is named exists, every question can be answered and
/// repeated, no menu is longer than can be remembered.
package struct DialogueSet: Sendable {
  package let scripts: [String: DialogueScript]
  package let cues: Cues
  let days: DayWords

  /// Phrases by which free words show where they belong.
  package struct Cues: Sendable, Decodable {
    /// The wish to report a disservice.
    package var report: [String]
    /// What a report may open with and still say nothing of what happened.
    package var reportOnly: [String]
    /// "I do not know", "skip", where an answer may be left out.
    package var skip: [String]
  }

  /// The most choices in one question, besides 0.
  package static let mostChoices = 4
  static let first = StepReference("menu", "greet")
  static let after = StepReference("menu", "after")
  static let resume = StepReference("menu", "resume")

  /// - Parameter folder: `data/dialogues`; `cues.json` and `days.json` there are the words of all dialogues.
  /// - Throws: ``DialogueError`` naming the file and the entry.
  package init(folder: URL) throws {
    let files =
      ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    var scripts: [String: DialogueScript] = [:]
    var cues: Cues?
    var days: DayWords?
    for file in files {
      switch file.lastPathComponent {
      case "cues.json": cues = try Self.read(Cues.self, file)
      case "days.json": days = DayWords(try Self.read(DayWords.File.self, file))
      default:
        let script = try Self.read(DialogueScript.self, file)
        guard script.id == file.deletingPathExtension().lastPathComponent else {
          throw DialogueError("the dialogue in \(file.path) has the id '\(script.id)': name both alike")
        }
        scripts[script.id] = script
      }
    }
    guard let cues, let days else {
      throw DialogueError("\(folder.path) needs cues.json and days.json: restore them from the release")
    }
    self.scripts = scripts
    self.cues = cues
    self.days = days
    for script in scripts.values.sorted(by: { $0.id < $1.id }) { try check(script) }
    for needed in [Self.first, Self.after, Self.resume] where step(needed) == nil {
      throw DialogueError("\(folder.path) has no step \(needed): restore it from the release")
    }
  }

  package func step(_ reference: StepReference) -> DialogueScript.Step? {
    scripts[reference.dialogue]?.step(reference.step)
  }

  /// Every message key that the dialogues use, for the test of the catalogue.
  package var messageKeys: Set<String> {
    Set(
      scripts.values.flatMap(\.steps).flatMap { step in
        [step.say].compactMap { $0 } + (step.again ?? []) + (step.choices ?? []).map(\.text)
      })
  }

  private func check(_ script: DialogueScript) throws {
    func fail(_ step: String, _ what: String) -> DialogueError {
      DialogueError("data/dialogues/\(script.id).json, step '\(step)': \(what)")
    }
    guard script.step(script.start) != nil else { throw fail(script.start, "the first step is not there") }
    guard Set(script.steps.map(\.id)).count == script.steps.count else {
      throw fail(script.start, "two steps have the same id")
    }
    for step in script.steps {
      guard (step.ask == nil) != (step.act == nil) else {
        throw fail(step.id, "give either 'ask' or 'act'")
      }
      let targets =
        [step.next, step.words?.go].compactMap { $0 } + (step.then.map { Array($0.values) } ?? [])
        + (step.choices ?? []).map(\.go) + (step.also ?? []).map(\.go)
      for target in targets where target != "resume" {
        guard self.step(StepReference(target, in: script.id)) != nil else {
          throw fail(step.id, "there is no step '\(target)'")
        }
      }
      if step.ask != nil {
        guard step.say != nil, step.again?.count == 2 else {
          throw fail(step.id, "a question needs 'say' and two texts in 'again'")
        }
      }
      if step.ask == .choice {
        let keys = (step.choices ?? []).map(\.key)
        guard keys == keys.indices.map({ $0 + 1 }), keys.count <= Self.mostChoices
        else {
          throw fail(step.id, "choices are numbered from 1, \(Self.mostChoices) at most")
        }
      } else if step.ask != nil, step.slot == nil || step.next == nil {
        throw fail(step.id, "a question needs 'slot' and 'next'")
      }
    }
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ file: URL) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: try Data(contentsOf: file))
    } catch {
      throw DialogueError("the dialogue file \(file.path) cannot be read: \(error)")
    }
  }
}

/// A dialogue file that cannot be used: which, and what is wrong in it.
package struct DialogueError: Error, Sendable, Equatable, CustomStringConvertible {
  package var message: String

  init(_ message: String) { self.message = message }

  package var description: String { message }
}

extension DialogueSet {
  /// The day that words say, by the words of `days.json`.
  package func day(_ words: String, today: String) -> DayWords.Reading { days.read(words, today: today) }
}
