import Domain

/// A contact point in words: what it is and its number first, then hours, from where, accessibility.
struct ContactPointLines {
  let style: LabelStyle

  /// - Parameter before: the contact point just given: a body named there is not named again.
  func lines(
    _ point: ContactPoint, number: Int, of count: Int, after before: ContactPoint? = nil
  ) -> [AnswerLine] {
    let medium = style.text("medium.\(point.medium.rawValue)")
    var lines = [
      AnswerLine(
        label: count > 1
          ? style.text("label.contactPointOf", ["n": String(number), "count": String(count)])
          : style.text("label.contactPoint"),
        text: "\(medium) \(ContactPointWords.value(point))")
    ]
    let name = ContactPointWords.name(point)
    if before.map(ContactPointWords.name) != name {
      lines.append(AnswerLine(label: style.text("label.organisation"), text: name))
    }
    if let hours = point.hours { lines.append(AnswerLine(label: style.text("label.hours"), text: hours)) }
    if let from = point.reachableFrom {
      lines.append(AnswerLine(label: style.text("label.reachableFrom"), text: from))
    }
    if let accessibility = point.accessibility {
      lines.append(AnswerLine(label: style.text("label.accessibility"), text: accessibility))
    }
    return lines
  }
}

/// How a contact point's value is written for a reader.
enum ContactPointWords {
  /// The office and its body.
  static func name(_ point: ContactPoint) -> String {
    point.office.map { "\($0), \(point.organisationName)" } ?? point.organisationName
  }

  /// A web address without its scheme, everything else as it is.
  static func value(_ point: ContactPoint) -> String {
    guard point.medium == .web else { return point.value }
    var value = Substring(point.value)
    for scheme in ["https://", "http://"] where value.hasPrefix(scheme) {
      value = value.dropFirst(scheme.count)
    }
    while value.hasSuffix("/") { value = value.dropLast() }
    return String(value)
  }
}
