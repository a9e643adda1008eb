/// The short words that say again what a verb said: `Deve farlo`, `Lo fa`, `Questo avviene`, `Questo vale`.
struct Anaphor {
  let place: SplitPlace

  /// Nil where no short form is true and natural.
  func words(_ group: VerbGroup, _ end: Int) -> String? {
    guard !group.isNegated, let tense = group.reading.feature.tense, [.present, .future].contains(tense)
    else {
      return nil
    }
    if group.isModal { return modal(group) }
    if group.isPassive || group.hasSi { return passive(group, end) }
    if isStative(group) { return nil }
    return active(group)
  }

  private func modal(_ group: VerbGroup) -> String? {
    guard group.reading.lemma != "volere", group.lexical != group.finite, !group.hasSi else { return nil }
    let finite = place.tokens[group.finite].lower
    if group.isPassive { return "questo " + singular(group) + " avvenire" }
    guard
      let lemma = place.language.verbs.readings(place.tokens[group.lexical].lower).first(where: {
        $0.feature == .infinitive
      })?.lemma, !Self.stative.contains(lemma)
    else { return nil }
    if Self.deeds.contains(lemma) { return finite + " farlo" }
    return Self.intransitive.contains(lemma) ? place.said(group) : nil
  }

  /// The modal's form for `questo`: `devono essere inviati` gives `deve`.
  private func singular(_ group: VerbGroup) -> String {
    let feature = VerbFeature(group.reading.feature.tense ?? .present, person: 2)
    return place.language.verbs.form(group.reading.lemma, feature) ?? place.tokens[group.finite].lower
  }

  private func passive(_ group: VerbGroup, _ end: Int) -> String? {
    if group.hasSi {
      // "si impegna a gestire": the body itself acts
      if group.reading.lemma == "impegnare", ["a", "ad"].contains(place.token(group.end)?.lower ?? ""),
        place.isInfinitive(group.end + 1)
      {
        return place.said(group) + " a farlo"
      }
      return nil
    }
    guard let participle = group.rest.last.flatMap({ place.participle($0) }),
      !Self.stative.contains(participle.lemma), !Self.resultative.contains(participle.lemma)
    else { return nil }
    if group.rest.count > 1 { return "questo è avvenuto" }
    return group.reading.feature.tense == .future ? "questo avverrà" : "questo avviene"
  }

  private func active(_ group: VerbGroup) -> String? {
    guard group.lexical == group.finite, Self.deeds.contains(group.reading.lemma),
      let form = place.language.verbs.form("fare", group.reading.feature)
    else { return nil }
    return "lo " + form
  }

  private func isStative(_ group: VerbGroup) -> Bool { Self.stative.contains(group.reading.lemma) }

  private static let stative: Set<String> = [
    "essere", "avere", "costituire", "rappresentare", "trattare", "prevedere", "restare", "rimanere",
    "contenere", "comprendere", "risultare", "possedere", "appartenere", "riguardare", "consistere", "stare",
    "conoscere", "sapere", "significare", "permettere", "consentire", "comportare", "presupporre", "valere",
    "mancare", "servire", "bastare", "occorrere", "spettare", "mantenere", "conservare", "rientrare",
  ]
  /// Participles that tell a state after `è`.
  private static let resultative: Set<String> = [
    "prevedere", "comporre", "costituire", "destinare", "situare", "iscrivere", "regolare", "disciplinare",
    "subordinare", "vincolare", "collegare", "interessare", "orientare", "basare", "ispirare", "obbligare",
    "tenere", "autorizzare", "escludere", "ammettere", "vietare", "consentire", "chiudere", "aprire",
    "finalizzare", "dedicare", "rivolgere", "indicare", "formare", "dotare", "abilitare", "esentare",
  ]
  /// Verbs that are said again themselves.
  private static let intransitive: Set<String> = [
    "arrivare", "pervenire", "avvenire", "partecipare", "iniziare", "terminare", "finire", "durare",
    "partire",
    "tornare", "collaborare", "rivolgersi", "recarsi", "presentarsi", "iscriversi", "concorrere",
    "contribuire",
    "attenersi", "attivarsi", "procedere", "provvedere", "accedere", "agire", "funzionare",
  ]
  /// What a body or a person does, so that `lo fa` can stand for it.
  private static let deeds: Set<String> = [
    "gestire", "organizzare", "adottare", "eseguire", "inviare", "trasmettere", "comunicare", "pubblicare",
    "presentare", "verificare", "controllare", "accertare", "valutare", "esaminare", "rilasciare", "erogare",
    "pagare", "svolgere", "fornire", "offrire", "promuovere", "favorire", "assicurare", "garantire",
    "realizzare", "preparare", "compilare", "consegnare", "chiedere", "richiedere", "usare", "utilizzare",
    "scegliere", "nominare", "convocare", "approvare", "decidere", "definire", "individuare", "stabilire",
    "programmare", "coordinare", "monitorare", "raccogliere", "elaborare", "redigere", "predisporre",
    "aggiornare", "attivare", "avviare", "curare", "sostenere", "tutelare", "informare", "rispondere",
    "effettuare", "fare", "emettere", "assegnare", "attribuire", "concedere", "calcolare", "registrare",
    "inserire", "notificare", "restituire", "rimborsare", "iscrivere", "ritirare", "depositare", "firmare",
    "misurare", "produrre", "perseguire", "sviluppare", "attuare", "applicare", "affidare", "vigilare",
    "risolvere", "migliorare", "aiutare", "accompagnare", "proteggere", "prevenire", "intervenire",
  ]
}
