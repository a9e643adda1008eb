import Domain
import GatewayAPI

/// Something in an answer that a person writes down letter by letter: a number, an address, a code.
struct KeyDatum: Sendable, Equatable {
  /// Names the words for its kind: `datum.phone`.
  var kind: String
  /// Whose it is, where the answer says so.
  var owner: String?
  var value: String

  /// The data of an answer in reading order, each once.
  static func all(in reply: ConversationReply) -> [KeyDatum] {
    var data: [KeyDatum] = []
    if let request = reply.conversation.request { data.append(KeyDatum(kind: "request", value: request)) }
    for block in reply.answer.blocks {
      if case .contactPoint(let point) = block.content { data += all(in: [point]) }
      data += block.facts.compactMap(KeyDatum.init(fact:))
    }
    return onlyOnce(data)
  }

  static func all(in points: [ContactPoint]) -> [KeyDatum] {
    onlyOnce(
      points.filter { $0.medium != .counter }.map {
        KeyDatum(kind: $0.medium.rawValue, owner: $0.office ?? $0.organisationName, value: $0.value)
      })
  }

  init(kind: String, owner: String? = nil, value: String) {
    self.kind = kind
    self.owner = owner
    self.value = value
  }

  private init?(fact: Fact) {
    switch fact.kind {
    case .phone, .email, .url, .iban, .fiscalCode, .protocolNumber:
      self.init(kind: fact.kind.rawValue, value: fact.text)
    default: return nil
    }
  }

  private static func onlyOnce(_ data: [KeyDatum]) -> [KeyDatum] {
    var seen: Set<String> = []
    return data.filter { seen.insert($0.value.filter { !$0.isWhitespace }.lowercased()).inserted }
  }
}
