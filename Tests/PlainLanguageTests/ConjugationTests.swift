import Testing

@testable import PlainLanguage

@Suite struct ConjugationTests {
  @Test(arguments: [
    ("inviare", VerbFeature(.present, person: 2), "invia"),
    ("inviare", VerbFeature(.subjunctive, person: 5), "inviino"),
    ("pagare", VerbFeature(.future, person: 2), "pagherà"),
    ("pagare", VerbFeature(.present, person: 3), "paghiamo"),
    ("cominciare", VerbFeature(.future, person: 5), "cominceranno"),
    ("pervenire", VerbFeature(.present, person: 5), "pervengono"), ("pervenire", .participle(1), "pervenuta"),
    ("predisporre", VerbFeature(.present, person: 2), "predispone"),
    ("predisporre", .gerund, "predisponendo"),
    ("trasmettere", .participle(2), "trasmessi"), ("comprendere", .participle(3), "comprese"),
    ("fornire", VerbFeature(.present, person: 2), "fornisce"),
    ("seguire", VerbFeature(.present, person: 2), "segue"),
    ("essere", VerbFeature(.imperfect, person: 5), "erano"),
    ("produrre", VerbFeature(.remote, person: 2), "produsse"),
    ("produrre", VerbFeature(.future, person: 2), "produrrà"),
    ("fare", VerbFeature(.imperfect, person: 2), "faceva"),
    ("contenere", VerbFeature(.conditional, person: 2), "conterrebbe"),
    ("scegliere", .participle(0), "scelto"),
    ("togliere", VerbFeature(.present, person: 5), "tolgono"), ("conoscere", .participle(0), "conosciuto"),
    ("richiedere", .participle(1), "richiesta"), ("dire", VerbFeature(.subjunctive, person: 2), "dica"),
  ])
  func formIsRight(_ verb: String, _ feature: VerbFeature, _ form: String) throws {
    #expect(try Shipped.language.get().verbs.form(verb, feature) == form)
  }
}
