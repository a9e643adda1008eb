import Domain
import Foundation

/// How likely a citizen means a body when names tie: a ministry before its companies, a large comune before a
/// small one, a living body before one in liquidation. 0 to 1.
enum Prior {
  static func of(_ body: Organisation, comune: ComuneRegister.Comune?, vocabulary: Vocabulary) -> Double {
    var prior = vocabulary.prior(ofCategory: body.category)
    let words = Set(Folding.words(body.name).map(\.text))
    if let comune {
      // 1,000 inhabitants add 0.10, a million 0.20; a provincial capital without a census counts as 100,000.
      let population = Double(comune.population ?? (comune.isCapital ? 100_000 : 3_000))
      prior += min(0.22, log10(max(population, 10)) / 30)
    } else if body.category == "L6" {
      prior = 0.35
    } else if let category = vocabulary.categories.first(where: { $0.codes.contains(body.category ?? "") }),
      !category.words.isEmpty,
      !category.words.contains(where: {
        words.isSuperset(of: Folding.key($0).split(separator: " ").map(String.init))
      })
    {
      prior *= 0.8
    }
    if !words.isDisjoint(with: ["liquidazione", "commissario", "commissariale"]) { prior *= 0.7 }
    return min(prior, 1)
  }
}
