import Domain

/// What may be said in a correction, checked before it is kept.
extension Correction {
  /// The same with its value in the form the directory keeps, or what is wrong with it.
  ///
  /// - Throws: ``DirectoryError``: `badCorrection`.
  func checked(against entry: some CorrectableEntry, places: ServedAreaNames) throws -> Correction {
    switch field {
    case .contact: try checkedContact(of: entry)
    case .accessibility: try checkedFeature(of: entry)
    case .area: try checkedArea(of: entry, places)
    case .name, .comune, .address, .postcode, .fiscalCode, .site: try checkedValue(of: entry, places)
    }
  }

  private func checkedValue(of entry: some CorrectableEntry, _ places: ServedAreaNames) throws -> Correction {
    var result = self
    if office != nil, field == .fiscalCode || field == .site {
      throw DirectoryError(
        .badCorrection, "Un ufficio non ha '\(field.rawValue)': lo corregga per l'ente, senza --office.")
    }
    result.old = entry.value(of: field)
    guard let new = ImportedValue.text(new) else {
      throw DirectoryError(.badCorrection, "Manca il valore giusto (--to, nell'API 'new').")
    }
    switch field {
    case .postcode: result.new = ImportedValue.postcode(new)
    case .fiscalCode: result.new = ImportedValue.fiscalCode(new)
    case .site: result.new = ImportedValue.site(new)
    case .comune: result.new = places.comuneCode(new)
    case .name: result.new = new.count <= 300 ? new : nil
    case .address, .contact, .accessibility, .area: result.new = new
    }
    guard result.new != nil else {
      throw DirectoryError(.badCorrection, "'\(new.prefix(80))' non è valido: \(Self.forms[field] ?? "").")
    }
    guard result.new != result.old else {
      throw DirectoryError(
        .badCorrection, "La scheda ha già questo valore: '\(new)'. Non c'è niente da correggere.")
    }
    return result
  }

  private static let forms: [Field: String] = [
    .postcode: "un CAP ha cinque cifre", .fiscalCode: "il codice fiscale di un ente ha undici cifre",
    .site: "un sito si scrive come www.comune.esempio.it", .name: "un nome ha al massimo 300 caratteri",
    .comune:
      "serve il nome di un comune, con la sigla della provincia se ce n'è più di uno (Livo (CO)), o il codice ISTAT di sei cifre",
  ]

  private func checkedFeature(of entry: some CorrectableEntry) throws -> Correction {
    var result = self
    let all = AccessFeature.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    guard feature != nil else {
      throw DirectoryError(
        .badCorrection, "Manca la caratteristica (--feature, nell'API 'feature'). Si può dire: \(all).")
    }
    if let medium {
      guard let old, let place = entry.index(of: old, medium) else {
        throw DirectoryError(
          .badCorrection,
          "La scheda non ha il recapito '\(old ?? "")' di questo tipo: lo indichi con --from (nell'API 'old')."
        )
      }
      result.old = entry.contactPoints[place].value
    } else if old != nil {
      throw DirectoryError(
        .badCorrection,
        "Con il recapito (--from, nell'API 'old') serve anche il suo tipo (--medium, nell'API 'medium').")
    }
    if let new {
      guard AccessFeature.Availability(rawValue: new) != nil else {
        throw DirectoryError(
          .badCorrection, "'\(new.prefix(80))' non è valido: si dice yes, no oppure onRequest.")
      }
    } else {
      let known =
        medium == nil
        ? entry.accessibility
        : result.old.flatMap { old in
          medium.flatMap { entry.index(of: old, $0) }.flatMap { entry.contactPoints[$0].features }
        }
      guard known?.contains(where: { $0.kind == feature }) == true else {
        throw DirectoryError(
          .badCorrection, "La scheda non dice niente di questo: non c'è niente da togliere.")
      }
    }
    if let note, note.count > 300 {
      throw DirectoryError(.badCorrection, "La nota ha più di 300 caratteri: la accorci.")
    }
    return result
  }

  private func checkedArea(of entry: some CorrectableEntry, _ places: ServedAreaNames) throws -> Correction {
    var result = self
    guard old != nil || new != nil else {
      throw DirectoryError(
        .badCorrection,
        "Serve la zona da aggiungere (--to, nell'API 'new'), o quella da togliere (--from, nell'API 'old').")
    }
    for text in [old, new].compactMap(\.self) {
      guard places.area(text, source: FactSource(source: "", checked: "")) != nil else {
        throw DirectoryError(
          .badCorrection,
          "'\(text.prefix(80))' non è una zona: si scrive comune:058091 (codice ISTAT), province:RM, region:Lazio oppure country:IT."
        )
      }
    }
    result.old = old.flatMap(places.key)
    result.new = new.flatMap(places.key)
    let known = (entry.areasServed ?? []).map(ServedAreaNames.key)
    if let old = result.old, !known.contains(old) {
      throw DirectoryError(
        .badCorrection,
        "La scheda non ha la zona '\(old)'. Ha: \(known.isEmpty ? "nessuna" : known.joined(separator: ", "))."
      )
    }
    if let new = result.new, known.contains(new) {
      throw DirectoryError(.badCorrection, "La scheda ha già la zona '\(new)'. Non c'è niente da correggere.")
    }
    return result
  }

  private func checkedContact(of entry: some CorrectableEntry) throws -> Correction {
    guard let medium else {
      throw DirectoryError(.badCorrection, "Manca il tipo di recapito, per esempio phone o email.")
    }
    var result = self
    if let old {
      guard let place = entry.index(of: old, medium) else {
        let all = entry.contactPoints.filter { $0.medium == medium }.map(\.value)
        throw DirectoryError(
          .badCorrection,
          "L'ente non ha il recapito '\(old)'. "
            + (all.isEmpty
              ? "Di questo tipo non ne ha." : "Di questo tipo ha: \(all.joined(separator: ", "))."))
      }
      result.old = entry.contactPoints[place].value
    }
    let tellsMore =
      hours != nil || schedule != nil || reachableFrom != nil || accessibility != nil || service != nil
    guard let new = ImportedValue.text(new) else {
      guard old != nil else {
        throw DirectoryError(
          .badCorrection, "Serve il recapito giusto (--to), o quello da togliere (--from).")
      }
      // Only what is said of it changes.
      result.new = tellsMore ? result.old : nil
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
