import Domain
import Foundation

/// The whole names under which a body is found, with how strongly each stands for it.
struct NameKeys {
  struct Key: Hashable {
    var key: String
    var kind: MatchReason.Kind
    var matched: String
    /// 0 to 1.
    var strength: Double
  }

  let vocabulary: Vocabulary
  /// Other names by IndicePA code, from `aliases.json`.
  let aliases: [String: StarterData.Alias]
  /// What came before, by IndicePA code: names and the day it ended.
  let successors: [String: [StarterData.BodySuccessor]]
  /// How often each acronym is claimed; one that many claim says little.
  let acronymUse: [String: Int]

  /// - Parameter comune: the comune this body governs, or nil.
  func keys(of body: Organisation, comune: ComuneRegister.Comune?, former: [String]) -> [Key] {
    var keys: Set<Key> = []
    func add(_ text: String, _ kind: MatchReason.Kind, _ strength: Double, matched: String? = nil) {
      let key = vocabulary.bareKey(text)
      guard key.count >= 2 else { return }
      keys.insert(Key(key: key, kind: kind, matched: matched ?? text, strength: strength))
    }
    keys.insert(Key(key: Folding.key(body.code), kind: .code, matched: body.code, strength: 0.97))
    add(body.name, .name, 1)
    for part in Self.parts(of: body.name) { add(part, .name, 0.9, matched: part) }
    if let trailing = Self.trailingAcronym(body.name) { add(trailing, .acronym, 1) }
    if let acronym = body.acronym {
      let uses = acronymUse[vocabulary.bareKey(acronym)] ?? 1
      add(acronym, .acronym, uses == 1 ? 0.97 : 0.6)
    }
    if let label = Self.siteLabel(body.site), vocabulary.prior(ofCategory: body.category) >= 0.5 {
      add(label, .alias, 0.85)
    }
    if let alias = aliases[body.code] {
      for name in alias.names { add(name, .alias, 1) }
      for acronym in alias.acronyms ?? [] { add(acronym, .acronym, 1) }
    }
    for successor in successors[body.code] ?? [] {
      for name in successor.names { add(name, .successor, 0.98) }
    }
    if let comune {
      for name in [comune.name, comune.otherName].compactMap(\.self).flatMap(Self.languages) {
        let kind: MatchReason.Kind = name == comune.name ? .name : .alias
        add(name, kind, 1)
        add("comune " + name, kind, 1, matched: name)
        add("municipio " + name, kind, 0.98, matched: name)
        add("citta " + name, kind, 0.97, matched: name)
        if name != comune.name { add("gemeinde " + name, kind, 0.98, matched: name) }
        if name != comune.name { add("obcina " + name, kind, 0.98, matched: name) }
      }
      for name in former {
        add(name, .successor, 0.98)
        add("comune " + name, .successor, 0.98, matched: name)
      }
    }
    // The strongest first: the index keeps one row for a key and kind.
    return keys.sorted {
      ($0.key, $0.kind.rawValue, -$0.strength, $0.matched) < (
        $1.key, $1.kind.rawValue, -$1.strength, $1.matched
      )
    }
  }

  /// `Badia/Abtei` and `San Giovanni di Fassa-Sèn Jan` are two names each.
  static func languages(_ name: String) -> [String] {
    name.contains("/") ? [name] + name.split(separator: "/").map(String.init) : [name]
  }

  /// `Comune di Avelengo - Gemeinde Hafling` has two parts of two words or more.
  static func parts(of name: String) -> [String] {
    let parts = name.replacingOccurrences(of: " – ", with: " - ").components(separatedBy: " - ")
    guard parts.count > 1 else { return [] }
    return parts.filter { $0.split(separator: " ").count >= 2 && $0.count >= 8 }
  }

  /// `Ente Nazionale per l'Aviazione Civile - ENAC` ends with its acronym.
  static func trailingAcronym(_ name: String) -> String? {
    guard let last = name.components(separatedBy: " - ").last, name.contains(" - ") else {
      guard let open = name.lastIndex(of: "("), name.hasSuffix(")") else { return nil }
      let inside = String(name[name.index(after: open)...].dropLast())
      return isAcronym(inside) ? inside : nil
    }
    return isAcronym(last) ? last : nil
  }

  private static func isAcronym(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 2 && letters.count <= 9 && !text.contains(" ")
      && letters.filter(\.isUppercase).count * 2 > letters.count
  }

  /// `https://www.unibo.it` is `unibo`; nil for sites of comuni and for long hosts.
  static func siteLabel(_ site: String?) -> String? {
    guard let host = site.flatMap({ URL(string: $0)?.host }) else { return nil }
    var name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    for suffix in [".gov.it", ".edu.it", ".it", ".eu", ".com", ".org", ".net"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
      break
    }
    return name.contains(".") || name.count < 3 ? nil : name
  }
}
