// The speech worker: the only program that links libespeak-ng. It serves one service process over one socket and
// ends when that socket closes. Usage: amica-synthesizer SOCKET DATAFOLDER

import Glibc
import SynthesizerProtocol

let arguments = CommandLine.arguments
guard arguments.count == 3, let socket = Int32(arguments[1]), socket > 2, fcntl(socket, F_GETFD) >= 0 else {
  complain(
    "amica-synthesizer is started by amica, not by hand: it needs the number of an open socket and a data folder."
  )
  exit(2)
}
closeEverything(above: socket)
do {
  let synthesizer = try Synthesizer(dataFolder: arguments[2])
  try restrictThisProcess()
  try serve(Connection(socket: socket), with: synthesizer)
} catch {
  complain("amica-synthesizer: \(error)")
  exit(1)
}

/// Answers requests one after the other until the service closes the socket.
func serve(_ connection: Connection, with synthesizer: Synthesizer) throws {
  try connection.send(.ready(sampleRate: synthesizer.sampleRate), request: 0)
  while let frame = try connection.receive() {
    switch frame.content {
    case .synthesise(let request):
      try synthesizer.speak(request, number: frame.request, to: connection)
    case .phonemes(let voice, let text):
      try synthesizer.phonemes(of: text, voice: voice, number: frame.request, to: connection)
    case .cancel:
      // The request it names has already ended.
      continue
    }
  }
}

func complain(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
