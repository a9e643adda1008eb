package import Foundation

/// The words of every command by language, from `data/messages-terminal/commands/LANGUAGE.json`:
/// `{"repeat": ["ripeti *", "ancora"], ..., "1": ["uno"]}`. Words that end in `*` may be followed by more: "ripeti 3".
///
/// The words of all languages are known in every session. A command is known only when the whole input is one: "vorrei
/// parlare con un operatore del Comune" is a question.
package struct CommandCatalogue: Sendable {
  private let commands: [String: Command.Act]
  /// Words that stand for a digit where a number is asked.
  private let digits: [String: Int]
  /// Commands that take an argument, longest words first.
  private let openings: [(words: [String], act: Command.Act)]
  /// The first words of each act by language: the name that help gives it.
  package let names: [String: [Command.Act: String]]

  /// - Throws: ``CommandError`` naming the file and the entry.
  package init(folder: URL) throws {
    let files =
      ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    guard !files.isEmpty else {
      throw CommandError("no command file in \(folder.path): it.json is needed there")
    }
    var entries = Entries()
    for file in files { try entries.add(file) }
    commands = entries.commands
    digits = entries.digits
    openings = entries.openings.sorted { $0.words.count > $1.words.count }
    names = entries.names
  }

  /// The command that the whole input is, if it is one.
  package func command(_ input: String) -> Command? {
    if let act = commands[Self.fold(input)] { return Command(act) }
    let words = input.split { $0.isWhitespace }
    guard words.count <= 60 else { return nil }
    let folded = words.map { Self.fold(String($0)) }
    for opening in openings where folded.count > opening.words.count {
      let count = opening.words.count
      guard folded.prefix(count).elementsEqual(opening.words) else { continue }
      let rest = Array(words.dropFirst(count))
      if opening.act.argument.accepts(rest) {
        return Command(opening.act, rest.joined(separator: " "))
      }
    }
    return nil
  }

  /// The number that the whole input is: digits, or the words of the catalogue.
  package func number(_ input: String) -> Int? {
    let folded = Self.fold(input)
    if folded.count <= 9, folded.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(folded) {
      return number
    }
    return digits[folded]
  }

  /// The command whose word is one typing slip away, to be suggested, never obeyed.
  package func near(_ input: String) -> String? {
    let folded = Self.fold(input)
    guard (4...20).contains(folded.count) else { return nil }
    return commands.keys.sorted().first { Typing.isOneSlip(folded, $0) }
  }

  package func name(_ act: Command.Act, language: String) -> String {
    names[String(language.prefix(2)).lowercased()]?[act] ?? names["it"]?[act] ?? act.rawValue
  }

  /// Lower case without accents, outer punctuation and doubled spaces; an apostrophe counts as a space.
  package static func fold(_ text: String) -> String {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let apostrophes: Set<Character> = ["'", "’", "‘", "`", "´"]
    let spaced = String(plain.map { apostrophes.contains($0) ? " " : $0 })
    let words = spaced.split(whereSeparator: \.isWhitespace).map { $0.trimmed(of: ".,;:!?\"«»()") }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private struct Entries {
    var commands: [String: Command.Act] = [:]
    var digits: [String: Int] = [:]
    var openings: [(words: [String], act: Command.Act)] = []
    var names: [String: [Command.Act: String]] = [:]

    mutating func add(_ file: URL) throws {
      let language = file.deletingPathExtension().lastPathComponent
      let table: [String: [String]]
      do {
        table = try JSONDecoder().decode([String: [String]].self, from: try Data(contentsOf: file))
      } catch {
        throw CommandError("the command file \(file.path) cannot be read: \(error)")
      }
      for (key, words) in table.sorted(by: { $0.key < $1.key }) {
        if let act = Command.Act(rawValue: key) {
          for word in words { try add(word, act, file) }
          names[language, default: [:]][act] = words.first.map {
            $0.hasSuffix(" *") ? String($0.dropLast(2)) : $0
          }
        } else if let digit = Int(key), (0...9).contains(digit) {
          for word in words { digits[CommandCatalogue.fold(word)] = digit }
        } else {
          throw CommandError(
            "unknown act '\(key)' in \(file.path): use a digit or one of "
              + Command.Act.allCases.map(\.rawValue).joined(separator: ", "))
        }
      }
    }

    private mutating func add(_ entry: String, _ act: Command.Act, _ file: URL) throws {
      let isOpening = entry.hasSuffix(" *")
      let words = isOpening ? String(entry.dropLast(2)) : entry
      guard !isOpening || act.argument != .none else {
        throw CommandError(
          "'\(entry)' in \(file.path): nothing can follow the words of \(act.rawValue), leave out the *")
      }
      let folded = CommandCatalogue.fold(words)
      if let other = commands[folded], other != act {
        throw CommandError(
          "'\(words)' in \(file.path) already means \(other.rawValue): keep it for one act only"
        )
      }
      commands[folded] = act
      if isOpening {
        openings.append((words.split(separator: " ").map { CommandCatalogue.fold(String($0)) }, act))
      }
    }
  }
}

/// A command file that cannot be used: which, and what is wrong in it.
package struct CommandError: Error, Sendable, Equatable, CustomStringConvertible {
  package var message: String

  init(_ message: String) { self.message = message }

  package var description: String { message }
}

extension Sequence<Character> {
  fileprivate func trimmed(of characters: String) -> String {
    var kept = Array(self)[...]
    while let last = kept.last, characters.contains(last) { kept.removeLast() }
    while let first = kept.first, characters.contains(first) { kept.removeFirst() }
    return String(kept)
  }
}
