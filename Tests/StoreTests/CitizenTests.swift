import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct CitizenTests {
  @Test func anAddressIsFoundHoweverItIsWritten() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(
        name: "Ada",
        addresses: [
          Address(kind: .phone, value: "06 1234.5678"), Address(kind: .email, value: "Ada.Prova@Example.ORG"),
        ])
      for written in [
        "+39 06 12345678", "0039-06-12345678", "(06) 12345678", "390612345678", "tel:+390612345678",
      ] {
        #expect(try await store.citizens.find(address: Address(kind: .phone, value: written)) == citizen)
      }
      #expect(
        try await store.citizens.find(address: Address(kind: .email, value: " ada.prova@example.org "))
          == citizen)
      // The same digits as a fax are another address.
      #expect(try await store.citizens.find(address: Address(kind: .fax, value: "+390612345678")) == nil)
    }
  }

  @Test(arguments: [
    ("06 1234.5678", "+390612345678"), ("390612345678", "+390612345678"),
    ("+39 (0)6 12345678", "+390612345678"),
    ("393 1234567", "+393931234567"), ("393331234567", "+393331234567"), ("800.123.456", "+39800123456"),
    ("4915112345678", "+4915112345678"), ("33612345678", "+33612345678"),
    ("0041 91 123 45 67", "+41911234567"),
    ("tel:+39-347-1234567", "+393471234567"), ("0432 12345678", "+39043212345678"),
  ])
  func numbersHaveOneForm(written: String, form: String) throws {
    for kind in [Address.Kind.phone, .fax] {
      #expect(try AddressForm.normalised(Address(kind: kind, value: written)).value == form)
    }
  }

  @Test func aSharedAddressIsNobodysAlone() async throws {
    try await withStore { store in
      let phone = Address(kind: .phone, value: "0212345678")
      let mother = try await store.citizens.create(name: "Madre", addresses: [phone], at: noon)
      let son = try await store.citizens.create(name: "Figlio", addresses: [phone], at: noon + 1)
      #expect(try await store.citizens.find(address: phone) == nil)
      #expect(try await store.citizens.holders(of: phone) == [mother, son])
      #expect(try await store.citizens.findOrCreate(address: phone) == .shared([mother, son]))
    }
  }

  @Test func twoMessagesFromANewAddressMakeOnePerson() async throws {
    try await withStore { store in
      let address = Address(kind: .phone, value: "333 1234567")
      let holders = try await withThrowingTaskGroup(of: AddressHolder.self) { group in
        for _ in 0..<50 { group.addTask { try await store.citizens.findOrCreate(address: address) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let new = holders.filter { if case .new = $0 { true } else { false } }
      #expect(new.count == 1)
      #expect(try await store.statistics().citizens == 1)
    }
  }

  @Test func addressesAreAddedChangedAndRemoved() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(at: noon)
      let home = Address(kind: .phone, value: "+39061234567", isPrivate: false)
      let mail = Address(kind: .email, value: "a@example.org")
      _ = try await store.citizens.addAddress(home, to: citizen.id)
      let both = try await store.citizens.addAddress(mail, to: citizen.id)
      #expect(both.addresses == [home, mail])
      var verified = home
      verified.isPrivate = true
      verified.verifiedAt = noon
      #expect(try await store.citizens.addAddress(verified, to: citizen.id).addresses == [verified, mail])
      #expect(try await store.citizens.removeAddress(mail, from: citizen.id) == true)
      #expect(try await store.citizens.removeAddress(mail, from: citizen.id) == false)
      #expect(try await store.citizens.find(citizen.id)?.addresses == [verified])
    }
  }

  @Test func nameAndComuneAreWritten() async throws {
    try await withStore { store in
      var citizen = try await store.citizens.create(name: "Ada", at: noon)
      citizen.name = nil
      citizen.comuneCode = "001272"
      #expect(try await store.citizens.update(citizen) == citizen)
      #expect(try await store.citizens.find(citizen.id) == citizen)
    }
  }

  @Test(arguments: [
    Address(kind: .phone, value: ""), Address(kind: .phone, value: "INPS"),
    Address(kind: .phone, value: "112"),
    Address(kind: .phone, value: "+0612345678"), Address(kind: .phone, value: "12345678901234567890"),
    Address(kind: .phone, value: "06+1234567"), Address(kind: .email, value: "nessuna"),
    Address(kind: .email, value: "a@b@c"), Address(kind: .email, value: "a b@c.it"),
    Address(kind: .email, value: "<a@c.it>"), Address(kind: .email, value: "a@\u{0}c.it"),
    Address(kind: .email, value: String(repeating: "a", count: 100_000) + "@c.it"),
    Address(kind: .account, value: "  "),
  ])
  func whatIsNoAddressIsRefused(address: Address) async throws {
    try await withStore { store in
      let code = await refusal { _ = try await store.citizens.create(name: "Ada", addresses: [address]) }
      #expect(code == .invalid)
      let count = try await store.statistics().citizens
      #expect(count == 0)
    }
  }

  @Test func refusedValuesChangeNothing() async throws {
    try await withStore { store in
      let citizen = try await store.citizens.create(name: "Ada", comuneCode: "058091", at: noon)
      for (name, comune) in [
        ("", "058091"), (String(repeating: "x", count: 2001), "058091"), ("Ada", "Roma"),
      ] {
        var changed = citizen
        changed.name = name
        changed.comuneCode = comune
        let code = await refusal { _ = try await store.citizens.update(changed) }
        #expect(code == .invalid)
      }
      #expect(try await store.citizens.find(citizen.id) == citizen)
      var stranger = citizen
      stranger.id = "nessuno"
      let code = await refusal { _ = try await store.citizens.update(stranger) }
      #expect(code == .notFound)
    }
  }
}
