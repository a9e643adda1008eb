package import Domain
package import Foundation
import GRDB

/// The people the service knows.
package struct CitizenRepository: Sendable {
  let vault: Vault
  private var table: CitizenTable { CitizenTable(keys: vault.keys) }

  /// Adds a person under a new opaque id.
  ///
  /// - Parameter comuneCode: ISTAT code, 6 digits.
  /// - Throws: ``StoreError`` `invalid` for a malformed address or code, or a name over 2,000 bytes.
  package func create(
    name: String? = nil, comuneCode: String? = nil, addresses: [Address] = [], at date: Date = Date()
  ) async throws -> Citizen {
    let citizen = Citizen(
      id: UUID().uuidString.lowercased(), name: name, comuneCode: comuneCode, addresses: addresses,
      createdAt: date)
    return try await vault.write { [table] db in
      try table.insert(citizen, in: db)
      return try table.get(citizen.id, in: db)
    }
  }

  package func find(_ id: String) async throws -> Citizen? {
    try await vault.read { [table] in try table.find(id, in: $0) }
  }

  /// The one person with this address; nil where nobody or more than one has it (``holders(of:)``).
  package func find(address: Address) async throws -> Citizen? {
    let found = try await holders(of: address)
    return found.count == 1 ? found.first : nil
  }

  /// Everyone with this address, oldest first: a family may share one phone, and then the person must be asked.
  package func holders(of address: Address) async throws -> [Citizen] {
    try await vault.read { [table] db in
      try table.addresses.holders(of: address, in: db).map { try table.get($0, in: db) }
    }
  }

  /// Finds who has this address, or adds a person with it, in one transaction: two messages from a new address that
  /// arrive together make one person.
  package func findOrCreate(address: Address, at date: Date = Date()) async throws -> AddressHolder {
    let citizen = Citizen(id: UUID().uuidString.lowercased(), addresses: [address], createdAt: date)
    return try await vault.write { [table] db in
      let found = try table.addresses.holders(of: address, in: db).map { try table.get($0, in: db) }
      guard let first = found.first else {
        try table.insert(citizen, in: db)
        return .new(try table.get(citizen.id, in: db))
      }
      return found.count == 1 ? .known(first) : .shared(found)
    }
  }

  /// Writes a person's name and comune. Addresses have calls of their own, so that two changes at once lose nothing.
  package func update(_ citizen: Citizen) async throws -> Citizen {
    try await vault.write { [table] db in
      try table.update(citizen, in: db)
      return try table.get(citizen.id, in: db)
    }
  }

  /// Adds an address, or sets `isPrivate` and `verifiedAt` of one the person already has.
  package func addAddress(_ address: Address, to id: String) async throws -> Citizen {
    try await vault.write { [table, keys = vault.keys] db in
      let key = try keys.citizen(id, in: db)
      try table.addresses.put(address, of: id, sealedBy: key, in: db)
      return try table.get(id, in: db)
    }
  }

  /// - Returns: whether the person had it.
  @discardableResult
  package func removeAddress(_ address: Address, from id: String) async throws -> Bool {
    try await vault.write { [table] db in
      try table.require(id, in: db)
      return try table.addresses.remove(address, of: id, in: db)
    }
  }

  /// Forgets a person: destroys their data key and all that it opens, and closes their open requests. What stays holds
  /// no personal data: contacts without words, numbers of requests, the access log, and the id in the list of erasures,
  /// so that a restored older copy can be made to forget them too.
  ///
  /// - Throws: ``StoreError`` `notFound`.
  package func erase(_ id: String, at date: Date = Date()) async throws {
    try await vault.write { [table] db in
      try table.require(id, in: db)
      try Erasure(keys: table.keys, citizenID: id, date: date).run(in: db)
    }
    await vault.scrub()
  }

  /// Ids of erased people with the moment of erasure.
  package func erasures() async throws -> [String: Date] {
    try await vault.read { db in
      var result: [String: Date] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT * FROM erasure") {
        let cells = Cells(row, of: "erasure")
        result[try cells.text("citizenID")] = try cells.date("erasedAt")
      }
      return result
    }
  }
}

/// Who has an address.
package enum AddressHolder: Sendable, Equatable {
  case known(Citizen)
  case new(Citizen)
  /// More than one person: ask who it is.
  case shared([Citizen])
}
