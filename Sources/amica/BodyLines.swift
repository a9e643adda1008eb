import Directory
import Domain
import Foundation

/// A body as lines, the name first.
struct BodyLines {
  let body: Organisation
  let office: String?
  /// Where features of access have their words; without it they are not told.
  let directory: DirectoryIndex?

  init(_ body: Organisation, office: String?, directory: DirectoryIndex? = nil) {
    self.body = body
    self.office = office
    self.directory = directory
  }

  private static func label(_ medium: ContactPoint.Medium) -> String {
    switch medium {
    case .phone: "Telefono"
    case .fax: "Fax"
    case .sms: "SMS"
    case .email: "E-mail"
    case .pec: "PEC"
    case .web: "Pagina"
    case .counter: "Sportello"
    case .textTelephone: "Telefono testuale"
    case .video: "Video in lingua dei segni"
    case .chat: "Chat"
    }
  }

  /// One contact point: what it is for, when and from where it answers.
  static func write(_ point: ContactPoint, _ directory: DirectoryIndex? = nil) {
    let limits = [point.service, point.hours, point.reachableFrom, point.accessibility].compactMap { $0 }
      .map { " \($0.prefix(1).uppercased())\($0.dropFirst())\($0.hasSuffix(".") ? "" : ".")" }.joined()
    Output.line("\(label(point.medium)): \(point.value).\(limits)")
    for feature in point.features ?? [] {
      if let directory { Output.line("Accesso, \(directory.accessFeatures.line(feature, language: "it")).") }
    }
    guard let hours = point.openingHours else { return }
    // Where the rules are those of the words, the words have been told.
    let rules = point.schedule == nil ? "" : "Orari: \(hours.words()). "
    Output.line("\(rules)\(hours.status(at: Date())).")
  }

  func write(_ title: String) {
    Output.line("\(title): \(body.name).")
    if let office { Output.line("Ufficio: \(office).") }
    if let comune = body.comune { Output.line("Luogo: \(comune)\(body.province.map { " (\($0))" } ?? "").") }
    for point in body.contactPoints where point.office == nil || point.office == office {
      Self.write(point, directory)
    }
    if let site = body.site { Output.line("Sito: \(site)") }
    Output.line("Codice IndicePA: \(body.code).")
  }
}
