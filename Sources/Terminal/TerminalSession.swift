package import GatewayAPI
package import Messages

/// A person's session at a text terminal: lines appended one after the other, one question at a time, every word of it
/// fit for a screen reader or a braille display.
///
/// ```swift
/// let input = StandardInput()
/// Interruption.watch(for: input)
/// let session = TerminalSession(
///   gateway: gateway, messages: messages, commands: commands, terms: terms, options: options,
///   input: input, output: StandardOutput(), progress: StandardOutput(descriptor: 2))
/// exit(try await session.run())
/// ```
package struct TerminalSession: Sendable {
  private let gateway: any Gateway
  private let messages: MessageCatalogue
  private let commands: CommandCatalogue
  private let terms: TermWords
  private let options: TerminalOptions
  private let input: any LineSource
  private let output: any LineSink
  private let progress: any LineSink

  /// - Parameters:
  ///   - messages: the texts of `data/messages-terminal`.
  ///   - commands: the words of `data/messages-terminal/commands`.
  ///   - terms: the words of `profiles/terms.json`; without them terms are called by their ids.
  ///   - output: what the person asked for.
  ///   - progress: notices of waiting; without it they go to `output`.
  package init(
    gateway: any Gateway, messages: MessageCatalogue, commands: CommandCatalogue,
    terms: TermWords = TermWords(), options: TerminalOptions, input: any LineSource, output: any LineSink,
    progress: (any LineSink)? = nil
  ) {
    self.gateway = gateway
    self.messages = messages
    self.commands = commands
    self.terms = terms
    self.options = options
    self.input = input
    self.output = output
    self.progress = progress ?? output
  }

  /// Holds the session until the person leaves, the input ends or the output is closed.
  ///
  /// - Returns: the exit code: 0 done, 3 the profile was refused, 4 the service does not answer, 5 internal.
  /// - Throws: ``TerminalError`` for an option outside its range.
  package func run() async throws -> Int32 {
    let dialogue = Dialogue(
      gateway: gateway, texts: TerminalTexts(messages: messages, language: options.language ?? "it-IT"),
      commands: commands, terms: terms, options: try options.checked(), input: input, output: output,
      progress: progress)
    return await dialogue.run()
  }
}
