import Foundation

/// Italian writes a small letter after a colon. Only words that are never names are changed: "In breve: lo dà".
enum AfterColon {
  private static let words: Set<String> = [
    "a", "abbiamo", "accompagni", "agli", "ai", "al", "alla", "alle", "alleghi", "allo", "anche", "apra",
    "arrivi", "aspetti", "attivi", "avvisi", "basta", "c'è", "carichi", "cerchi", "che", "chi", "chieda",
    "ci", "come", "compili", "completi", "comunichi", "con", "concordi", "confermi", "consegni", "conservi",
    "conta", "contatti", "controlli", "da", "dal", "decide", "depositi", "deve", "di", "dia", "dica",
    "dichiari", "dopo", "dove", "e", "entri", "entro", "faccia", "fino", "gli", "guardi", "ha", "ho", "i",
    "il", "in", "indichi", "l", "la", "le", "legga", "lo", "mandi", "metta", "monti", "ne", "nei", "nel",
    "nella", "nelle", "nessuno", "non", "ogni", "oppure", "ottenga", "paghi", "parcheggi", "parli",
    "partecipi", "per", "però", "più", "porta", "porti", "potrà", "prenoti", "prepari", "presenti", "prima",
    "può", "quando", "quello", "questa", "queste", "questi", "questo", "raccolga", "racconti",
    "restituisca", "rinnovi", "ritiri", "sarà", "scarichi", "scelga", "scriva", "se", "senza", "serve",
    "servono", "si", "solo", "sono", "spetta", "spieghi", "su", "sul", "sulla", "telefoni", "tutori",
    "tutte", "tutti", "un", "una", "uno", "usi", "vada", "vale", "valgono", "è",
  ]
  private static let elided = ["l'", "un'", "c'", "dell'", "all'", "dall'", "nell'", "sull'", "quest'"]

  static func lowered(_ text: String) -> String {
    let first = text.prefix { !$0.isWhitespace && !",.;:".contains($0) }
    let folded = first.lowercased().replacingOccurrences(of: "’", with: "'")
    guard words.contains(folded) || elided.contains(where: folded.hasPrefix) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
