import Directory
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Mediation
import NIOCore
import Rendering

/// The page of one body: how to reach it, access, what it does, its offices.
extension SearchPages {
  func body(_ code: String, _ language: String) throws -> Response {
    guard let (organisation, offices) = try desk.body(code) else {
      return page(
        title: text("page.unknownTitle", language), language: language, query: "",
        content: "<p role=\"alert\">\(text("page.unknown", language))</p>", status: .notFound)
    }
    var content = ""
    if let acronym = organisation.acronym, acronym != organisation.name {
      content += fact("page.acronym", acronym, language)
    }
    let place = [organisation.address, organisation.postcode, organisation.comune].compactMap { $0 }
      .filter { !$0.isEmpty }
    if !place.isEmpty { content += fact("page.seat", place.joined(separator: ", "), language) }
    content += areas(organisation.areasServed, language)
    content += access(organisation.accessibility, heading: true, language)
    var points = organisation.contactPoints
    if let site = organisation.site, !site.isEmpty, !points.contains(where: { $0.medium == .web }) {
      points.append(
        ContactPoint(
          organisation: organisation.code, organisationName: organisation.name, medium: .web, value: site,
          source: organisation.source, checked: organisation.checked))
    }
    content += "<h2>\(text("page.contacts", language))</h2>\n"
    content +=
      points.isEmpty
      ? "<p>\(text("page.noContacts", language))</p>\n"
      : "<ul class=\"contacts\">\n" + points.map { contact($0, language) }.joined(separator: "\n")
        + "\n</ul>\n"
    let topics = try desk.topics(of: organisation)
    if !topics.isEmpty {
      content += "<h2>\(text("page.topics", language))</h2>\n<ul lang=\"it\">\n"
      for topic in topics {
        content += "<li>\(escaped(topic.label))\(topic.office.map { " (\(escaped($0)))" } ?? "")</li>\n"
      }
      content += "</ul>\n"
    }
    if !offices.isEmpty {
      content += "<h2>\(text("page.offices", language))</h2>\n<ul>\n"
      for office in offices.prefix(60) {
        let inner = office.contactPoints.map { contact($0, language) }.joined(separator: "\n")
        content +=
          "<li>\(escaped(office.name))" + areas(office.areasServed, language)
          + access(office.accessibility, heading: false, language)
          + (inner.isEmpty ? "" : "\n<ul>\n\(inner)\n</ul>\n") + "</li>\n"
      }
      content += "</ul>\n"
      if offices.count > 60 {
        content += "<p>\(text("page.moreOffices", language, ["count": String(offices.count - 60)]))</p>\n"
      }
    }
    content += fact(
      "page.source", "\(organisation.source), \(DateWords.day(organisation.checked, language: language))",
      language)
    return page(title: organisation.name, language: language, query: "", content: content)
  }

  /// Whom it works for, by place.
  func areas(_ areas: [ServedArea]?, _ language: String) -> String {
    guard let areas, !areas.isEmpty else { return "" }
    let words = areas.map { area in
      let name = text("page.area.\(area.kind.rawValue)", language, ["name": area.name])
      return area.isPartial == true ? text("page.area.partial", language, ["name": name]) : name
    }
    return fact("page.areas", words.joined(separator: ", "), language)
  }

  /// What is known of access to a place, with its source; what nobody has said is not there.
  func access(_ features: [AccessFeature]?, heading: Bool, _ language: String) -> String {
    guard let features, !features.isEmpty else { return "" }
    let items = features.map { feature in
      "<li>\(escaped(desk.line(feature, language: language)))<p class=\"source\">"
        + text(
          "page.pointSource", language,
          ["source": feature.source, "date": DateWords.day(feature.checked, language: language)])
        + "</p></li>"
    }
    let title = text("page.access", language)
    return (heading ? "<h2>\(title)</h2>\n" : "<p>\(title):</p>\n")
      + "<ul class=\"contacts\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  /// One contact point with everything that limits it.
  func contact(_ point: ContactPoint, _ language: String) -> String {
    let medium = desk.text("medium.\(point.medium.rawValue)", language)
    var link = escaped(point.value)
    switch point.medium {
    case .phone, .textTelephone, .sms, .fax:
      let digits = point.value.filter { $0.isNumber || $0 == "+" }
      if point.medium != .fax, !digits.isEmpty { link = "<a href=\"tel:\(digits)\">\(link)</a>" }
    case .email, .pec: link = "<a href=\"mailto:\(Self.encoded(point.value))\">\(link)</a>"
    case .web, .video, .chat:
      let address = point.value.hasPrefix("http") ? point.value : "https://\(point.value)"
      if let url = URL(string: address), ["http", "https"].contains(url.scheme ?? "") {
        link = "<a href=\"\(escaped(address))\" rel=\"noreferrer\">\(link)</a>"
      }
    case .counter: break
    }
    var lines = ["<p><strong>\(escaped(medium)):</strong> \(link)</p>"]
    for (key, value) in [
      ("page.service", point.service), ("label.hours", point.hours),
      ("label.reachableFrom", point.reachableFrom),
      ("label.accessibility", point.accessibility),
      (
        "label.accessibility",
        point.features?.map { desk.line($0, language: language) }.joined(separator: "; ")
      ),
    ] {
      if let value, !value.isEmpty { lines.append(fact(key, value, language)) }
    }
    lines.append(
      "<p class=\"source\">"
        + text(
          "page.pointSource", language,
          ["source": point.source, "date": DateWords.day(point.checked, language: language)]) + "</p>")
    return "<li>\(lines.joined(separator: "\n"))</li>"
  }
}
