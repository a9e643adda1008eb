/// One family of things that are said otherwise than they are written.
struct Reading: Sendable {
  struct Match {
    /// Index after what was read.
    var end: Int
    var spoken: String
    /// What stands before and after is one word: "<b>c</b>omma".
    var leavesNoGap = false
    /// A word in small letters that stands for one in capitals: it keeps its capital at the start of a line.
    var isWord = false
  }

  /// What stands at an index, if this family knows it.
  let read: @Sendable (_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Match?

  /// Every family, the most specific first: the first that knows a place has it.
  static func all(_ tables: SpeechTables) -> [(family: ReadingFamily, reading: Reading)] {
    let quantities = QuantityReading(units: tables.units)
    return [
      (.address, AddressReading(lexicon: tables.lexicon, speller: tables.speller).reading),
      (.code, CodeReading(speller: tables.speller).reading),
      (.province, ProvinceReading(provinces: tables.provinces).reading),
      (.shortNumber, ShortNumberReading(numbers: tables.shortNumbers).reading),
      (
        .fraction, FractionReading(singular: tables.measures.singular, plural: tables.measures.plural).reading
      ),
      (.date, DateReading().reading),
      (.date, MonthReading().reading),
      (.weekday, WeekdayReading().reading),
      (.time, TimeReading().reading),
      (.amount, AmountReading().reading),
      (.act, ActReading().reading),
      (.phone, PhoneReading().reading),
      (.list, ListReading().reading),
      (.roman, RomanReading(nouns: tables.romanNouns).reading),
      (.quantity, RoadPointReading().reading),
      (.abbreviation, AbbreviationReading(entries: tables.abbreviations).reading),
      (.capitals, CapitalsReading(words: tables.capitals).reading),
      (.acronym, AcronymReading(lexicon: tables.lexicon, speller: tables.speller).reading),
      (.ordinal, OrdinalReading().reading),
      (.range, RangeReading(quantities: quantities).reading),
      (.quantity, quantities.reading),
      (.number, NumberReading().reading),
      (.accent, AccentReading().reading),
      (.tag, TagReading().reading),
      (.pictogram, PictogramReading(names: tables.pictograms).reading),
      (.punctuation, PunctuationReading(marks: tables.punctuation).reading),
      (.slash, SlashReading().reading),
      (.symbol, SymbolReading().reading),
    ]
  }
}
