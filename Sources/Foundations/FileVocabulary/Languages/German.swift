extension LanguageWords {
  static let german = LanguageWords(
    "de",
    missing: """
      k.a.
      """,
    totals: """
      gesamt, gesamtsumme, summe
      """)
}
