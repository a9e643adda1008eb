import Foundation
import Testing

@testable import Directory

@Suite struct CleaningTests {
  private let names = DisplayName(acronyms: ["asl", "inps", "ic", "iis"])

  @Test(
    "Names of the register become names that people read",
    arguments: [
      ("Citta' Metropolitana di Torino", "Città Metropolitana di Torino"),
      ("COMUNE DI SOVIZZO", "Comune di Sovizzo"), ("comune di misiliscemi", "Comune di Misiliscemi"),
      ("ASL ROMA 4", "ASL Roma 4"), ("SOCIETA' ACQUE SPA", "Società Acque S.p.A."),
      ("Provincia di Forli' Cesena", "Provincia di Forlì Cesena"),
      ("Universita' Ca' Foscari", "Università Ca' Foscari"),
      ("Fabrizio de' Medici", "Fabrizio de' Medici"), ("IIS 'GALILEI'", "IIS 'Galilei'"),
      ("Universita' degli Studi - 'Luigi Vanvitelli'", "Università degli Studi - 'Luigi Vanvitelli'"),
      ("Agenzia per L'Italia Digitale", "Agenzia per l'Italia Digitale"),
      ("Comune di L'Aquila", "Comune di L'Aquila"),
      ("ISTITUTO COMPRENSIVO GIOVANNI XXIII", "Istituto Comprensivo Giovanni XXIII"),
      ("  Doppi   spazi ", "Doppi spazi"), ("", ""), ("'", "'"),
    ])
  func display(raw: String, clean: String) {
    #expect(names.clean(raw).text == clean)
  }

  @Test(
    "Phone numbers become numbers to dial",
    arguments: [
      ("+39 0371/72235", "0371", "0371 72235"), ("0131848121", "0131", "0131 848121"),
      ("+39 0522.241711-77", "0522", "0522 241711"), ("+39 \u{a0}0495381148", "049", "049 5381148"),
      ("0039 06 67101", "06", "06 67101"), ("3476933221", "0123", "347 6933221"),
      ("800 909696", "06", "800 909696"),
      ("+39 0385 - 241708", "0385", "0385 241708"), ("+39 60511", "0773", nil), ("", "06", nil),
      ("chiuso", "06", nil),
    ])
  func phones(raw: String, areaCode: String, clean: String?) {
    #expect(PhoneCleaning.clean(raw, areaCode: areaCode) == clean)
  }

  @Test("Words that stand for nothing are nothing, but None is a comune")
  func nothing() {
    #expect(ImportedValue.text("null") == nil)
    #expect(ImportedValue.text(" n.d. ") == nil)
    #expect(ImportedValue.text("None") == "None")
    #expect(ImportedValue.istat("1001") == "001001")
    #expect(ImportedValue.istat("12a") == nil)
    #expect(ImportedValue.site("www.uslumbria1.gov.it/") == "https://www.uslumbria1.gov.it")
    #expect(ImportedValue.email("A@PEC.IT;b@pec.it") == "a@pec.it")
    #expect(ImportedValue.email("info@comuneFFit") == nil)
    #expect(ImportedValue.repairingControls("Nabre\u{9e}ina") == "Nabrežina")
    #expect(IstatComuniImport.otherName("Bolzano/Bozen", italian: "Bolzano") == "Bozen")
  }
}
