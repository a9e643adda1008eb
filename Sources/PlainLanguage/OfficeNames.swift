/// `Agenzia per il lavoro`, `Sportello per l'impiego`: the purpose in a body's name belongs to the name.
enum OfficeNames {
  /// The tokens of `per il lavoro` after the body's name.
  static func tail(after end: Int, from start: Int, _ tokens: [Token]) -> Int? {
    guard heads.contains(tokens[end - 1].lower), tokens[end - 1].isCapitalised, end + 2 < tokens.count else {
      return nil
    }
    // "Comitato permanente per la verifica"
    let per = tokens[end].lower == "per" || tokens[end].kind != .word ? end : end + 1
    guard per + 2 < tokens.count, tokens[per].lower == "per",
      let determiner = Determiner.parse(tokens[per + 1].lower), determiner.preposition == nil,
      determiner.isDefinite, tokens[per + 2].kind == .word
    else { return nil }
    return per + 3 - end
  }

  private static let heads: Set<String> = [
    "agenzia", "agenzie", "assessorato", "autorità", "centro", "centri", "collegio", "comitato",
    "commissione",
    "consiglio", "consulta", "dipartimento", "direzione", "fondazione", "fondo", "garante", "istituto",
    "ministero", "osservatorio", "servizio", "settore", "sezione", "sportello", "tavolo", "ufficio", "unità",
  ]
}
