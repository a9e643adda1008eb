/// Numbers written as words. `un`, `uno` and `una` are articles as well and count as no number.
enum NumberWords {
  static func value(_ lower: String) -> Int? { table[lower] }

  private static let table: [String: Int] = {
    let small = [
      "zero", "", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
      "dodici",
      "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
    ]
    let tens = [
      (20, "venti"), (30, "trenta"), (40, "quaranta"), (50, "cinquanta"), (60, "sessanta"), (70, "settanta"),
      (80, "ottanta"), (90, "novanta"),
    ]
    let units = [
      (1, "uno"), (2, "due"), (3, "tre"), (3, "tré"), (4, "quattro"), (5, "cinque"), (6, "sei"), (7, "sette"),
      (8, "otto"), (9, "nove"),
    ]
    var result: [String: Int] = [
      "cento": 100, "duecento": 200, "trecento": 300, "quattrocento": 400, "cinquecento": 500,
      "seicento": 600,
      "settecento": 700, "ottocento": 800, "novecento": 900, "mille": 1000, "duemila": 2000, "tremila": 3000,
      "cinquemila": 5000, "diecimila": 10000, "centoventi": 120, "centottanta": 180, "centocinquanta": 150,
    ]
    for (value, word) in small.enumerated() where !word.isEmpty { result[word] = value }
    for (ten, word) in tens {
      result[word] = ten
      for (unit, name) in units {
        let stem = unit == 1 || unit == 8 ? String(word.dropLast()) : word
        result[stem + name] = ten + unit
        if unit == 1 { result[stem + "un"] = ten + unit }
      }
    }
    return result
  }()
}
