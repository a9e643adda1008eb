import Disservices
import Foundation
import TestSupport
import Testing

@Suite("Kinds of disservice")
struct DisserviceCatalogueTests {
  static let catalogue = Result {
    try DisserviceCatalogue(
      file: TestFolders.checkout.appendingPathComponent("data/disservices/services.json"))
  }

  @Test("each kind has its texts in both languages, and keywords of its own")
  func texts() throws {
    let services = try Self.catalogue.get().services
    #expect(services.count >= 18)
    var owners: [String: String] = [:]
    for service in services {
      for language in ["it", "en"] {
        #expect(service.name[language]?.isEmpty == false, "\(service.code)")
        #expect(service.description[language]?.hasSuffix(".") == true, "\(service.code)")
        for attribute in service.attributes {
          #expect(attribute.description[language]?.isEmpty == false, "\(service.code) \(attribute.code)")
        }
      }
      #expect(service.keywords.count >= 5 || service.code == DisserviceCatalogue.other, "\(service.code)")
      for keyword in service.keywords {
        #expect(owners.updateValue(service.code, forKey: keyword) == nil, "\(keyword) is of two kinds")
      }
      #expect(
        !service.description.values.contains { $0.lowercased().contains("disabili ") }, "\(service.code)")
    }
  }

  @Test(
    "a person's words find the kind",
    arguments: [
      ("La rampa della scuola è rotta", "barriera-architettonica"),
      ("All'ingresso ci sono tre gradini e non entro con la sedia a rotelle", "barriera-architettonica"),
      ("Il bagno accessibile della biblioteca è chiuso a chiave", "barriera-architettonica"),
      ("L'ASCENSORE è guasto da ieri", "ascensore-guasto"),
      ("Il servoscala del Comune non parte", "ascensore-guasto"),
      ("C'è sempre qualcuno nel parcheggio per disabili senza contrassegno", "parcheggio-riservato"),
      ("Hanno cancellato il mio posto riservato", "parcheggio-riservato"),
      ("Il semaforo di via Roma non suona più", "semaforo-sonoro"),
      ("Il percorso tattile finisce contro un palo", "percorso-tattile"),
      ("Sul marciapiede c'è una buca enorme", "marciapiede"),
      ("Monopattini ovunque, non passo", "marciapiede"),
      ("L'autista del bus non ha abbassato la pedana", "mezzo-pubblico"),
      ("L'assistenza in stazione non è venuta", "assistenza-viaggio"),
      ("Il sito del Comune non funziona con lo screen reader", "sito-non-accessibile"),
      ("Mi mandano solo un PDF che non riesco a leggere", "documento-non-accessibile"),
      ("Allo sportello non danno la precedenza", "sportello-senza-aiuto"),
      ("All'incontro non c'era l'interprete LIS", "interprete-lis"),
      ("Il centralino è sempre occupato", "telefono-senza-risposta"),
      ("Ho scritto due volte e non mi hanno risposto", "ente-non-risponde"),
      ("La carrozzina non arriva da sei mesi, ausilio in ritardo", "ritardo"),
      ("A mio figlio manca l'insegnante di sostegno", "assistenza-scuola"),
      ("In ambulatorio il lettino non si abbassa", "sanita-non-accessibile"),
      ("Il seggio è al primo piano e non posso votare", "seggio"),
      ("Mi hanno mandato via perché ho il cane guida", "comportamento"),
    ])
  func found(words: String, code: String) throws {
    #expect(try Self.catalogue.get().match(words).first?.code == code)
  }

  @Test(
    "other words find nothing",
    arguments: [
      "", "Buongiorno", "Vorrei la pensione", "Che tempo fa domani?", "È tutto a posto", "siti", "applaudo",
      "Non so che cosa dire", "???", "liscio", "metrica", "Ho perso le chiavi di casa",
    ])
  func nothing(words: String) throws {
    #expect(try Self.catalogue.get().match(words).isEmpty, "\(words)")
  }

  @Test(
    "a wrong file is refused with the entry",
    arguments: [
      ("{", "cannot be read"), (#"{"version":1,"services":[]}"#, "'altro'"),
      (
        #"{"version":1,"services":[{"code":"altro","group":"g","name":{},"description":{},"isAtPlace":true,"competent":"any","keywords":[],"attributes":[{"code":"a","datatype":"singlevaluelist","required":false,"order":1,"description":{}}]}]}"#,
        "'a' needs 'values'"
      ),
    ])
  func refused(json: String, words: String) async throws {
    try await TestFolders.temporary { folder in
      let file = folder.appendingPathComponent("services.json")
      try Data(json.utf8).write(to: file)
      let error = #expect(throws: DisserviceError.self) { try DisserviceCatalogue(file: file) }
      #expect(error?.message.contains(words) == true)
    }
  }
}
