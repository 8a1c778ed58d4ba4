extension Numerals {
  /// An amount of money with its sign: $1,235 or 1 235 ₽.
  public func money(_ amount: Double) -> String {
    let size = abs(amount)
    let isSmall = size > 0 && size < 100 && amount != amount.rounded()
    return signed(decimal(amount, decimals: isSmall ? 2 : 0))
  }

  /// An amount that is written with all its digits, with its sign: "$784.30"; without a sign as it is.
  package func exactMoney(_ text: String) -> String {
    let mark: Character = language == .english ? "." : ","
    let hasOneDecimal = text.dropLast().last == mark
    return currency.isEmpty ? text : signed(hasOneDecimal ? text + "0" : text)
  }

  /// An amount of money for an axis.
  package func moneyAxis(_ amount: Double) -> String { signed(axis(amount)) }

  /// A number for an axis: 950, 12k, 3.5M; in Russian тыс. and млн.
  public func axis(_ number: Double) -> String {
    let size = abs(number)
    for (limit, word) in [
      (1e9, LocalizedText(en: "B", ru: "\u{A0}млрд")), (1e6, LocalizedText(en: "M", ru: "\u{A0}млн")),
      (1e4, LocalizedText(en: "k", ru: "\u{A0}тыс.")),
    ] where size >= limit && size < 1e13 {
      let unit = limit == 1e4 ? 1e3 : limit
      let scaled = number / unit
      let isWhole = abs(scaled - scaled.rounded()) < 0.05 || abs(scaled) >= 100
      return decimal(scaled, decimals: isWhole ? 0 : 1) + word[language]
    }
    // An axis has no room for "80.0".
    return size >= 10 && abs(number - number.rounded()) < 0.05 ? decimal(number, decimals: 0) : short(number)
  }

  /// Puts the currency where the language wants it.
  private func signed(_ text: String) -> String {
    if currency.isEmpty { return text }
    let isSymbol = currency.count == 1
    switch language {
    case .english where isSymbol:
      return text.hasPrefix(Self.minus)
        ? Self.minus + currency + text.dropFirst() : currency + text
    case .english, .russian:
      return text + signSpace + currency
    }
  }
}
