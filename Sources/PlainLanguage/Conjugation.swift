/// Makes the forms of an Italian verb from its infinitive and the ways in which it is irregular.
struct Conjugation {
  /// The notes of one verb in `verbs.tsv`.
  struct Notes: Sendable {
    var flags: Set<String> = []
    var values: [String: [String]] = [:]

    init(_ text: String) {
      for part in text.split(separator: " ") {
        guard let equals = part.firstIndex(of: "=") else {
          flags.insert(String(part))
          continue
        }
        values[String(part[..<equals])] = part[part.index(after: equals)...]
          .split(separator: ",", omittingEmptySubsequences: true).map(String.init)
      }
    }

    /// The same irregularities with another beginning: `venire` to `pervenire`.
    func prefixed(_ prefix: String) -> Notes {
      var result = self
      result.values = values.mapValues { $0.map { prefix + $0 } }
      result.flags.remove("hidden")
      return result
    }
  }

  private let infinitive: String
  private let notes: Notes
  private var forms = [String](repeating: "", count: VerbFeature.count)

  /// The forms by ``VerbFeature/rawValue``; empty where a verb has none. Nil when the infinitive has no known ending.
  static func forms(of infinitive: String, notes: Notes) -> [String]? {
    guard infinitive.utf8.count > 4 || ["dare", "fare", "dire", "bere"].contains(infinitive) else {
      return nil
    }
    var conjugation = Conjugation(infinitive: infinitive, notes: notes)
    return conjugation.fill() ? conjugation.forms : nil
  }

  private init(infinitive: String, notes: Notes) {
    self.infinitive = infinitive
    self.notes = notes
  }

  private mutating func fill() -> Bool {
    let stem = String(infinitive.dropLast(3))
    switch infinitive.suffix(3) {
    case "are": fillFirst(stem)
    case "ere": fillSecond(stem)
    case "ire": fillThird(stem)
    case "rre": fillSecond(notes.values["stem"]?.first ?? stem)
    default: return false
    }
    forms[VerbFeature.infinitive.rawValue] = infinitive
    applyNotes()
    return true
  }

  private mutating func fillFirst(_ stem: String) {
    // the sound of c and g, and the i of the stem, before e and i
    var soft = stem
    var beforeE = stem
    if stem.hasSuffix("c") || stem.hasSuffix("g") {
      soft = stem + "h"
      beforeE = soft
    } else if stem.hasSuffix("i") {
      if !notes.flags.contains("keepi") { soft = String(stem.dropLast()) }
      if stem.hasSuffix("ci") || stem.hasSuffix("gi") { beforeE = String(stem.dropLast()) }
    }
    let plural = stem.hasSuffix("i") ? String(stem.dropLast()) : soft
    set(.present, [stem + "o", soft + "i", stem + "a", plural + "iamo", stem + "ate", stem + "ano"])
    set(.subjunctive, [soft + "i", soft + "i", soft + "i", plural + "iamo", plural + "iate", soft + "ino"])
    fillFirstPast(stem)
    setFuture(beforeE + "er")
    setParticiple(stem + "ato")
  }

  private mutating func fillFirstPast(_ stem: String) {
    if let base = notes.values["stem"]?.first {
      // fare: faceva, facessi, facendo
      set(.imperfect, Self.imperfect.map { base + "e" + $0 })
      set(.remote, ["ei", "esti", "é", "emmo", "este", "erono"].map { base + $0 })
      set(.subjunctiveImperfect, Self.subjunctiveImperfect.map { base + "e" + $0 })
      forms[VerbFeature.gerund.rawValue] = base + "endo"
      return
    }
    set(.imperfect, Self.imperfect.map { stem + "a" + $0 })
    set(.remote, ["ai", "asti", "ò", "ammo", "aste", "arono"].map { stem + $0 })
    set(.subjunctiveImperfect, Self.subjunctiveImperfect.map { stem + "a" + $0 })
    forms[VerbFeature.gerund.rawValue] = stem + "ando"
  }

  private mutating func fillSecond(_ stem: String) {
    set(.present, ["o", "i", "e", "iamo", "ete", "ono"].map { stem + $0 })
    set(.subjunctive, ["a", "a", "a", "iamo", "iate", "ano"].map { stem + $0 })
    let base = notes.values["stem"]?.first ?? stem
    set(.imperfect, Self.imperfect.map { base + "e" + $0 })
    set(.remote, ["ei", "esti", "é", "emmo", "este", "erono"].map { base + $0 })
    set(.subjunctiveImperfect, Self.subjunctiveImperfect.map { base + "e" + $0 })
    setFuture(stem + "er")
    forms[VerbFeature.gerund.rawValue] = base + "endo"
    setParticiple(stem + (stem.hasSuffix("c") || stem.hasSuffix("sc") ? "iuto" : "uto"))
  }

  private mutating func fillThird(_ stem: String) {
    let base = notes.values["stem"]?.first ?? stem
    if notes.flags.contains("isc") {
      set(
        .present, [stem + "isco", stem + "isci", stem + "isce", stem + "iamo", stem + "ite", stem + "iscono"])
      set(
        .subjunctive,
        [stem + "isca", stem + "isca", stem + "isca", stem + "iamo", stem + "iate", stem + "iscano"])
    } else {
      set(.present, ["o", "i", "e", "iamo", "ite", "ono"].map { stem + $0 })
      set(.subjunctive, ["a", "a", "a", "iamo", "iate", "ano"].map { stem + $0 })
    }
    let vowel = notes.values["stem"] == nil ? "i" : "e"
    set(.imperfect, Self.imperfect.map { base + vowel + $0 })
    set(.remote, ["i", "sti", "", "mmo", "ste", "rono"].map { base + vowel + $0 })
    forms[VerbFeature(.remote, person: 2).rawValue] = base + "ì"
    set(.subjunctiveImperfect, Self.subjunctiveImperfect.map { base + vowel + $0 })
    setFuture(stem + "ir")
    forms[VerbFeature.gerund.rawValue] = base + "endo"
    setParticiple(stem + "ito")
  }

  private mutating func applyNotes() {
    if let six = notes.values["pres"], six.count == 6 { set(.present, six) }
    if let four = notes.values["subj"], four.count == 4 {
      set(.subjunctive, [four[0], four[0], four[0], four[1], four[2], four[3]])
    }
    if let stem = notes.values["fut"]?.first { setFuture(stem) }
    if let six = notes.values["imp"], six.count == 6 { set(.imperfect, six) }
    if let six = notes.values["sub2"], six.count == 6 { set(.subjunctiveImperfect, six) }
    if let three = notes.values["rem"], three.count == 3 {
      for (person, form) in zip([0, 2, 5], three) {
        forms[VerbFeature(.remote, person: person).rawValue] = form
      }
    }
    if let six = notes.values["rem"], six.count == 6 { set(.remote, six) }
    if let gerund = notes.values["ger"]?.first { forms[VerbFeature.gerund.rawValue] = gerund }
    if let participle = notes.values["pp"] { setParticiple(participle.first ?? "") }
  }

  private mutating func set(_ tense: VerbFeature.Tense, _ six: [String]) {
    for (person, form) in six.enumerated() { forms[VerbFeature(tense, person: person).rawValue] = form }
  }

  private mutating func setFuture(_ stem: String) {
    set(.future, ["ò", "ai", "à", "emo", "ete", "anno"].map { stem + $0 })
    set(.conditional, ["ei", "esti", "ebbe", "emmo", "este", "ebbero"].map { stem + $0 })
  }

  private mutating func setParticiple(_ masculine: String) {
    let stem = String(masculine.dropLast())
    for (index, ending) in ["o", "a", "i", "e"].enumerated() {
      forms[VerbFeature.participle(index).rawValue] = masculine.isEmpty ? "" : stem + ending
    }
  }

  private static let imperfect = ["vo", "vi", "va", "vamo", "vate", "vano"]
  private static let subjunctiveImperfect = ["ssi", "ssi", "sse", "ssimo", "ste", "ssero"]
}
