import Directory
import Domain
import Foundation
import TestSupport

/// Directories for tests: the starter alone, or with files of the published layouts.
enum TestIndex {
  static let dataFolder = TestFolders.checkout.appendingPathComponent("data", isDirectory: true)
  static let fixtures = TestFolders.checkout.appendingPathComponent("Tests/DirectoryTests/Fixtures")

  /// A new index in a folder, with the shipped data.
  static func starter(in folder: URL) throws -> DirectoryIndex {
    try DirectoryIndex(file: folder.appendingPathComponent("directory.sqlite"), dataFolder: dataFolder)
  }

  /// Writes a file and imports it.
  @discardableResult
  static func importText(
    _ text: String, as format: ImportFormat, name: String, in folder: URL, to index: DirectoryIndex
  )
    throws -> ImportReport
  {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return try index.importFile(format, file: file) { _ in }
  }

  /// Bodies of an invented province, in the layout of IndicePA's list, with the dirt of the real one.
  static let bodies = #"""
    \#u{FEFF}codice_ipa,codice_categoria,categoria_label,cluster_key,cluster_label,denominazione,codice_comune_istat,regione,provincia,sito_istituzionale,ipa_url
    C_X901,L6,Comune,t,t,COMUNE DI VALPROVA D'ORO,999001,Lombardia,ZZ,www.comune.valprova.zz.it/,u
    c_x902,L6,Comune,t,t,Comune di Citta' Prova,901777,Lombardia,ZZ,comune.cittaprova.zz.it,u
    vpserv,L37,Gestore,t,t,VALPROVA D'ORO SERVIZI SRL,999001,Lombardia,ZZ,null,u
    asl_zz,L7,ASL,t,t,"Azienda Sanitaria Locale ""Prova Nord""",999002,Lombardia,ZZ,,u
    uniprova,L17,Università,t,t,UNIVERSITA' DEGLI STUDI DI CITTA' PROVA,901777,Lombardia,ZZ,uniprova.it,u
    ,L6,Comune,t,t,Senza codice,999001,Lombardia,ZZ,,u
    corta,L6
    """#

  static let comuni = """
    {"_meta":{"n_comuni":3},"comuni":[
     {"codice_istat":"999001","codice_catastale":"X901","denominazione_it":"Valprova d'Oro","denominazione_full":"Valprova d'Oro/Goldprobetal","codice_regione":"03","sigla_auto":"ZZ","capoluogo":false},
     {"codice_istat":"999002","codice_catastale":"X902","denominazione_it":"Città Prova","denominazione_full":"Città Prova","codice_regione":"03","sigla_auto":"ZZ","capoluogo":true},
     {"codice_istat":"999002","denominazione_it":"Doppione","sigla_auto":"ZZ"},
     {"codice_istat":"","denominazione_it":"Senza codice"}]}
    """

  static let contacts = """
    [{"codice":"999001","telefono":"+39 0371/72235","fax":null,"email":"info@comune.valprova.zz.it","pec":"non-valida","cap":"26834","prefisso":"0371","popolazione":1200},
     {"codice":"999002","telefono":"+39 60511","fax":"0371.72236-40","email":null,"pec":"protocollo@pec.cittaprova.zz.it","cap":"26835","prefisso":"0371","popolazione":90000}]
    """

  static let older = """
    cod_amm,des_amm,acronimo,Comune,Cap,Provincia,Regione,Indirizzo,sito_istituzionale,tipologia_istat,tipologia_amm,Cf,pec
    c_X901,Comune di Valprova d'Oro,,Valprova d'Oro,26834,ZZ,Lombardia,"PIAZZA MUNICIPIO, 1",www.vecchio.it,Comuni e loro Consorzi e Associazioni,Pubbliche Amministrazioni,01234567890,COMUNE@PEC.VALPROVA.ZZ.IT;altro@pec.it
    uniprova,Universita' Prova,UNIPROVA,Citta' Prova,26835,ZZ,Lombardia,Via Larga 2,null,Universita' e Istituti di Istruzione Universitaria Pubblici,Pubbliche Amministrazioni,null,nessuna
    vecchio,Ente Sparito,,Citta' Prova,26835,ZZ,Lombardia,Via Larga 2,,Enti Pubblici Non Economici,Pubbliche Amministrazioni,,
    """

  /// Offices in the layout of IndicePA's open data portal, with an invoice office, a repeated code, a body that is not
  /// there, a row cut short and a telephone that is none.
  static let offices = """
    Codice_IPA,Denominazione_ente,Codice_fiscale_ente,Codice_uni_uo,Codice_uni_aoo,Codice_uni_uo_padre,Descrizione_uo,Data_istituzione,Nome_responsabile,Cognome_responsabile,Mail_responsabile,Telefono_responsabile,Codice_comune_ISTAT,Codice_catastale_comune,CAP,Indirizzo,Telefono,Fax,Mail1,Tipo_Mail1,Mail2,Tipo_Mail2
    C_X901,Comune,01234567890,URP001,,,UFFICIO RELAZIONI CON IL PUBBLICO,2020-01-01,Ada,Fittizia,ada@comune.valprova.zz.it,0371 1,999001,X901,26834,"PIAZZA MUNICIPIO, 1",+39 0371/555111,,urp@comune.valprova.zz.it,Altro,URP@pec.valprova.zz.it,Pec
    C_X901,Comune,01234567890,ANA001,,,Ufficio Anagrafe e Stato civile,2020-01-01,,,,,999001,X901,26834,Piazza Municipio 1,chiedere in portineria,,,,,
    C_X901,Comune,01234567890,CUL001,,,Biblioteca e cultura,2020-01-01,,,,,999001,X901,26834,Via Larga 1,,,,,,
    C_X901,Comune,01234567890,FAT001,,,Uff_eFatturaPA,2020-01-01,,,,,999001,X901,26834,Via Larga 1,,,,,,
    C_X901,Comune,01234567890,URP001,,,Doppione,2020-01-01,,,,,999001,X901,26834,Via Larga 1,,,,,,
    sparito,Ente,1,SPA001,,,Ufficio,2020-01-01,,,,,999001,X901,26834,Via Larga 1,,,,,,
    C_X901,Comune
    """

  /// An answer of CKAN with one record.
  static func ckan(_ record: String) -> String {
    #"{"success":true,"result":{"fields":[{"id":"_id"},{"id":"Codice_IPA"},{"id":"Codice_uni_uo"},{"id":"Descrizione_uo"}],"records":[\#(record)],"total":1}}"#
  }

  /// The starter with all four invented files.
  static func filled(in folder: URL) throws -> DirectoryIndex {
    let index = try starter(in: folder)
    try importText(comuni, as: .istatComuni, name: "istat.json", in: folder, to: index)
    try importText(bodies, as: .ipaEnti, name: "enti-2026-07-01.csv", in: folder, to: index)
    try importText(older, as: .ipaAmministrazioni, name: "amministrazioni-2018.csv", in: folder, to: index)
    try importText(contacts, as: .comuniContatti, name: "contatti.json", in: folder, to: index)
    return index
  }
}
