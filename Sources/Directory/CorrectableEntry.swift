import Domain

/// What a correction may change: the entry of a body, or of an office.
protocol CorrectableEntry {
  var name: String { get set }
  var bodyCode: String { get }
  var bodyName: String { get }
  var officeName: String? { get }
  var contactPoints: [ContactPoint] { get set }
  var accessibility: [AccessFeature]? { get set }
  var areasServed: [ServedArea]? { get set }
  var factSources: [String: FactSource]? { get set }

  /// The fields, apart from the name, that are one text and that such an entry has.
  static var fields: [Correction.Field: WritableKeyPath<Self, String?>] { get }
}

extension CorrectableEntry {
  func index(of value: String, _ medium: ContactPoint.Medium) -> Int? {
    contactPoints.firstIndex {
      $0.medium == medium && Correction.key($0.value, medium) == Correction.key(value, medium)
    }
  }

  func value(of field: Correction.Field) -> String? {
    field == .name ? name : Self.fields[field].flatMap { self[keyPath: $0] }
  }

  /// - Returns: false where such an entry has no such field.
  mutating func set(_ field: Correction.Field, _ value: String?) -> Bool {
    if field == .name {
      name = value ?? name
      return true
    }
    guard let path = Self.fields[field] else { return false }
    self[keyPath: path] = value
    return true
  }
}

extension Organisation: CorrectableEntry {
  static var fields: [Correction.Field: WritableKeyPath<Organisation, String?>] {
    [
      .comune: \.comuneCode, .address: \.address, .postcode: \.postcode, .fiscalCode: \.fiscalCode,
      .site: \.site,
    ]
  }

  var bodyCode: String { code }
  var bodyName: String { name }
  var officeName: String? { nil }
}

extension Office: CorrectableEntry {
  static var fields: [Correction.Field: WritableKeyPath<Office, String?>] {
    [.comune: \.comuneCode, .address: \.address, .postcode: \.postcode]
  }

  var bodyCode: String { organisation }
  /// Put in by ``IndexRebuild``, which knows the body.
  var bodyName: String { contactPoints.first?.organisationName ?? "" }
  var officeName: String? { name }
}
