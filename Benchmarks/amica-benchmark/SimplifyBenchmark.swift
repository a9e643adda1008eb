import Foundation
import PlainLanguage

/// Sentences a second of the simplification, on one core.
struct SimplifyBenchmark {
  let bench: BenchmarkBench

  static let text = """
    Ai sensi dell'art. 3, comma 3, della legge 104/1992 il richiedente deve produrre la documentazione entro e non oltre \
    30 giorni. Qualora la domanda risulti incompleta, l'ufficio competente provvede a richiedere le integrazioni \
    necessarie, nonché a darne comunicazione all'interessato. L'importo di € 1.234,56 è corrisposto entro il 31/12/2026, \
    previa verifica dei requisiti. La domanda può essere presentata allo sportello o inviata per posta elettronica \
    certificata. In caso di diniego è ammesso ricorso entro 60 giorni dalla notifica del provvedimento.
    """

  func run() throws {
    let simplifier = try Simplifier(folder: bench.share.appendingPathComponent("data/plain-language"))
    let sentences = simplifier.readability(of: Self.text).sentences
    for level in [SimplificationLevel.plain, .easy] {
      let options = SimplificationOptions(level: level)
      let rounds = 400
      let start = ContinuousClock.now
      for _ in 0..<rounds { _ = simplifier.simplify(Self.text, options: options) }
      let seconds = BenchmarkBench.milliseconds(ContinuousClock.now - start) / 1000
      print(
        "Simplify \(level.rawValue): \(Int(Double(rounds * sentences) / seconds)) sentences a second on one core."
      )
    }
  }
}
