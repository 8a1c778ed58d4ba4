extension LanguageWords {
  static let portuguese = LanguageWords(
    "pt",
    missing: """
      s/o
      """)
}
