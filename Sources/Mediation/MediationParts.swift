package import Conversation
package import Directory
package import Disservices
import Domain
package import Foundation
package import Messages
package import PlainLanguage
package import Profiles
package import Questions
package import Speech
package import Store

/// Everything the use cases work with, made once when the program starts.
package struct MediationParts: Sendable {
  package var store: Store
  package var directory: DirectoryIndex
  package var questions: QuestionIndex
  package var simplifier: Simplifier
  package var facts: FactExtractor
  package var resolver: ProfileResolver
  package var templates: TemplateLibrary
  package var speech: SpeechEngine
  package var messages: MessageCatalogue
  package var cues: Cues
  package var laws: LawNotes
  package var dialogues: DialogueSet
  package var commands: CommandCatalogue
  package var disservices: DisserviceCatalogue
  package var relay: RelaySettings
  package var relayLetters: [RelayLetter]
  /// The current moment; tests set their own.
  package var now: @Sendable () -> Date

  package init(
    store: Store, directory: DirectoryIndex, questions: QuestionIndex, simplifier: Simplifier,
    facts: FactExtractor,
    resolver: ProfileResolver, templates: TemplateLibrary, speech: SpeechEngine, messages: MessageCatalogue,
    cues: Cues, laws: LawNotes, dialogues: DialogueSet, commands: CommandCatalogue,
    disservices: DisserviceCatalogue, relay: RelaySettings, relayLetters: [RelayLetter],
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.store = store
    self.directory = directory
    self.questions = questions
    self.simplifier = simplifier
    self.facts = facts
    self.resolver = resolver
    self.templates = templates
    self.speech = speech
    self.messages = messages
    self.cues = cues
    self.laws = laws
    self.dialogues = dialogues
    self.commands = commands
    self.disservices = disservices
    self.relay = relay
    self.relayLetters = relayLetters
    self.now = now
  }
}
