extension LanguageWords {
  static let turkish = LanguageWords(
    "tr",
    totals: """
      toplam
      """)
}
