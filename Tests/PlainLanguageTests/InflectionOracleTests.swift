import Foundation
import TestSupport
import Testing

@testable import PlainLanguage

/// The program's inflection against Apertium's generator, where that is installed.
@Suite(.enabled(if: InflectionOracle.isInstalled)) struct InflectionOracleTests {
  @Test func everyFormIsTheGeneratorsOrIsExplained() throws {
    let oracle = InflectionOracle(language: try Shipped.language.get())
    let result = try oracle.compare()
    #expect(result.known > 150_000)
    let explained = try explanations()
    let open = result.differences.filter { !explained.contains(key($0.analysis)) }
    for difference in open.prefix(40) {
      Issue.record("\(difference.analysis): \(difference.generated), ours \(difference.own)")
    }
    #expect(open.isEmpty)
    // an explanation that explains nothing any more goes
    let used = Set(result.differences.map { key($0.analysis) })
    #expect(explained.subtracting(used) == [])
  }

  /// Lemma and class: `domanda<n>`.
  private func key(_ analysis: String) -> String {
    analysis.firstIndex(of: ">").map { String(analysis[...$0]) } ?? analysis
  }

  private func explanations() throws -> Set<String> {
    let folder = TestFolders.checkout.appendingPathComponent("Tests/PlainLanguageTests/Fixtures")
    let table = try DataTable(folder: folder, file: "inflection-differences.tsv", columns: 2...2)
    return Set(table.rows.map { $0.columns[0] })
  }
}
