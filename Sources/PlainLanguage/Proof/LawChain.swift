/// A reference to acts as its parts, each with the part or act that it belongs to, so that the same reference written
/// with other joining words is the same.
struct LawChain {
  /// `art 3`, `art 3 < legge 104/1992`.
  let links: [String]

  /// - Parameter value: the value of a fact, such as `art 3 comma 3 legge 104/1992`.
  init(_ value: String) {
    var parts: [(rank: Int, text: String)] = []
    var rank = 4
    var name = ""
    for word in value.split(separator: " ") {
      if let found = Self.ranks[String(word)] {
        rank = found
        name = String(word)
      } else if Self.suffixes.contains(String(word)), let last = parts.last {
        parts[parts.count - 1].text = last.text + " " + word
      } else if Self.isName(word) {
        rank = 4
        name = String(word)
      } else {
        parts.append((rank, name + " " + word))
      }
    }
    var links: [String] = []
    for (index, part) in parts.enumerated() {
      // "art. 3 della legge 104" and "legge 104, art. 3"
      let owner =
        parts[(index + 1)...].first { $0.rank > part.rank } ?? parts[..<index].last { $0.rank > part.rank }
      links.append("norma " + part.text + (owner.map { " < " + $0.text } ?? ""))
    }
    // an act without a number: "art. 3 del regolamento"
    if parts.isEmpty { links.append("norma " + value) }
    self.links = links
  }

  private static let ranks = ["lett": 1, "comma": 2, "art": 3]
  private static let suffixes: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "°", "º", "ce",
    "ue", "cee",
  ]

  private static func isName(_ word: Substring) -> Bool {
    word.utf8.count > 1 && word.utf8.allSatisfy { !AddressFacts.isDigit($0) }
  }
}
