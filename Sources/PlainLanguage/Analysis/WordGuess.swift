/// The readings of a word that is in no list, by its ending.
enum WordGuess {
  static func readings(_ lower: String) -> [Reading] {
    for (ending, readings) in endings
    where lower.utf8.count > ending.utf8.count + 2 && lower.hasSuffix(ending) {
      return readings
    }
    return [Reading(.noun, .both, .both)]
  }

  private static let endings: [(String, [Reading])] = [
    ("mente", [Reading(.adverb)]),
    ("zione", [noun(.feminine, .singular)]), ("zioni", [noun(.feminine, .plural)]),
    ("sione", [noun(.feminine, .singular)]), ("sioni", [noun(.feminine, .plural)]),
    ("mento", [noun(.masculine, .singular)]), ("menti", [noun(.masculine, .plural)]),
    ("tore", [noun(.masculine, .singular)]), ("tori", [noun(.masculine, .plural)]),
    ("trice", [noun(.feminine, .singular)]), ("trici", [noun(.feminine, .plural)]),
    ("ismo", [noun(.masculine, .singular)]), ("ismi", [noun(.masculine, .plural)]),
    ("aggio", [noun(.masculine, .singular)]), ("aggi", [noun(.masculine, .plural)]),
    ("logia", [noun(.feminine, .singular)]), ("logie", [noun(.feminine, .plural)]),
    ("tà", [noun(.feminine, .both)]), ("enza", [noun(.feminine, .singular)]),
    ("anza", [noun(.feminine, .singular)]), ("enze", [noun(.feminine, .plural)]),
    ("ando", [Reading(.gerund, form: .gerund)]), ("endo", [Reading(.gerund, form: .gerund)]),
    ("bile", [adjective(.both, .singular)]), ("bili", [adjective(.both, .plural)]),
    ("ale", [adjective(.both, .singular)]), ("ali", [adjective(.both, .plural)]),
    ("izzare", [Reading(.infinitive, form: .infinitive)]),
    ("are", [Reading(.infinitive, form: .infinitive)]), ("ire", [Reading(.infinitive, form: .infinitive)]),
    ("ato", participle(0)), ("ata", participle(1)), ("ati", participle(2)), ("ate", participle(3)),
    ("uto", participle(0)), ("uta", participle(1)), ("uti", participle(2)), ("ute", participle(3)),
    ("ivo", adjectives(.masculine, .singular)), ("iva", adjectives(.feminine, .singular)),
    ("ivi", adjectives(.masculine, .plural)), ("ive", adjectives(.feminine, .plural)),
    ("ico", adjectives(.masculine, .singular)), ("ica", adjectives(.feminine, .singular)),
    ("ici", adjectives(.masculine, .plural)), ("iche", adjectives(.feminine, .plural)),
    ("oso", adjectives(.masculine, .singular)), ("osa", adjectives(.feminine, .singular)),
    ("ario", adjectives(.masculine, .singular)), ("aria", adjectives(.feminine, .singular)),
    ("ari", adjectives(.masculine, .plural)), ("arie", adjectives(.feminine, .plural)),
    ("o", [noun(.masculine, .singular), adjective(.masculine, .singular)]),
    ("a", [noun(.feminine, .singular), adjective(.feminine, .singular)]),
    ("i", [noun(.masculine, .plural), adjective(.masculine, .plural)]),
    ("e", [noun(.both, .both), adjective(.both, .both)]),
  ]

  private static func noun(_ gender: GenderSet, _ number: NumberSet) -> Reading {
    Reading(.noun, gender, number)
  }

  private static func adjective(_ gender: GenderSet, _ number: NumberSet) -> Reading {
    Reading(.adjective, gender, number)
  }

  private static func adjectives(_ gender: GenderSet, _ number: NumberSet) -> [Reading] {
    [adjective(gender, number), noun(gender, number)]
  }

  private static func participle(_ index: Int) -> [Reading] {
    let participle = Reading(verb: 0, form: .participle(index))
    return [participle, noun(participle.gender, participle.number)]
  }
}
