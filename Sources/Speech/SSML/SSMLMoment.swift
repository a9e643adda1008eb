/// `say-as interpret-as="date"`: a day, month or year in words.
enum SSMLDate {
  /// - Parameter format: Order of the fields, as in "dmy"; nil is day first, or year first where it has four digits.
  static func spoken(_ value: String, format: String?) throws(SSMLReason) -> String {
    let fields = value.split(omittingEmptySubsequences: false) { "/.- ".contains($0) }
    let order = try order(of: fields.map(\.count), format: format)
    guard order.count == fields.count, fields.allSatisfy({ $0.allSatisfy(SayAs.isDigit) && $0.count <= 4 })
    else {
      throw wrong(value)
    }
    var numbers: [Character: Int] = [:]
    for (name, field) in zip(order, fields) {
      guard let number = Int(field), name == "y" ? field.count == 4 : field.count <= 2 else {
        throw wrong(value)
      }
      numbers[name] = number
    }
    return try words(day: numbers["d"], month: numbers["m"], year: numbers["y"], of: value)
  }

  private static func words(day: Int?, month: Int?, year: Int?, of value: String) throws(SSMLReason) -> String
  {
    var words: [String] = []
    if let day {
      guard let month, (1...12).contains(month), (1...length(of: month, year: year)).contains(day) else {
        throw .value(
          value, attribute: "date", allowed: "questo giorno non c'è nel calendario. Corregga la data.")
      }
      words.append(day == 1 ? "primo" : "\(day)")
    }
    if let month {
      guard (1...12).contains(month) else { throw wrong(value) }
      words.append(months[month - 1])
    }
    if let year { words.append("\(year)") }
    return words.joined(separator: " ")
  }

  private static func order(of counts: [Int], format: String?) throws(SSMLReason) -> String {
    let known: Set<String> = ["dmy", "mdy", "ymd", "dm", "md", "my", "ym", "y", "m"]
    if let format {
      guard known.contains(format) else {
        throw .value(format, attribute: "format", allowed: "dmy, mdy, ymd, dm, md, my, ym, y o m.")
      }
      return format
    }
    switch counts.count {
    case 1: return "y"
    case 2: return counts[1] == 4 ? "my" : counts[0] == 4 ? "ym" : "dm"
    default: return counts[0] == 4 ? "ymd" : "dmy"
    }
  }

  private static func length(of month: Int, year: Int?) -> Int {
    switch month {
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  private static func wrong(_ value: String) -> SSMLReason {
    .value(value, attribute: "date", allowed: "serve una data come 31/12/2025, o secondo format.")
  }

  private static let months = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
  ]
}

/// `say-as interpret-as="time"`: hours of the day, "14 e 30".
enum SSMLTime {
  static func spoken(_ value: String, format: String?) throws(SSMLReason) -> String {
    guard format.map({ ["hms24", "hms", "hm", "h"].contains($0) }) ?? true else {
      throw .value(
        format ?? "", attribute: "format", allowed: "hms24, hms, hm o h: le ore si scrivono da 0 a 24.")
    }
    let fields = value.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    let numbers = fields.compactMap { $0.count <= 2 && $0.allSatisfy(SayAs.isDigit) ? Int($0) : nil }
    guard (1...3).contains(numbers.count), numbers.count == fields.count, numbers[0] <= 24,
      numbers.dropFirst().allSatisfy({ $0 <= 59 }),
      numbers[0] < 24 || numbers.dropFirst().allSatisfy({ $0 == 0 })
    else { throw .value(value, attribute: "time", allowed: "serve un'ora come 14:30 o 9.") }
    var spoken = numbers[0] == 1 ? "una" : "\(numbers[0])"
    if numbers.count > 1, numbers[1] > 0 { spoken += " e \(numbers[1])" }
    if numbers.count > 2, numbers[2] > 0 {
      spoken += numbers[2] == 1 ? " e un secondo" : " e \(numbers[2]) secondi"
    }
    return spoken
  }
}
