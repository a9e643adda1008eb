import Directory
import Domain
import Foundation
import Mediation
import MediationTestSupport
import Testing

@testable import Service

@Suite("The directory by the Human Services Data Specification")
struct HSDSAPITests {
  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What the schemas of HSDS 3.0 require of each record.
  private static let required: [String: Set<String>] = [
    "organization": ["id", "name", "description"], "service": ["id", "name", "status"],
    "phones": ["id", "number"], "contacts": ["id", "email"], "schedules": ["id"], "service_areas": ["id"],
    "attributes": ["id"],
    "locations": ["id", "location_type"],
    "addresses": [
      "id", "address_1", "city", "state_province", "postal_code", "country", "address_type",
    ],
    "organization_identifiers": ["id", "identifier_type", "identifier"],
  ]

  private static func check(_ record: [String: Any], _ kind: String) throws {
    let wanted = try #require(required[kind], "\(kind)")
    #expect(wanted.isSubset(of: record.keys), "\(kind): \(record)")
    let id = try #require(record["id"] as? String)
    #expect(UUID(uuidString: id) != nil)
    for (key, value) in record {
      if let inner = value as? [[String: Any]] {
        for record in inner { try check(record, key) }
      } else if let inner = value as? [String: Any] {
        try check(inner, key)
      }
    }
  }

  @Test("bodies and services are listed without a token, page by page, and shown whole")
  func records() async throws {
    try await RunningService.run { service in
      let base = try await service.send("GET", "/hsds")
      #expect(base.status == 200 && base.text.contains(#""version":"3.0""#))
      for kind in ["organization", "service"] {
        let first = try Self.object(try await service.send("GET", "/hsds/\(kind)s?per_page=3").text)
        let second = try Self.object(try await service.send("GET", "/hsds/\(kind)s?per_page=3&page=2").text)
        #expect(first["first_page"] as? Bool == true && second["first_page"] as? Bool == false)
        let pages = try [first, second].map { try #require($0["contents"] as? [[String: Any]]) }
        let ids = Set(pages.joined().compactMap { $0["id"] as? String })
        #expect(ids.count == 6)
        for record in pages.joined() { try Self.check(record, kind) }
        for id in ids {
          let whole = try await service.send("GET", "/hsds/\(kind)s/\(id)")
          #expect(whole.status == 200, "\(whole.text)")
          try Self.check(try Self.object(whole.text), kind)
        }
        let beyond = try Self.object(try await service.send("GET", "/hsds/\(kind)s?page=99999").text)
        #expect(beyond["empty"] as? Bool == true && beyond["last_page"] as? Bool == true)
        #expect(try await service.send("GET", "/hsds/\(kind)s/nessuno").status == 404)
        #expect(try await service.send("GET", "/hsds/\(kind)s?per_page=0").status == 400)
        #expect(try await service.send("GET", "/hsds/\(kind)s?full=forse").status == 400)
        let full = try Self.object(try await service.send("GET", "/hsds/\(kind)s?full=true").text)
        for record in try #require(full["contents"] as? [[String: Any]]) { try Self.check(record, kind) }
      }
    }
  }

  @Test("a body is found by name or code, with its numbers, its identifiers and its service")
  func body() async throws {
    try await RunningService.run { service in
      let found = try Self.object(try await service.send("GET", "/hsds/organizations?search=inps").text)
      let first = try #require((found["contents"] as? [[String: Any]])?.first)
      #expect(first["alternate_name"] as? String == "INPS")
      let whole = try await service.send("GET", "/hsds/organizations/inps")
      #expect(whole.text.contains(#""identifier":"inps""#))
      #expect(whole.text.contains(#""number":"803 164""#) && whole.text.contains(#""type":"voice""#))
      let services = try Self.object(
        try await service.send("GET", "/hsds/services?organization_id=inps&full=true").text)
      let own = try #require((services["contents"] as? [[String: Any]])?.first)
      #expect(own["organization_id"] as? String == first["id"] as? String)
      #expect((own["service_areas"] as? [[String: Any]])?.first?["name"] as? String == "Italia")
      #expect((own["schedules"] as? [[String: Any]])?.isEmpty == false)
    }
  }

  /// Numbers of offices, text telephones and video in sign language are the ones that cannot be missed.
  @Test("no contact point of any body is lost, and certified mail is not given as ordinary mail")
  func contactPoints() async throws {
    try await TestMediator.run { mediator, _, _ in
      let directory = mediator.directory
      let mapping = HSDSMapping(directory: directory)
      var points = 0
      for body in try directory.organisations(offset: 0, limit: .max) {
        let record = mapping.organization(body, isFull: true)
        let phones = try #require(record.phones)
        let contacts = try #require(record.contacts)
        let attributes = try #require(record.attributes)
        #expect(phones.count + contacts.count + attributes.count == body.contactPoints.count + 1)
        let ids = phones.map(\.id) + contacts.map(\.id) + attributes.map(\.id)
        #expect(Set(ids).count == ids.count, "\(body.code)")
        let told =
          phones.map { $0.number + ($0.description ?? "") }
          + contacts.map { $0.email + ($0.department ?? "") }
          + attributes.map(\.value)
        for point in body.contactPoints {
          points += 1
          #expect(
            told.contains {
              $0.contains(point.value)
                && (point.office == nil || $0.contains(point.office?.dropFirst() ?? ""))
            },
            "\(body.code): \(point.value)")
          #expect(point.medium != .pec || record.email != point.value)
        }
      }
      #expect(points > 300)
    }
  }

  @Test("identifiers are UUIDs of version 5, the same for the same code")
  func identifiers() {
    let id = HSDSIdentifiers.body("inps")
    #expect(id == HSDSIdentifiers.body("inps") && id != HSDSIdentifiers.service(ofBody: "inps"))
    #expect(UUID(uuidString: id) != nil)
    #expect(Array(id)[14] == "5" && "89ab".contains(Array(id)[19]))
  }
}
