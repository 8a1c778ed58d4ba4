extension Language {
  /// The numbers of sentences that stand in messages and files.
  private var numerals: Numerals { Numerals(self, spacing: .text) }

  /// `value` with all its digits: "1,234.5", "1234,5".
  package func number(_ value: Double) -> String { numerals.exact(value) }

  /// `value` with a fixed number of decimals.
  package func decimal(_ value: Double, places: Int) -> String { numerals.decimal(value, decimals: places) }

  /// A share that is held against another one, in per cent.
  package func percent(_ share: Double) -> String { numerals.percent(share, .comparing) }
}

extension CountedNoun {
  /// Such as "3 orders", «3 покупки».
  package func counted(_ count: Double, in language: Language) -> String {
    Numerals(language, spacing: .text).count(count, self)
  }

  /// The same where a word such as "at most" or «не более» stands before the number.
  package func bounded(_ count: Double, in language: Language) -> String {
    Numerals(language, spacing: .text).bounded(count, self)
  }
}

extension LocalizedText {
  /// A number with all its digits, as people of each language write it.
  package init(number: Double) { self.init { $0.number(number) } }

  /// A count, as people of each language write it.
  package init(count: Int) { self.init { Numerals($0, spacing: .text).whole(count) } }
}
