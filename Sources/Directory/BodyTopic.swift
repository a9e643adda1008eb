package import Domain

/// A matter for which a body is competent: what it does for the public.
package struct BodyTopic: Sendable, Hashable, Codable {
  /// Id in the topic table.
  package var topic: String
  /// In plain Italian ("Carta d'identità elettronica").
  package var label: String
  /// The office inside the body, as people call it.
  package var office: String?
  /// The act or page that says who is competent.
  package var source: String
}

extension DirectoryIndex {
  /// The matters of the topic table for which a body is competent, in the order of the table.
  ///
  /// - Throws: ``DirectoryError`` `index`.
  package func topics(of body: Organisation) throws -> [BodyTopic] {
    let rules = try rules(of: body)
    return topics.topics.compactMap { topic in
      let competent = topic.competent
      let isOwn =
        competent.by == .code ? competent.code?.lowercased() == body.code : rules.contains(competent.by)
      guard isOwn else { return nil }
      return BodyTopic(topic: topic.id, label: topic.label, office: competent.office, source: topic.source)
    }
  }

  /// The matters of an office: those of its body whose office is of the same kind.
  package func topics(of office: Office, in body: Organisation) throws -> [BodyTopic] {
    guard let kind = office.kind else { return [] }
    return try topics(of: body).filter { $0.office.flatMap(officeKinds.kind) == kind }
  }

  private func rules(of body: Organisation) throws -> Set<TopicTable.Competent.By> {
    var rules: Set<TopicTable.Competent.By> = []
    // Consortia are filed under "Comuni" too: only the body that governs the comune does its work.
    if body.category == "L6", let comune = body.comuneCode,
      try read({ try BodyQuery.comuneBody($0, comuneCode: comune)?.code }) == body.code
    {
      rules.insert(.comune)
    }
    if competence.asl.contains(where: { $0.codes.contains(body.code) }) { rules.insert(.asl) }
    if competence.regions.values.contains(body.code)
      || competence.autonomousProvinces.values.contains(body.code)
    {
      rules.insert(.regione)
    }
    if competence.provinces.values.contains(body.code) { rules.insert(.provincia) }
    switch body.category {
    case "L17": rules.insert(.universita)
    case "L35": rules.insert(.cameraCommercio)
    case "L39": rules.insert(.edilizia)
    case "L15": rules.insert(.dirittoStudio)
    default: break
    }
    return rules
  }
}
