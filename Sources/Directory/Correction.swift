package import Domain

/// What an operator has found wrong in the entry of a body, and what is right.
package struct Correction: Sendable, Equatable, Codable {
  package enum Field: String, Sendable, Codable, CaseIterable {
    case address, postcode, fiscalCode, site, contact
  }

  package var field: Field
  /// Of a contact point.
  package var medium: ContactPoint.Medium?
  /// The value that is wrong; nil where a contact point is added.
  package var old: String?
  /// The right value; nil where a contact point is taken away.
  package var new: String?
  /// Of the new contact point, in plain Italian.
  package var hours: String?
  package var reachableFrom: String?
  package var accessibility: String?
  package var service: String?

  package init(
    field: Field, medium: ContactPoint.Medium? = nil, old: String? = nil, new: String? = nil,
    hours: String? = nil, reachableFrom: String? = nil, accessibility: String? = nil, service: String? = nil
  ) {
    self.field = field
    self.medium = medium
    self.old = old
    self.new = new
    self.hours = hours
    self.reachableFrom = reachableFrom
    self.accessibility = accessibility
    self.service = service
  }

  /// Puts it over what the sources say.
  ///
  /// - Parameter day: when it was made (ISO 8601 date).
  func apply(to body: inout Organisation, day: String) {
    switch field {
    case .address: body.address = new
    case .postcode: body.postcode = new
    case .fiscalCode: body.fiscalCode = new
    case .site: body.site = new
    case .contact:
      guard let medium else { return }
      let key = old.map { Self.key($0, medium) }
      let place = body.contactPoints.firstIndex { $0.medium == medium && Self.key($0.value, medium) == key }
      guard let new else {
        if let place { body.contactPoints.remove(at: place) }
        return
      }
      var point =
        place.map { body.contactPoints[$0] }
        ?? ContactPoint(
          organisation: body.code, organisationName: body.name, medium: medium, value: new, source: "",
          checked: day)
      point.value = new
      point.hours = hours ?? point.hours
      point.reachableFrom = reachableFrom ?? point.reachableFrom
      point.accessibility = accessibility ?? point.accessibility
      point.service = service ?? point.service
      point.source = "Corretto da un operatore di Linea Amica"
      point.checked = day
      if let place { body.contactPoints[place] = point } else { body.contactPoints.insert(point, at: 0) }
    }
  }

  static func key(_ value: String, _ medium: ContactPoint.Medium) -> String {
    switch medium {
    case .phone, .fax, .sms, .textTelephone: ContactKey.phone(value)
    default: value.lowercased()
    }
  }

  /// The same with its value in the form the directory keeps, or what is wrong with it.
  ///
  /// - Throws: ``DirectoryError``: `badCorrection`.
  func checked(against body: Organisation) throws -> Correction {
    var result = self
    if field == .contact { return try checkedContact(of: body) }
    result.old = body.value(of: field)
    guard let new = ImportedValue.text(new) else {
      throw DirectoryError(.badCorrection, "Manca il valore giusto: lo scriva dopo --to.")
    }
    switch field {
    case .postcode: result.new = ImportedValue.postcode(new)
    case .fiscalCode: result.new = ImportedValue.fiscalCode(new)
    case .site: result.new = ImportedValue.site(new)
    case .address, .contact: result.new = new
    }
    guard result.new != nil else {
      throw DirectoryError(.badCorrection, "'\(new)' non è valido: \(Self.forms[field] ?? "").")
    }
    guard result.new != result.old else {
      throw DirectoryError(
        .badCorrection, "L'ente ha già questo valore: '\(new)'. Non c'è niente da correggere.")
    }
    return result
  }

  private static let forms: [Field: String] = [
    .postcode: "un CAP ha cinque cifre", .fiscalCode: "il codice fiscale di un ente ha undici cifre",
    .site: "un sito si scrive come www.comune.esempio.it",
  ]

  private func checkedContact(of body: Organisation) throws -> Correction {
    guard let medium else {
      throw DirectoryError(.badCorrection, "Manca il tipo di recapito, per esempio phone o email.")
    }
    var result = self
    if let old {
      let known = body.contactPoints.first {
        $0.medium == medium && Self.key($0.value, medium) == Self.key(old, medium)
      }
      guard let known else {
        let all = body.contactPoints.filter { $0.medium == medium }.map(\.value)
        throw DirectoryError(
          .badCorrection,
          "L'ente non ha il recapito '\(old)'. "
            + (all.isEmpty
              ? "Di questo tipo non ne ha." : "Di questo tipo ha: \(all.joined(separator: ", "))."))
      }
      result.old = known.value
    }
    guard let new = ImportedValue.text(new) else {
      guard old != nil else {
        throw DirectoryError(
          .badCorrection, "Serve il recapito giusto (--to), o quello da togliere (--from).")
      }
      result.new = nil
      return result
    }
    switch medium {
    case .phone, .fax, .sms, .textTelephone:
      let digits = ContactKey.phone(new)
      result.new = (3...11).contains(digits.count) ? PhoneCleaning.clean(new) ?? new : nil
    case .email, .pec: result.new = ImportedValue.email(new)
    case .web, .chat: result.new = ImportedValue.site(new)
    case .counter, .video: result.new = new
    }
    guard result.new != nil else {
      throw DirectoryError(
        .badCorrection, "'\(new)' non è un recapito di questo tipo: controlli come è scritto.")
    }
    return result
  }
}

extension Organisation {
  fileprivate func value(of field: Correction.Field) -> String? {
    switch field {
    case .address: address
    case .postcode: postcode
    case .fiscalCode: fiscalCode
    case .site: site
    case .contact: nil
    }
  }
}
