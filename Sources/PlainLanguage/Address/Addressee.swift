/// How a text speaks to its reader.
package enum Addressee: String, Sendable, Codable, CaseIterable {
  /// The courteous form, with a capital: Lei, La, Suo.
  case lei
  case tu
}
