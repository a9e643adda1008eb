/// The tables of the Human Services Data Specification 3.0 (https://docs.openreferral.org) that the directory can fill.
/// Keys are written in snake case by ``HSDSRoutes``; what is nil is left out.
enum HSDS {
  static let version = "3.0"

  /// Names the interface itself (`GET /hsds`).
  struct Base: Encodable {
    var version: String
    var profile: String
    var openapiUrl: String
  }

  struct Page<Content: Encodable>: Encodable {
    var totalItems: Int
    var totalPages: Int
    var pageNumber: Int
    /// Items of this page.
    var size: Int
    var firstPage: Bool
    var lastPage: Bool
    var empty: Bool
    var contents: [Content]
  }

  /// A public body.
  struct Organization: Encodable {
    var id: String
    var name: String
    var alternateName: String?
    var description: String
    var email: String?
    var website: String?
    var taxId: String?
    var legalStatus: String?
    var uri: String?
    var phones: [Phone]?
    var contacts: [Contact]?
    var locations: [Location]?
    var organizationIdentifiers: [Identifier]?
    var attributes: [Attribute]?
  }

  /// What a body, or one of its offices, does for the public.
  struct Service: Encodable {
    var id: String
    var organizationId: String
    var name: String
    var status = "active"
    var description: String?
    var url: String?
    var email: String?
    var assuredDate: String?
    var phones: [Phone]?
    var contacts: [Contact]?
    var schedules: [Schedule]?
    var serviceAreas: [ServiceArea]?
    var serviceAtLocations: [ServiceAtLocation]?
    var organization: Organization?
    var attributes: [Attribute]?
  }

  struct Phone: Encodable {
    var id: String
    var number: String
    /// `voice`, `fax`, `text` or `textphone`.
    var type: String
    /// Which office answers, what for, when and from where.
    var description: String?
  }

  /// An e-mail address; never a person.
  struct Contact: Encodable {
    var id: String
    var title: String
    var department: String?
    var email: String
  }

  struct Location: Encodable {
    var id: String
    var locationType = "physical"
    var organizationId: String
    var name: String
    var addresses: [Address]
    var accessibility: [Accessibility]
  }

  struct ServiceAtLocation: Encodable {
    var id: String
    var serviceId: String
    var locationId: String
    var location: Location
  }

  /// One feature of access, with its source.
  struct Accessibility: Encodable {
    var id: String
    var locationId: String
    var description: String
    var details: String
  }

  struct Address: Encodable {
    enum CodingKeys: String, CodingKey {
      case id, city, region, stateProvince, postalCode, country, addressType
      case address1 = "address_1"
    }

    var id: String
    var address1: String
    var city: String
    var region: String?
    var stateProvince: String
    var postalCode: String
    var country = "IT"
    var addressType = "physical"
  }

  struct Schedule: Encodable {
    var id: String
    /// The hours in Italian, as the source states them.
    var description: String
    /// Where the words are understood: recurrence by RFC 5545.
    var freq: String?
    var byday: String?
    var opensAt: String?
    var closesAt: String?
  }

  struct ServiceArea: Encodable {
    var id: String
    var name: String
    /// What it is, whether only a part of it, and who says it.
    var description: String
  }

  struct Identifier: Encodable {
    var id: String
    var organizationId: String
    var identifierScheme: String
    var identifierType: String
    var identifier: String
  }

  /// The source of the entry with the day it was read (`source`), a matter it is competent for (`topic`), or a contact point that is neither a number nor an address
  /// of mail (`web`, `chat`, `video`, `counter`).
  struct Attribute: Encodable {
    var id: String
    var linkId: String
    var linkType = "source"
    var linkEntity: String
    var value: String
  }
}
