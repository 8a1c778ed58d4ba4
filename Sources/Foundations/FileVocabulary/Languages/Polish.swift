extension LanguageWords {
  static let polish = LanguageWords(
    "pl",
    totals: """
      razem, suma
      """)
}
