import Directory
import Domain
import Messages
import Questions
import Rendering

/// A request as an operator reads it: what it is, when and how it came, the question, and what is known already.
struct RequestLines {
  let messages: MessageCatalogue
  let questions: QuestionIndex
  let directory: DirectoryIndex

  func lines(_ request: Request, contact: Contact?) throws -> [String] {
    let kind = request.kind == .lastResort ? "ufficio di ultima istanza" : "risposta di un operatore"
    var lines = ["Tipo: \(kind).", "Arrivata: \(DateWords.moment(request.openedAt))."]
    if let contact {
      lines.append("Canale: \(messages.text("channel.\(contact.channel.rawValue)")).")
      if let profile = contact.profileID {
        lines.append("Profilo: \(profile). Per leggerlo: amica profile show \(profile).")
      }
    }
    lines.append("Domanda: «\(request.question)».")
    for (name, value) in request.known.sorted(by: { $0.key < $1.key }) {
      lines.append("Si sa già: \(try known(name, value)).")
    }
    return lines
  }

  private func known(_ name: String, _ value: String) throws -> String {
    switch name {
    case "nearestQuestion":
      "domanda vicina, «\(questions.questions.first { $0.id == value }?.question ?? value)»"
    case "question": "domanda frequente, «\(questions.questions.first { $0.id == value }?.question ?? value)»"
    case "possibleBody", "organisation": "ente possibile, \(try body(value))"
    case "body": "ente senza recapiti, \(try body(value))"
    case "silentBody": "ente che non risponde, \(try body(value))"
    case "letterFrom": "ente della lettera, \(try body(value))"
    case "place": "luogo, \(value)"
    case "placeAsGiven": "luogo scritto e non riconosciuto, \(value)"
    case "topic": "argomento, \(value)"
    case "sharedAddress": "l'indirizzo è di più persone: chieda chi scrive"
    case "priority": "possibile emergenza: risponda subito"
    case "saidQuestion": "ultima domanda, «\(value)»"
    case "what": "che cosa non funziona, «\(value)»"
    case "where": "punto, \(value)"
    case "since": "da quando, \(value)"
    case "kind": "tipo di disservizio, \(value)"
    case "query": "ente cercato, «\(value)»"
    case "searchedBody": "ente mostrato, \(value)"
    case "photo": "c'è una fotografia nella conversazione"
    case "step": "passo della conversazione, \(value)"
    case "channel": "canale della conversazione, \(value)"
    case "unmet": "il profilo chiede anche, \(value)"
    default: "\(name), \(value)"
    }
  }

  private func body(_ code: String) throws -> String {
    try directory.organisation(code: code)?.name ?? code
  }
}
