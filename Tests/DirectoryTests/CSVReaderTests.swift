import Foundation
import Testing

@testable import Directory

@Suite struct CSVReaderTests {
  private func read(_ text: String) throws -> CSVReader { try CSVReader(Data(text.utf8), file: "prova.csv") }

  @Test("Quotes, line ends inside quotes, byte order mark and CRLF are read as the field's text")
  func fields() throws {
    let csv = try read("\u{FEFF}nome,nota\r\n\"Rossi, \"\"Mario\"\"\",\"due\nrighe\"\r\nBianchi,\r\n")
    #expect(csv.header == ["nome", "nota"])
    #expect(csv.rows.map(\.fields) == [["Rossi, \"Mario\"", "due\nrighe"], ["Bianchi", ""]])
    #expect(csv.rows.map(\.line) == [2, 4])
  }

  @Test("Semicolons and tabs separate as well", arguments: [";", "\t"])
  func separators(separator: String) throws {
    let csv = try read("a\(separator)b\n1\(separator)2,5\n")
    #expect(csv.rows.map(\.fields) == [["1", "2,5"]])
  }

  @Test("Windows-1252 is read and told")
  func windows() throws {
    let csv = try CSVReader(Data([0x61, 0x0A, 0x46, 0x6F, 0x72, 0x6C, 0xEC]), file: "prova.csv")
    #expect(csv.rows.map(\.fields) == [["Forlì"]])
    #expect(csv.wasRepaired)
  }

  @Test("An unclosed quote is told with its line")
  func unclosed() throws {
    let error = #expect(throws: DirectoryError.self) { try read("a,b\n1,\"due\n3,4\n") }
    #expect(error?.code == .wrongFormat)
    #expect(error?.message.contains("riga 2") == true)
  }

  @Test("An empty file is told as empty")
  func empty() throws {
    let error = #expect(throws: DirectoryError.self) { try read("") }
    #expect(error?.code == .emptyFile)
  }

  @Test("Missing columns are named")
  func columns() throws {
    let csv = try read("a,b\n1,2\n")
    let error = #expect(throws: DirectoryError.self) {
      try csv.columns(["A", "codice_ipa"], file: "prova.csv")
    }
    #expect(error?.message.contains("codice_ipa") == true)
  }
}
