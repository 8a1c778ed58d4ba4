extension LanguageWords {
  static let french = LanguageWords(
    "fr")
}
