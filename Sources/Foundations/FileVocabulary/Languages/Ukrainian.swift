extension LanguageWords {
  static let ukrainian = LanguageWords(
    "uk",
    totals: """
      разом, усього
      """)
}
