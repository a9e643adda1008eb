package import Domain

/// One body found by a search.
package struct DirectoryHit: Sendable, Equatable, Codable {
  package var organisation: Organisation
  /// 0 (nothing in common) to 1 (the query is the body's name, acronym or code).
  package var score: Double
  package var reason: MatchReason

  package init(organisation: Organisation, score: Double, reason: MatchReason) {
    self.organisation = organisation
    self.score = score
    self.reason = reason
  }
}

/// Why a body was found: `kind`, and the words that were matched, for an operator to read.
package struct MatchReason: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The IndicePA code itself.
    case code
    /// The whole name.
    case name
    case acronym
    /// A name people use, a second language, a locality.
    case alias
    /// A body or comune that no longer exists, whose place this one took.
    case successor
    /// Words of the name, each as it was typed or as the start of a word.
    case words
    /// Words close to those typed.
    case similar
    /// A number of the body or of one of its offices.
    case phone
    /// An e-mail or PEC address.
    case email
    case site
    case fiscalCode
  }

  package var kind: Kind
  /// What matched, as the directory writes it (`INPDAP`, `Bozen`).
  package var matched: String

  package init(kind: Kind, matched: String) {
    self.kind = kind
    self.matched = matched
  }
}

/// A comune, as recognised in a text or by name.
package struct Place: Sendable, Hashable, Codable {
  /// ISTAT code, six digits.
  package var code: String
  package var name: String
  /// The name in the other official language, where there is one (`Bozen`).
  package var otherName: String?
  /// Two-letter province sign.
  package var province: String?
  package var region: String?
  /// The words it was recognised by, folded (`presicce`).
  package var matched: String

  package init(
    code: String, name: String, otherName: String? = nil, province: String? = nil, region: String? = nil,
    matched: String
  ) {
    self.code = code
    self.name = name
    self.otherName = otherName
    self.province = province
    self.region = region
    self.matched = matched
  }
}

/// A body that may be competent for a request.
package struct RoutedBody: Sendable, Equatable, Codable {
  package var organisation: Organisation
  /// The office inside the body (`Questura`, `Motorizzazione civile`, `Anagrafe`).
  package var office: String?
  /// Id in the topic table; nil when the body was only named.
  package var topic: String?
  /// The topic in plain Italian (`Carta d'identità elettronica`).
  package var topicLabel: String?
  /// 0 to 1.
  package var score: Double

  package init(
    organisation: Organisation, office: String? = nil, topic: String? = nil, topicLabel: String? = nil,
    score: Double
  ) {
    self.organisation = organisation
    self.office = office
    self.topic = topic
    self.topicLabel = topicLabel
    self.score = score
  }
}

/// Where a request should go.
package struct Routing: Sendable, Equatable, Codable {
  /// What has to be asked before the body can be named.
  package enum Missing: Sendable, Equatable, Codable {
    case nothing
    /// The comune, for the topic with this id.
    case place(topic: String)
    /// What the matter is.
    case topic
  }

  /// Best first; empty when nothing fits.
  package var candidates: [RoutedBody]
  /// 0 to 1; 0 when there is no candidate.
  package var confidence: Double
  /// True only when the first candidate may be given to the person without an operator's look.
  package var isCertain: Bool
  package var missing: Missing
  /// The comune found in the text, or the one given.
  package var place: Place?

  package init(
    candidates: [RoutedBody] = [], confidence: Double = 0, isCertain: Bool = false, missing: Missing,
    place: Place? = nil
  ) {
    self.candidates = candidates
    self.confidence = confidence
    self.isCertain = isCertain
    self.missing = missing
    self.place = place
  }
}
