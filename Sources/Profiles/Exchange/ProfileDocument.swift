package import Domain
package import Foundation

/// JSON documents that carry a profile: size and shape are checked before anything is read.
package enum ProfileDocument {
  /// The forms a profile can come and go in.
  package enum Format: String, Sendable, CaseIterable {
    /// Linea Amica's own.
    case lineaAmica = "linea-amica"
    case accessForAll = "afa"
    case gpii
  }

  /// Bytes.
  package static let largest = 256 * 1024

  /// The format a document seems to be in; nil where it is none of them.
  ///
  /// - Throws: as ``members(of:)``.
  package static func format(of data: Data) throws(ProfileError) -> Format? {
    let members = try members(of: data)
    if AccessForAllCodec.location(in: members) != .bare { return .accessForAll }
    if members["flat"] != nil || members["contexts"]?.isObject == true { return .gpii }
    if members.keys.contains(where: { $0.hasPrefix("http://registry.gpii.net/") }) { return .gpii }
    if members["id"] != nil, members["preferences"] != nil { return .lineaAmica }
    return members.isEmpty ? nil : .accessForAll
  }

  /// A profile in Linea Amica's own form, checked by the table.
  ///
  /// - Throws: ``ProfileError``: not JSON of this form, or refused by the table.
  package static func profile(from data: Data, table: TermTable) throws(ProfileError) -> Profile {
    try checkNames(members(of: data))
    return try table.canonical(profile: decode(Profile.self, from: data))
  }

  /// A profile in Linea Amica's own form, keys sorted.
  ///
  /// - Throws: ``ProfileError`` `badDocument` where a number is not finite.
  package static func data(of profile: Profile) throws(ProfileError) -> Data { try encode(profile) }

  /// Refuses members that a profile does not have: a misspelt one would be lost without a word.
  static func checkNames(_ members: [String: PreferenceValue]) throws(ProfileError) {
    try check(
      members, at: "",
      known: [
        "id", "name", "summary", "template", "termsVersion", "preferences", "required", "contexts", "foreign",
      ])
    guard case .array(let contexts)? = members["contexts"] else { return }
    for (index, context) in contexts.enumerated() {
      guard case .object(let inner) = context else { continue }
      let place = "contexts[\(index)]."
      try check(inner, at: place, known: ["name", "priority", "conditions", "preferences"])
      guard case .object(let conditions)? = inner["conditions"] else { continue }
      try check(
        conditions, at: place + "conditions.", known: ["channels", "fromMinute", "toMinute", "weekdays"])
    }
  }

  private static func check(
    _ members: [String: PreferenceValue], at place: String, known: [String]
  ) throws(ProfileError) {
    guard let stranger = members.keys.sorted().first(where: { !known.contains($0) }) else { return }
    throw ProfileError(
      .unknownField, field: place + ValueText.excerpt(stranger), reason: "questo campo non esiste.",
      allowed: known.joined(separator: ", "))
  }

  /// Decodes, and says where the form is wrong.
  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws(ProfileError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw ProfileError(.badDocument, field: error.place, reason: error.italianReason)
    } catch {
      throw ProfileError(.badDocument, field: "JSON", reason: "il documento non si legge.")
    }
  }

  static func members(of data: Data) throws(ProfileError) -> [String: PreferenceValue] {
    guard data.count <= largest else {
      throw ProfileError(
        .tooLong, field: "JSON", reason: "il documento è troppo grande (\(data.count) byte).",
        allowed: "al massimo \(largest) byte")
    }
    let value: PreferenceValue
    do {
      value = try JSONDecoder().decode(PreferenceValue.self, from: data)
    } catch {
      throw ProfileError(
        .badDocument, field: "JSON",
        reason: "il documento non è JSON valido. Controlli virgole, parentesi e virgolette.")
    }
    guard case .object(let members) = value else {
      throw ProfileError(
        .badDocument, field: "JSON", reason: "il documento deve essere un oggetto, fra graffe.")
    }
    return members
  }

  static func encode(_ value: some Encodable) throws(ProfileError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      throw ProfileError(.badDocument, field: "JSON", reason: "il profilo non si può scrivere: \(error).")
    }
  }
}

extension PreferenceValue {
  var isObject: Bool { if case .object = self { true } else { false } }
}
