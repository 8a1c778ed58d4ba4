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
      """,
    guests: """
      00000000-0000-0000-0000-000000000000, 00000000000000000000000000000000, -1, 0.0
      """,
    currencies: [
      "$": "$",
      "¥": "¥, ￥",
      "kr": "kr, Kr",
      "¢": "¢",
      "¤": "¤",
      "USD": "US$",
      "AUD": "A$, AU$",
      "CAD": "C$, CA$",
      "NZD": "NZ$",
      "HKD": "HK$",
      "SGD": "S$",
      "TWD": "NT$",
      "MXN": "MX$, Mex$",
      "BRL": "R$",
      "EUR": "€",
      "GBP": "£",
      "CNY": "元, RMB",
      "JPY": "円",
      "KRW": "₩, 원",
      "INR": "₹, Rs",
      "RUB": "₽",
      "UAH": "₴",
      "KZT": "₸",
      "TRY": "₺",
      "ILS": "₪",
      "VND": "₫",
      "PHP": "₱",
      "NGN": "₦",
      "GEL": "₾",
      "THB": "฿",
      "AZN": "₼",
      "PYG": "₲",
      "CRC": "₡",
      "GHS": "₵",
      "MNT": "₮",
      "LAK": "₭",
      "BDT": "৳",
      "IDR": "Rp",
      "CHF": "Fr, SFr, sFr",
      "CZK": "Kč, korun",
      "HUF": "Ft, forint",
      "PEN": "S/, S/.",
      "RON": "lei, Lei, LEI",
    ])
}
