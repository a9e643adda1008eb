import Foundation
import TestSupport

@testable import PlainLanguage

/// Every form the program makes, beside the form Apertium's Italian generator makes for the same analysis.
///
/// The generator is only asked: nothing of it is part of the program. It needs the Debian packages lttoolbox and
/// apertium-spa-ita.
struct InflectionOracle {
  struct Difference: Hashable {
    /// Lemma and features as Apertium writes them: `domanda<n><f><pl>`.
    var analysis: String
    var generated: String
    var own: String
  }

  static let generator = "/usr/share/apertium/apertium-spa-ita/spa-ita.autogen.bin"
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/lt-proc")
      && FileManager.default.fileExists(atPath: generator)
  }

  let language: Language

  /// The forms of each analysis.
  func forms() -> [(analysis: String, forms: Set<String>)] {
    var result: [String: Set<String>] = [:]
    func add(_ lemma: String, _ tags: String, _ form: String) {
      result[lemma + tags, default: []].insert(form)
    }
    for (lemma, lines) in language.words.nouns {
      for line in lines {
        for form in NounForms.forms(lemma, gender: line.gender, note: line.note) ?? [] {
          add(lemma, "<n>" + Self.gender(form.gender) + Self.number(form.number), form.text)
        }
      }
    }
    for (lemma, note) in language.words.adjectives {
      for form in AdjectiveForms.forms(lemma, note: note) ?? [] {
        add(lemma, "<adj>" + Self.gender(form.gender) + Self.number(form.number), form.text)
      }
    }
    for lemma in language.verbs.lemmas {
      for (index, form) in language.verbs.forms(lemma).enumerated() where !form.isEmpty {
        let tags = Self.verb(VerbFeature(rawValue: index))
        switch lemma {
        case "essere": add(lemma, "<vbser>" + tags, form)
        case "dovere", "potere", "volere": add(lemma, "<vbmod>" + tags, form)
        default: add(lemma, "<vblex>" + tags, form)
        }
      }
    }
    return result.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many analyses the generator knows, and where its form is none of ours.
  func compare() throws -> (known: Int, differences: [Difference]) {
    let forms = forms()
    let answers = try generate(forms.map { "^\($0.analysis)$" })
    var known = 0
    var differences: [Difference] = []
    for (entry, answer) in zip(forms, answers) where !answer.hasPrefix("#") && !answer.isEmpty {
      known += 1
      let generated = answer.split(separator: "/").map(String.init)
      if generated.contains(where: { entry.forms.contains($0) }) { continue }
      differences.append(
        Difference(
          analysis: entry.analysis, generated: answer, own: entry.forms.sorted().joined(separator: ",")))
    }
    return (known, differences)
  }

  private func generate(_ analyses: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "inflection-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try ChildProcess.waitedRun(
      URL(fileURLWithPath: "/usr/bin/lt-proc"), ["-g", Self.generator],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      input: analyses.joined(separator: "\n").appending("\n"), in: folder)
    return result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func gender(_ gender: GenderSet) -> String {
    gender == .both ? "<mf>" : gender == .masculine ? "<m>" : "<f>"
  }

  private static func number(_ number: NumberSet) -> String {
    number == .both ? "<sp>" : number == .singular ? "<sg>" : "<pl>"
  }

  private static func verb(_ feature: VerbFeature) -> String {
    if feature == .infinitive { return "<inf>" }
    if feature == .gerund { return "<ger>" }
    if feature.isParticiple {
      return ["<pp><m><sg>", "<pp><f><sg>", "<pp><m><pl>", "<pp><f><pl>"][
        feature.rawValue - VerbFeature.participle(0).rawValue]
    }
    let tense =
      switch feature.tense {
      case .present, nil: "<pri>"
      case .imperfect: "<pii>"
      case .future: "<fti>"
      case .remote: "<ifi>"
      case .subjunctive: "<prs>"
      case .subjunctiveImperfect: "<pis>"
      case .conditional: "<cni>"
      }
    return tense + "<p\(feature.person % 3 + 1)>" + (feature.person < 3 ? "<sg>" : "<pl>")
  }
}
