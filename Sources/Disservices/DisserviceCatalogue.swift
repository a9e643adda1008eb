package import Foundation

/// The kinds of disservice that can be reported, from `data/disservices/services.json`: the services of Open311
/// GeoReport v2, in Italian and English.
package struct DisserviceCatalogue: Sendable {
  package let services: [DisserviceKind]
  /// Keywords as folded words, with the kind each tells of.
  private let keywords: [(words: [String], index: Int)]

  /// What is reported where no other kind fits.
  package static let other = "altro"

  private struct File: Decodable {
    var version: Int
    var services: [DisserviceKind]
  }

  /// - Throws: ``DisserviceError`` naming the file and the entry.
  package init(file: URL) throws {
    let data: File
    do {
      data = try JSONDecoder().decode(File.self, from: try Data(contentsOf: file))
    } catch {
      throw DisserviceError("the file \(file.path) cannot be read: \(error)")
    }
    services = data.services
    var codes: Set<String> = []
    for service in services {
      guard codes.insert(service.code).inserted else {
        throw DisserviceError("\(file.path): the code '\(service.code)' is there twice")
      }
      for attribute in service.attributes {
        guard (attribute.values == nil) != attribute.datatype.isList else {
          throw DisserviceError(
            "\(file.path), '\(service.code)': the attribute '\(attribute.code)' needs 'values' if it is a list, and only then"
          )
        }
      }
    }
    guard codes.contains(Self.other) else {
      throw DisserviceError("\(file.path) has no kind '\(Self.other)'")
    }
    keywords = services.enumerated().flatMap { index, service in
      service.keywords.map { (Self.words($0), index) }
    }
  }

  package subscript(code code: String) -> DisserviceKind? { services.first { $0.code == code } }

  /// The kinds that a person's words tell of, best first: those whose keywords are in them as whole words, the longer
  /// ones first. Empty where the words tell of none.
  package func match(_ text: String) -> [DisserviceKind] {
    let words = Self.words(String(text.prefix(5000)))
    var found: [Int: (weight: Int, position: Int)] = [:]
    for (keyword, index) in keywords where keyword.count <= words.count {
      for start in 0...(words.count - keyword.count)
      where words[start..<start + keyword.count].elementsEqual(keyword) {
        let before = found[index] ?? (0, Int.max)
        found[index] = (before.weight + keyword.count * keyword.count, min(before.position, start))
        break
      }
    }
    return found.sorted {
      ($1.value.weight, $0.value.position, $0.key) < ($0.value.weight, $1.value.position, $1.key)
    }
    .map { services[$0.key] }
  }

  /// Lower case without accents, cut at everything that is no letter or digit.
  private static func words(_ text: String) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// One kind of disservice.
package struct DisserviceKind: Sendable, Equatable, Decodable, Identifiable {
  package var code: String
  package var group: String
  /// By language, as all its texts.
  package var name: [String: String]
  package var description: [String: String]
  /// It has a comune and a spot.
  package var isAtPlace: Bool
  package var competent: Competent
  package var keywords: [String]
  package var attributes: [Attribute]

  package var id: String { code }

  /// Who mends it.
  package enum Competent: String, Sendable, Decodable, CaseIterable {
    /// The comune of the place.
    case comune
    /// The health authority of the place.
    case asl
    /// The company that runs the transport.
    case transport
    /// The body that gives the service.
    case any
  }

  /// A question of Open311 about this kind.
  package struct Attribute: Sendable, Equatable, Decodable {
    package var code: String
    package var datatype: Datatype
    package var required: Bool
    package var order: Int
    package var description: [String: String]
    package var values: [Value]?

    package struct Value: Sendable, Equatable, Decodable {
      package var key: String
      package var name: [String: String]
    }
  }

  /// The datatypes of GeoReport v2.
  package enum Datatype: String, Sendable, Decodable, CaseIterable {
    case string, number, datetime, text, singlevaluelist, multivaluelist

    var isList: Bool { self == .singlevaluelist || self == .multivaluelist }
  }

  package func name(_ language: String) -> String {
    name[String(language.prefix(2)).lowercased()] ?? name["it"] ?? code
  }
}

/// A catalogue that cannot be used: which file, and what is wrong in it.
package struct DisserviceError: Error, Sendable, Equatable, CustomStringConvertible {
  package var message: String

  init(_ message: String) { self.message = message }

  package var description: String { message }
}
