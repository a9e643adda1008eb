import Domain
import Foundation
import TestSupport
import Testing

@Suite("Opening hours")
struct OpeningHoursTests {
  /// "MO,TU 08:30-13:00" a rule, `!` where holidays are excluded.
  private func written(_ hours: OpeningHours?) -> String? {
    hours.map { hours in
      hours.rules.map {
        "\(OpeningHours.byDay($0)) \(OpeningHours.clock($0.opens))-\(OpeningHours.clock($0.closes))"
      }.joined(separator: "; ") + (hours.isClosedOnHolidays ? " !" : "")
    }
  }

  @Test(arguments: [
    ("da lunedì a venerdì, dalle 9 alle 13", "MO,TU,WE,TH,FR 09:00-13:00"),
    (
      "da lunedì a venerdì, dalle 8 alle 20, sabato dalle 8 alle 14",
      "MO,TU,WE,TH,FR 08:00-20:00; SA 08:00-14:00"
    ),
    (
      "da lunedì a venerdì, dalle 10 alle 13 e dalle 14 alle 17, festivi esclusi",
      "MO,TU,WE,TH,FR 10:00-13:00; MO,TU,WE,TH,FR 14:00-17:00 !"
    ),
    ("tutti i giorni, 24 ore su 24", "MO,TU,WE,TH,FR,SA,SU 00:00-23:59"),
    ("24 ore su 24", "MO,TU,WE,TH,FR,SA,SU 00:00-23:59"), ("h24", "MO,TU,WE,TH,FR,SA,SU 00:00-23:59"),
    ("lun-ven 8.30-13.00", "MO,TU,WE,TH,FR 08:30-13:00"),
    ("Lun-Ven: 8:30-13:00", "MO,TU,WE,TH,FR 08:30-13:00"),
    ("dal lunedì al venerdì dalle ore 8.30 alle ore 12.30", "MO,TU,WE,TH,FR 08:30-12:30"),
    ("martedì e giovedì anche dalle 15 alle 17", "TU,TH 15:00-17:00"),
    ("martedì, giovedì 15-17.30", "TU,TH 15:00-17:30"), ("mar/gio 9-12", "TU,TH 09:00-12:00"),
    ("lun-ven 8.30-13; mar e gio 15-17", "MO,TU,WE,TH,FR 08:30-13:00; TU,TH 15:00-17:00"),
    ("sabato 8-12", "SA 08:00-12:00"), ("ogni giorno dalle 7 alle 24", "MO,TU,WE,TH,FR,SA,SU 07:00-23:59"),
    ("LUNEDI' DALLE 9 ALLE 11", "MO 09:00-11:00"),
    (
      "da lunedì a venerdì, dalle 7.30 alle 19.30, sabato dalle 7.30 alle 13",
      "MO,TU,WE,TH,FR 07:30-19:30; SA 07:30-13:00"
    ),
    ("esclusi i festivi, da lunedì a sabato dalle 8 alle 12", "MO,TU,WE,TH,FR,SA 08:00-12:00 !"),
    ("nei giorni di martedì e giovedì dalle 9 alle 12", "TU,TH 09:00-12:00"),
  ])
  func read(words: String, expected: String) {
    #expect(written(OpeningHours(italian: words)) == expected, "\(words)")
  }

  /// One word that is not understood, and nothing is read.
  @Test(arguments: [
    "", "su appuntamento", "in orario di lavoro", "da lunedì a venerdì", "dalle 9 alle 13",
    "lunedì dalle 13 alle 9",
    "da venerdì a lunedì dalle 9 alle 13", "lunedì dalle 25 alle 26", "lunedì dalle 9.70 alle 12",
    "primo lunedì del mese dalle 9 alle 12", "lunedì dalle 9 alle 12 (solo d'estate)",
    "operatore dedicato in orario di lavoro; fuori orario risponde una segreteria telefonica",
    "disdetta automatica tutti i giorni dalle 7 alle 24; operatore da lunedì a venerdì, dalle 8 alle 18",
    "call center: da lunedì a venerdì, dalle 9 alle 19 (il numero è sul portale)",
    "attivo solo nei periodi decisi dal Ministero", "lunedì non prima delle 9", "8-12",
    "lunedì 9-12 salvo agosto",
    "lunedì dalle 9", "da lunedì a venerdì, dalle 9 alle 13, martedì",
  ])
  func refused(words: String) {
    #expect(OpeningHours(italian: words) == nil, "\(words)")
  }

  private func moment(_ text: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: text))
  }

  @Test(arguments: [
    ("2026-11-27T08:00:00+01:00", true), ("2026-11-27T07:59:59+01:00", false),
    ("2026-11-27T19:59:00+01:00", true), ("2026-11-27T20:00:00+01:00", false),
    ("2026-11-28T13:00:00+01:00", true), ("2026-11-29T10:00:00+01:00", false),
    ("2026-07-01T08:00:00+02:00", true), ("2026-12-08T10:00:00+01:00", false),
    ("2026-04-06T10:00:00+02:00", false), ("2027-03-29T10:00:00+02:00", false),
  ])
  func open(moment text: String, isOpen: Bool) throws {
    let hours = try #require(
      OpeningHours(italian: "da lunedì a venerdì, dalle 8 alle 20, sabato dalle 8 alle 14, festivi esclusi"))
    #expect(hours.isOpen(at: try moment(text)) == isOpen)
  }

  @Test(arguments: [
    ("2026-11-27T21:00:00+01:00", "2026-11-28T08:00:00+01:00"),
    ("2026-11-28T15:00:00+01:00", "2026-11-30T08:00:00+01:00"),
    ("2026-12-07T21:00:00+01:00", "2026-12-09T08:00:00+01:00"),
    ("2026-11-27T09:00:00+01:00", "2026-11-27T09:00:00+01:00"),
    // The night in which summer time begins.
    ("2026-03-28T20:00:00+01:00", "2026-03-30T08:00:00+02:00"),
  ])
  func next(moment text: String, expected: String) throws {
    let hours = try #require(
      OpeningHours(italian: "da lunedì a venerdì, dalle 8 alle 20, sabato dalle 8 alle 14, festivi esclusi"))
    #expect(hours.nextOpening(from: try moment(text)) == (try moment(expected)))
  }

  @Test func `Easter Monday and the 4th of October are holidays in their years`() {
    #expect(OpeningHours.isHoliday(year: 2024, month: 4, day: 1))
    #expect(OpeningHours.isHoliday(year: 2025, month: 4, day: 21))
    #expect(OpeningHours.isHoliday(year: 2026, month: 10, day: 4))
    #expect(!OpeningHours.isHoliday(year: 2025, month: 10, day: 4))
    #expect(!OpeningHours.isHoliday(year: 2026, month: 4, day: 7))
  }

  @Test func `most hours of the shipped directory are read, the others stay words`() throws {
    let text = try String(
      contentsOf: TestFolders.checkout.appendingPathComponent("data/directory/organisations.json"),
      encoding: .utf8)
    let found = text.matches(of: /"hours"\s*:\s*"([^"]+)"/).map { String($0.output.1) }
    #expect(found.count >= 20)
    let read = found.filter { OpeningHours(italian: $0) != nil }
    #expect(read.count * 10 >= found.count * 6, "\(read.count) of \(found.count)")
  }

  /// Rules told in words are read back as the same rules.
  @Test(arguments: [
    ("lun-ven 9-13", "da lunedì a venerdì dalle 9 alle 13"),
    (
      "lun-ven 8.30-13; mar e gio 15-17",
      "da lunedì a venerdì dalle 8.30 alle 13; martedì e giovedì dalle 15 alle 17"
    ),
    (
      "da lunedì a venerdì, dalle 10 alle 13 e dalle 14 alle 17, festivi esclusi",
      "da lunedì a venerdì dalle 10 alle 13 e dalle 14 alle 17, festivi esclusi"
    ),
    ("h24", "tutti i giorni 24 ore su 24"), ("sab e dom 9-12", "sabato e domenica dalle 9 alle 12"),
    ("lunedì, mercoledì e venerdì 1-2", "lunedì, mercoledì e venerdì dall'1 alle 2"),
    ("lunedì 0-1.30", "lunedì dalle 0 all'1.30"),
  ])
  func writtenAndReadAgain(words: String, expected: String) throws {
    let hours = try #require(OpeningHours(italian: words))
    #expect(hours.words() == expected)
    #expect(OpeningHours(italian: hours.words()) == hours)
  }

  /// Friday 27 November 2026 at 10, 14 and 20 in Rome; Monday is the 30th.
  @Test(arguments: [
    ("2026-11-27T09:00:00Z", "Ora è aperto, fino alle 13"),
    ("2026-11-27T12:30:00Z", "Ora è chiuso, apre oggi alle 15"),
    ("2026-11-27T19:00:00Z", "Ora è chiuso, apre lunedì alle 9"),
    ("2026-11-29T19:00:00Z", "Ora è chiuso, apre domani, lunedì alle 9"),
    ("2026-12-25T09:30:00Z", "Oggi è un giorno festivo: gli orari non dicono se è aperto"),
    (
      "2026-12-07T19:00:00Z",
      "Ora è chiuso, apre domani, martedì alle 9, ma è un giorno festivo: si informi prima"
    ),
  ])
  func status(moment: String, expected: String) throws {
    let hours = try #require(
      OpeningHours(italian: "da lunedì a venerdì dalle 9 alle 13; venerdì dalle 15 alle 17"))
    let date = try #require(ISO8601DateFormatter().date(from: moment))
    #expect(hours.status(at: date) == expected)
  }
}
