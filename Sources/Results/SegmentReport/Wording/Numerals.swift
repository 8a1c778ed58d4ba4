public import Wording

/// Writes numbers, shares, money and days as people of a language read them.
///
/// Figures never depend on the machine's locale, so the same input gives the same bytes everywhere.
public struct Numerals: Sendable, Equatable {
  /// Whose habits are followed.
  public let language: Language
  /// The sign of money, such as "$" or "₽"; empty writes plain amounts.
  public let currency: String

  /// Follows the habits of `language`.
  public init(_ language: Language, currency: String = "") {
    self.language = language
    self.currency = String(currency.prefix(8))
  }

  /// A space that neither breaks a line nor tears a number apart.
  static let narrowSpace = "\u{202F}"

  /// A whole number with its thousands apart: 12,345 or 12 345.
  public func whole(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (place, digit) in digits.reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3), digits.count > 4 || language == .english {
        grouped = (language == .english ? "," : Self.narrowSpace) + grouped
      }
      grouped = String(digit) + grouped
    }
    return number < 0 ? "−" + grouped : grouped
  }

  /// A number with `decimals` decimals, or in powers of ten where it has more than fifteen digits.
  public func decimal(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return "–" }
    guard abs(number) < 1e15 else { return power(of: number) }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 9e18 else { return whole(Int(number)) }
    let (body, rest) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    var text = whole(body)
    if decimals > 0 {
      let digits = String(rest)
      text +=
        (language == .english ? "." : ",") + String(repeating: "0", count: decimals - digits.count) + digits
    }
    return number < 0 && scaled > 0 ? "−" + text : text
  }

  /// A number with as many decimals as its size deserves: 1,234, 12.3 or 0.046.
  public func short(_ number: Double) -> String {
    let size = abs(number)
    if number == number.rounded() { return decimal(number, decimals: 0) }
    if size >= 100 { return decimal(number, decimals: 0) }
    if size >= 10 { return decimal(number, decimals: 1) }
    if size >= 0.001 {
      var text = decimal(number, decimals: size >= 1 ? 2 : 3)
      while text.last == "0" { text.removeLast() }
      return text.last?.isNumber == true ? text : String(text.dropLast())
    }
    return power(of: number)
  }

  /// A share of 0...1 in per cent; neither nothing nor all unless it is exactly that.
  public func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let sign = Self.narrowSpace + "%"
    let size = abs(share)
    if share > 0, share < 0.0005 { return "<" + decimal(0.1, decimals: 1) + sign }
    if share > 0.9995, share < 1 { return ">" + decimal(99.9, decimals: 1) + sign }
    let needsDecimal = size > 0 && size < 0.0095 || share > 0.9895 && share < 1
    return decimal(share * 100, decimals: needsDecimal ? 1 : 0) + sign
  }

  /// An amount of money with its sign: $1,235 or 1 235 ₽.
  public func money(_ amount: Double) -> String {
    let size = abs(amount)
    let isSmall = size > 0 && size < 100 && amount != amount.rounded()
    return signed(decimal(amount, decimals: isSmall ? 2 : 0))
  }

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

  /// An amount of money for an axis.
  func moneyAxis(_ amount: Double) -> String {
    signed(axis(amount))
  }

  /// An amount that is written with all its digits, with its sign: "$784.30"; without a sign as it is.
  func exactMoney(_ text: String) -> String {
    let mark: Character = language == .english ? "." : ","
    let hasOneDecimal = text.dropLast().last == mark
    return currency.isEmpty ? text : signed(hasOneDecimal ? text + "0" : text)
  }

  /// Puts the currency where the language wants it.
  func signed(_ text: String) -> String {
    if currency.isEmpty { return text }
    let isSymbol = currency.count == 1
    switch language {
    case .english where isSymbol:
      return text.hasPrefix("−") ? "−" + currency + text.dropFirst() : currency + text
    case .english, .russian:
      return text + Self.narrowSpace + currency
    }
  }

  /// Such as 1.2·10¹⁸ for numbers that nobody counts in digits.
  private func power(of number: Double) -> String {
    guard number != 0 else { return "0" }
    var exponent = 0
    var body = abs(number)
    while body >= 10 { (body, exponent) = (body / 10, exponent + 1) }
    while body < 1 { (body, exponent) = (body * 10, exponent - 1) }
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let digits = String(abs(exponent)).compactMap { $0.wholeNumberValue.map { superscripts[$0] } }
    let sign = number < 0 ? "−" : ""
    return "\(sign)\(decimal(body, decimals: 1))·10\(exponent < 0 ? "⁻" : "")\(String(digits))"
  }
}
