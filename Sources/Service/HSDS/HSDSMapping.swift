import Directory
import Domain

/// Bodies and offices of the directory as records of HSDS.
struct HSDSMapping {
  let directory: DirectoryIndex

  /// - Parameter isFull: with the records that hang on it.
  func organization(_ body: Organisation, isFull: Bool) -> HSDS.Organization {
    let id = HSDSIdentifiers.body(body.code)
    let points = body.contactPoints
    var record = HSDS.Organization(
      id: id, name: body.name, alternateName: body.acronym, description: description(body),
      email: email(points), website: body.site, taxId: body.fiscalCode,
      legalStatus: body.category.flatMap(directory.categoryLabel))
    guard isFull else { return record }
    record.phones = phones(points, of: id)
    record.contacts = contacts(points, of: id)
    record.locations = location(body, id: id).map { [$0] } ?? []
    record.organizationIdentifiers = identifiers(body, id: id)
    record.attributes =
      [source("\(body.source). Letto il \(body.checked).", of: id, "organization")]
      + elsewhere(points, of: id, "organization")
    return record
  }

  /// What a body does for the public as a whole.
  func service(ofBody body: Organisation, isFull: Bool) throws -> HSDS.Service {
    let id = HSDSIdentifiers.service(ofBody: body.code)
    let points = body.contactPoints
    var record = HSDS.Service(
      id: id, organizationId: HSDSIdentifiers.body(body.code), name: "Informazioni al pubblico: \(body.name)",
      description: "Informazioni e contatti dell'ente con il pubblico.", url: body.site, email: email(points),
      assuredDate: try directory.assuredDay(of: body.code))
    guard isFull else { return record }
    record.phones = phones(points, of: id)
    record.contacts = contacts(points, of: id)
    record.schedules = schedules(points, of: id)
    record.serviceAreas = area(body, of: id).map { [$0] } ?? []
    record.organization = organization(body, isFull: false)
    record.attributes =
      [source("\(body.source). Letto il \(body.checked).", of: id, "service")]
      + elsewhere(points, of: id, "service")
    return record
  }

  func service(_ office: Office, isFull: Bool) throws -> HSDS.Service {
    let id = HSDSIdentifiers.office(office.id)
    var record = HSDS.Service(
      id: id, organizationId: HSDSIdentifiers.body(office.organisation), name: office.name,
      description: office.kind.flatMap(directory.officeLabel), email: email(office.contactPoints))
    guard isFull else { return record }
    record.phones = phones(office.contactPoints, of: id)
    record.contacts = contacts(office.contactPoints, of: id)
    record.schedules = schedules(office.contactPoints, of: id)
    if let body = try directory.organisation(code: office.organisation) {
      record.serviceAreas = area(body, of: id).map { [$0] } ?? []
      record.organization = organization(body, isFull: false)
    }
    record.attributes =
      [source("\(office.source). Letto il \(office.checked).", of: id, "service")]
      + elsewhere(office.contactPoints, of: id, "service")
    return record
  }

  private func description(_ body: Organisation) -> String {
    let kind = body.category.flatMap(directory.categoryLabel) ?? "Ente pubblico"
    guard let comune = body.comune else { return "\(kind)." }
    return "\(kind). Sede: \(comune)\(body.province.map { " (\($0))" } ?? "")."
  }

  /// The ordinary address: certified mail (PEC) often refuses ordinary messages, and is told among the contacts.
  private func email(_ points: [ContactPoint]) -> String? {
    points.first { $0.medium == .email && $0.office == nil }?.value
  }

  private func phones(_ points: [ContactPoint], of owner: String) -> [HSDS.Phone] {
    points.compactMap { point in
      Self.types[point.medium].map { type in
        HSDS.Phone(id: id(of: point, owner), number: point.value, type: type, description: limits(point))
      }
    }
  }

  /// Addresses of ordinary and of certified mail, each with its office.
  private func contacts(_ points: [ContactPoint], of owner: String) -> [HSDS.Contact] {
    points.compactMap { point in
      guard point.medium == .email || point.medium == .pec else { return nil }
      return HSDS.Contact(
        id: id(of: point, owner),
        title: point.medium == .pec ? "Posta elettronica certificata (PEC)" : "Posta elettronica",
        department: point.office, email: point.value)
    }
  }

  /// Pages, chats, video in sign language and counters, for which HSDS has no table.
  private func elsewhere(_ points: [ContactPoint], of owner: String, _ entity: String) -> [HSDS.Attribute] {
    points.compactMap { point in
      guard let name = Self.otherMedia[point.medium] else { return nil }
      let value = [point.value, limits(point)].compactMap { $0 }.joined(separator: ". ")
      return HSDS.Attribute(
        id: id(of: point, owner), linkId: owner, linkType: name, linkEntity: entity, value: value)
    }
  }

  /// Which office answers, what for, when and from where; nil where nothing is known.
  private func limits(_ point: ContactPoint) -> String? {
    let words = [point.office, point.service, point.hours, point.reachableFrom, point.accessibility]
      .compactMap { $0.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." } }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func id(of point: ContactPoint, _ owner: String) -> String {
    let parts = [owner, point.medium.rawValue, point.value, point.office ?? "", point.service ?? ""]
    return HSDSIdentifiers.uuid("point:\(parts.joined(separator: ":"))")
  }

  private static let otherMedia: [ContactPoint.Medium: String] = [
    .web: "web", .chat: "chat", .video: "video", .counter: "counter",
  ]

  private static let types: [ContactPoint.Medium: String] = [
    .phone: "voice", .fax: "fax", .sms: "text", .textTelephone: "textphone",
  ]

  private func schedules(_ points: [ContactPoint], of owner: String) -> [HSDS.Schedule] {
    points.flatMap { point -> [HSDS.Schedule] in
      guard let words = point.hours else { return [] }
      let key = "schedule:\(id(of: point, owner))"
      let description = "\(point.value): \(words)"
      guard let hours = OpeningHours(italian: words) else {
        return [HSDS.Schedule(id: HSDSIdentifiers.uuid(key), description: description)]
      }
      return hours.rules.enumerated().map { index, rule in
        HSDS.Schedule(
          id: HSDSIdentifiers.uuid(index == 0 ? key : "\(key):\(index)"), description: description,
          // An offset from UTC would be wrong for half of the year: the times are of the clock in Rome.
          freq: "WEEKLY", byday: OpeningHours.byDay(rule), opensAt: OpeningHours.clock(rule.opens),
          closesAt: OpeningHours.clock(rule.closes))
      }
    }
  }

  /// HSDS wants every part of an address; one that is not whole is left out.
  private func location(_ body: Organisation, id: String) -> HSDS.Location? {
    guard let street = body.address, let city = body.comune, let province = body.province,
      let postcode = body.postcode
    else { return nil }
    let own = HSDSIdentifiers.uuid("location:\(body.code)")
    return HSDS.Location(
      id: own, organizationId: id, name: "Sede",
      addresses: [
        HSDS.Address(
          id: HSDSIdentifiers.uuid("address:\(body.code)"), address1: street, city: city, region: body.region,
          stateProvince: province, postalCode: postcode)
      ])
  }

  private func identifiers(_ body: Organisation, id: String) -> [HSDS.Identifier] {
    [("IT-IPA", "Codice IndicePA", body.code), ("IT-CF", "Codice fiscale", body.fiscalCode)].compactMap {
      scheme, type, value in
      value.map {
        HSDS.Identifier(
          id: HSDSIdentifiers.uuid("identifier:\(scheme):\(body.code)"), organizationId: id,
          identifierScheme: scheme, identifierType: type, identifier: $0)
      }
    }
  }

  /// Where a body is competent, for the kinds of body whose name says it.
  private func area(_ body: Organisation, of owner: String) -> HSDS.ServiceArea? {
    let area: (name: String?, type: String) =
      switch body.category {
      case "L6": (body.comune, "comune")
      case "L5": (body.province, "province")
      case "L4": (body.region, "region")
      case "C1", "C10", "C16": ("Italia", "country")
      default: (nil, "")
      }
    return area.name.map {
      HSDS.ServiceArea(id: HSDSIdentifiers.uuid("area:\(owner)"), name: $0, extentType: area.type)
    }
  }

  private func source(_ text: String, of owner: String, _ entity: String) -> HSDS.Attribute {
    HSDS.Attribute(
      id: HSDSIdentifiers.uuid("source:\(owner)"), linkId: owner, linkEntity: entity, value: text)
  }
}
