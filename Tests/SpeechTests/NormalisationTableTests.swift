import Speech
import Testing

@Suite("Written Italian is said as it is meant")
struct NormalisationTableTests {
  @Test("every row of the table")
  func table() throws {
    let normaliser = try SpeechFixture.normaliser()
    let rows = try TestTable.rows("normalisation-it.tsv")
    #expect(rows.count >= 700)
    for row in rows {
      try #require(row.count == 2, "\(row)")
      #expect(normaliser.normalise(row[0]) == row[1], "\(row[0])")
    }
  }

  @Test("what has been normalised stays as it is")
  func isStable() throws {
    let normaliser = try SpeechFixture.normaliser()
    for row in try TestTable.rows("normalisation-it.tsv") where row[1].contains(" ") {
      let again = normaliser.normalise(row[1])
      #expect(again.filter { $0.isNumber } == row[1].filter { $0.isNumber }, "\(row[1]) -> \(again)")
    }
  }
}
