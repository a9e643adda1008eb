import Domain
import Foundation
package import Store

/// Signing in and out: operators by passphrase, citizens by a code sent to their own address.
package struct LoginDesk: Sendable {
  private let store: Store
  private let now: @Sendable () -> Date

  package init(_ mediator: Mediator) {
    store = mediator.parts.store
    now = mediator.parts.now
  }

  /// - Returns: the secret of a session; nil for a wrong name or passphrase.
  package func signIn(name: String, passphrase: String) async throws -> String? {
    try await store.logins.signIn(name: name, passphrase: passphrase, at: now())
  }

  /// - Returns: the secret of a session; nil for a code that does not count.
  package func redeem(_ code: String) async throws -> String? {
    try await store.logins.redeem(code, at: now())
  }

  package func identity(_ secret: String) async throws -> LoginIdentity? {
    try await store.logins.authenticate(secret, at: now())
  }

  package func signOut(_ secret: String) async throws {
    try await store.logins.end(secret)
  }

  /// A code for the person with an address, who is put on record where they are not. It is for the channel to send to
  /// that very address, and for nobody else to see.
  package func code(for address: String) async throws -> String {
    let kind: Address.Kind = address.contains("@") ? .email : .phone
    switch try await store.citizens.findOrCreate(address: Address(kind: kind, value: address), at: now()) {
    case .known(let citizen), .new(let citizen):
      return try await store.logins.makeCode(for: citizen.id, at: now())
    case .shared:
      throw MediationError(
        .conflict, "l'indirizzo è di più persone: serve un recapito di una persona sola.", field: "address")
    }
  }
}
