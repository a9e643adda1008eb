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
    record.serviceAreas = areas(body.areasServed, of: id)
    record.serviceAtLocations = at(location(body, id: HSDSIdentifiers.body(body.code)), id)
    record.organization = organization(body, isFull: false)
    record.attributes =
      [source("\(body.source). Letto il \(body.checked).", of: id, "service")]
      + elsewhere(points, of: id, "service") + topics(try directory.topics(of: body), of: id)
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
    let body = try directory.organisation(code: office.organisation)
    if let body {
      record.serviceAreas = areas(office.areasServed ?? body.areasServed, of: id)
      record.serviceAtLocations = at(location(office, body, id: id), id)
      record.organization = organization(body, isFull: false)
    }
    record.attributes =
      [source("\(office.source). Letto il \(office.checked).", of: id, "service")]
      + elsewhere(office.contactPoints, of: id, "service")
      + topics(try body.map { try directory.topics(of: office, in: $0) } ?? [], of: id)
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
    let features = point.features?.map { directory.accessFeatures.line($0, language: "it") }.joined(
      separator: "; ")
    let words = [
      point.office, point.service, point.hours, point.reachableFrom, point.accessibility, features,
    ]
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
      guard let words = point.hours ?? point.schedule?.words() else { return [] }
      let key = "schedule:\(id(of: point, owner))"
      let description = "\(point.value): \(words)"
      guard let hours = point.openingHours else {
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

  /// HSDS wants every part of an address; one that is not whole is left out, and a location without address or access
  /// with it.
  private func location(_ body: Organisation, id: String) -> HSDS.Location? {
    let address = address(
      body.address, body.postcode, city: body.comune, province: body.province, region: body.region,
      of: "address:\(body.code)")
    return location("location:\(body.code)", id, name: "Sede", address, body.accessibility)
  }

  private func location(_ office: Office, _ body: Organisation, id: String) -> HSDS.Location? {
    let isInSeat = office.comuneCode == nil || office.comuneCode == body.comuneCode
    let place = isInSeat ? nil : office.comuneCode.flatMap { try? directory.comune(code: $0) }
    let address = address(
      office.address, office.postcode, city: isInSeat ? body.comune : place?.name,
      province: isInSeat ? body.province : place?.province, region: isInSeat ? body.region : place?.region,
      of: "address:office:\(office.id)")
    return location(
      "location:office:\(office.id)", HSDSIdentifiers.body(body.code), name: office.name, address,
      office.accessibility)
  }

  private func at(_ location: HSDS.Location?, _ service: String) -> [HSDS.ServiceAtLocation] {
    location.map {
      [
        HSDS.ServiceAtLocation(
          id: HSDSIdentifiers.uuid("at:\(service):\($0.id)"), serviceId: service, locationId: $0.id,
          location: $0)
      ]
    } ?? []
  }

  private func location(
    _ key: String, _ organization: String, name: String, _ address: HSDS.Address?,
    _ features: [AccessFeature]?
  ) -> HSDS.Location? {
    guard address != nil || features != nil else { return nil }
    let own = HSDSIdentifiers.uuid(key)
    return HSDS.Location(
      id: own, organizationId: organization, name: name, addresses: address.map { [$0] } ?? [],
      accessibility: (features ?? []).map { feature in
        HSDS.Accessibility(
          id: HSDSIdentifiers.uuid("access:\(own):\(feature.kind.rawValue)"), locationId: own,
          description: directory.accessFeatures.line(feature, language: "it"),
          details: "Fonte: \(feature.source). Letto il \(feature.checked).")
      })
  }

  private func address(
    _ street: String?, _ postcode: String?, city: String?, province: String?, region: String?, of key: String
  ) -> HSDS.Address? {
    guard let street, let city, let province, let postcode else { return nil }
    return HSDS.Address(
      id: HSDSIdentifiers.uuid(key), address1: street, city: city, region: region, stateProvince: province,
      postalCode: postcode)
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

  private func areas(_ areas: [ServedArea]?, of owner: String) -> [HSDS.ServiceArea] {
    (areas ?? []).map { area in
      HSDS.ServiceArea(
        id: HSDSIdentifiers.uuid("area:\(owner):\(area.kind.rawValue):\(area.code)"), name: area.name,
        description: "\(Self.kinds[area.kind] ?? "")\(area.isPartial == true ? ", solo una parte" : ""). "
          + "Fonte: \(area.source).")
    }
  }

  private static let kinds: [ServedArea.Kind: String] = [
    .comune: "Comune", .province: "Provincia", .region: "Regione", .country: "Stato",
  ]

  /// The matters it is competent for, with the act that says so.
  private func topics(_ topics: [BodyTopic], of owner: String) -> [HSDS.Attribute] {
    topics.map { topic in
      HSDS.Attribute(
        id: HSDSIdentifiers.uuid("topic:\(owner):\(topic.topic)"), linkId: owner, linkType: "topic",
        linkEntity: "service", value: "\(topic.label). Fonte: \(topic.source).")
    }
  }

  private func source(_ text: String, of owner: String, _ entity: String) -> HSDS.Attribute {
    HSDS.Attribute(
      id: HSDSIdentifiers.uuid("source:\(owner)"), linkId: owner, linkEntity: entity, value: text)
  }
}
