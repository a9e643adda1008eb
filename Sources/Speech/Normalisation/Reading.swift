/// One family of things that are said otherwise than they are written.
struct Reading: Sendable {
  struct Match {
    /// Index after what was read.
    var end: Int
    var spoken: String
    /// What stands before and after is one word: "<b>c</b>omma".
    var leavesNoGap = false
  }

  /// What stands at an index, if this family knows it.
  let read: @Sendable (_ text: SourceText, _ index: Int, _ style: NormalisationStyle) -> Match?

  /// Every family, the most specific first: the first that knows a place has it.
  static func all(_ tables: SpeechTables) -> [Reading] {
    let quantities = QuantityReading(units: tables.units)
    return [
      AddressReading(lexicon: tables.lexicon, speller: tables.speller).reading,
      CodeReading(speller: tables.speller).reading,
      ProvinceReading(provinces: tables.provinces).reading,
      ShortNumberReading(numbers: tables.shortNumbers).reading,
      FractionReading(singular: tables.measures.singular, plural: tables.measures.plural).reading,
      DateReading().reading,
      WeekdayReading().reading,
      TimeReading().reading,
      AmountReading().reading,
      ActReading().reading,
      PhoneReading().reading,
      RomanReading(nouns: tables.romanNouns).reading,
      AbbreviationReading(entries: tables.abbreviations).reading,
      AcronymReading(lexicon: tables.lexicon, speller: tables.speller).reading,
      OrdinalReading().reading,
      RangeReading(quantities: quantities).reading,
      quantities.reading,
      NumberReading().reading,
      AccentReading().reading,
      TagReading().reading,
      SlashReading().reading,
      SymbolReading().reading,
    ]
  }
}
