import Domain
import Foundation
import Profiles
import TestSupport
import Testing

@Suite("The guide to the terms")
struct GuideTests {
  private static let begin = "<!-- begin terms -->\n"
  private static let end = "<!-- end terms -->"

  /// With `AMICA_UPDATE_DOCS=1` the pages are written anew from the table.
  @Test(arguments: [("docs/profiles.md", "en"), ("docs/it/profili.md", "it")])
  func `the pages list every term as the table has it`(path: String, language: String) throws {
    let file = TestFolders.checkout.appendingPathComponent(path)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    let page = try String(contentsOf: file, encoding: .utf8)
    let guide = TermGuide(table: try Shipped.table(), language: language).markdown
    let start = try #require(page.range(of: Self.begin))
    let stop = try #require(page.range(of: Self.end))
    if ProcessInfo.processInfo.environment["AMICA_UPDATE_DOCS"] == "1" {
      let updated = page[..<start.upperBound] + guide + "\n" + page[stop.lowerBound...]
      try updated.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      page[start.upperBound..<stop.lowerBound] == guide + "\n",
      "The table of terms has changed: run the tests once with AMICA_UPDATE_DOCS=1.")
  }

  @Test func `the Italian page names every template as its file does`() throws {
    let file = TestFolders.checkout.appendingPathComponent("docs/it/profili.md")
    guard let page = try? String(contentsOf: file, encoding: .utf8) else { return }
    for template in try Shipped.templates().templates {
      let line = "- `\(template.id)`, \(template.name ?? ""): \(template.summary ?? "")"
      #expect(page.contains(line), "\(line)")
    }
  }
}
