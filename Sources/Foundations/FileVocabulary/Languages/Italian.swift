extension LanguageWords {
  static let italian = LanguageWords(
    "it",
    totals: """
      totale
      """)
}
