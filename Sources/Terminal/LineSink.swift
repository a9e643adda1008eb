/// Where the lines of a session go. What is written is out when `write` returns: nothing is held back.
package protocol LineSink: Sendable {
  /// - Throws: ``TerminalError`` with code `outputClosed`.
  func write(_ text: String) throws

  /// Makes sure that the last line reaches the person before the program ends.
  func finish() async
}
