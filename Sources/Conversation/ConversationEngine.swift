package import Domain
package import Messages

/// Carries a conversation from turn to turn, the same on every channel: what a person says or chooses goes to the step
/// that waits for it, and what comes back is an answer and the next question, one at most.
///
/// Commands (repeat, simpler, slower, operator, back, cancel, ...) are obeyed at every step. What was said once is not
/// asked again: a step whose slot is known is passed over. An answer that is not understood gets the question in other
/// words, then with an example; after that an operator takes over, with all that was said.
package struct ConversationEngine: Sendable {
  let dialogues: DialogueSet
  let commands: CommandCatalogue
  let messages: MessageCatalogue
  let abilities: any ConversationAbilities

  package init(
    dialogues: DialogueSet, commands: CommandCatalogue, messages: MessageCatalogue,
    abilities: any ConversationAbilities
  ) {
    self.dialogues = dialogues
    self.commands = commands
    self.messages = messages
    self.abilities = abilities
  }

  /// Begins a conversation.
  ///
  /// - Parameter place: the comune on record, which is then not asked for.
  package func open(
    on channel: Channel, place: ConversationState.Slot? = nil, context: ConversationContext
  ) throws -> ConversationStep {
    var state = ConversationState(channel: channel)
    state.slots["place"] = place
    var turn = ConversationTurn(engine: self, state: state, context: context)
    turn.blocks = [turn.prompting.greeting]
    try turn.go(to: DialogueSet.first)
    return turn.step()
  }

  /// Takes up a conversation that was not finished. What it was about is not said before the person has confirmed:
  /// another member of the family may be on the phone.
  package func resume(
    _ state: ConversationState, on channel: Channel, context: ConversationContext
  ) throws -> ConversationStep {
    var state = state
    state.channel = channel
    var turn = ConversationTurn(engine: self, state: state, context: context)
    if turn.state.suspended == nil { turn.state.suspended = state.at }
    turn.blocks = [turn.prompting.greeting]
    try turn.go(to: DialogueSet.resume)
    return turn.step()
  }

  /// Takes one turn.
  ///
  /// - Parameter channel: where it came from; a conversation may go on elsewhere than it began.
  package func take(
    _ input: ConversationInput, in state: ConversationState, on channel: Channel,
    context: ConversationContext
  ) throws -> ConversationStep {
    var state = state
    state.channel = channel
    var turn = ConversationTurn(engine: self, state: state, context: context)
    try turn.take(input)
    return turn.step()
  }

  /// Hands a conversation to an operator from outside the dialogue.
  package func handOver(_ state: ConversationState, context: ConversationContext) throws -> ConversationStep {
    var turn = ConversationTurn(engine: self, state: state, context: context)
    turn.handOver()
    return turn.step()
  }
}
