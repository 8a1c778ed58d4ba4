extension LanguageWords {
  static let spanish = LanguageWords(
    "es",
    totals: """
      suma
      """)
}
