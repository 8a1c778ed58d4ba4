extension LanguageWords {
  /// What programs write whatever the language of people, and single words of languages that have no file yet.
  static let anyLanguage = LanguageWords(
    "",
    missing: """
      --, ---, –, —, #n/a, #na, nan, -nan, +nan, null, <na>, <null>, (null), [null], \\n, inf, -inf,
      +inf, infinity, -infinity, +infinity, ∞, -∞, 1.#ind, -1.#ind, 1.#inf, #div/0!, #value!, #ref!,
      #name?, #null!, #num!, #########, #Н/Д, #н/д, nat
      """,
    totals: """
      totaal, барлығы
      """)
}
