/// Writes numbers, shares, money, days and counted things as people of a language read them.
///
/// Figures never depend on the machine's locale, so the same input gives the same bytes everywhere.
public struct Numerals: Sendable, Equatable {
  /// Whose habits are followed.
  public let language: Language
  /// The sign of money, such as "$" or "₽"; empty writes plain amounts.
  public let currency: String
  /// What keeps a number and its parts together.
  public let spacing: Spacing

  /// Which spaces stand within a number, and before its sign or noun. None of them lets a line end.
  public enum Spacing: Sendable {
    /// Those of running text, which every program shows alike: no-break spaces (U+00A0); before an English noun a plain
    /// one.
    case text
    /// Those of a page that is set: narrow ones (U+202F) within a number and before its sign, U+00A0 before a noun.
    case page
  }

  /// Follows the habits of `language`.
  public init(_ language: Language, currency: String = "", spacing: Spacing = .page) {
    self.language = language
    self.currency = String(currency.prefix(8))
    self.spacing = spacing
  }

  /// A whole number with its thousands apart: 12,345 or 12 345.
  public func whole(_ number: Int) -> String {
    (number < 0 ? Self.minus : "") + grouped(String(number.magnitude))
  }

  /// A number with all its digits: 1,234.5 or 1234,5; those that have too many are in powers of ten: 1e-07.
  public func exact(_ number: Double) -> String {
    guard number.isFinite else { return Self.nothing }
    let parts = number.magnitude.shortest.split(separator: ".", maxSplits: 1)
    let isPower = parts.contains { $0.contains("e") }
    let body = isPower ? String(parts[0]) : grouped(parts[0])
    return (number < 0 ? Self.minus : "") + body + (parts.count == 2 ? decimalMark + parts[1] : "")
  }

  /// A number with `decimals` decimals, halves away from zero; in powers of ten where it has more than fifteen digits.
  public func decimal(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return Self.nothing }
    guard abs(number) < 1e15 else { return power(of: number) }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 9e18 else { return whole(Int(number)) }
    let (body, rest) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    var text = whole(body)
    if decimals > 0 {
      let digits = String(rest)
      text += decimalMark + String(repeating: "0", count: decimals - digits.count) + digits
    }
    return number < 0 && scaled > 0 ? Self.minus + text : text
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

  /// How finely a share is said.
  public enum PercentStyle: Sendable {
    /// Whole per cents, with a tenth below 1 % and above 99 %: neither nothing nor all unless it is exactly that.
    case plain
    /// With a tenth below 10 %, for a small share that is held against another.
    case comparing
    /// Always with a tenth.
    case tenths
  }

  /// A share of 0...1 in per cent.
  public func percent(_ share: Double, _ style: PercentStyle = .plain) -> String {
    guard share.isFinite else { return Self.nothing }
    let sign = signSpace + "%"
    let percents = share * 100
    switch style {
    case .plain:
      if share > 0, share < 0.0005 { return "<" + decimal(0.1, decimals: 1) + sign }
      if share > 0.9995, share < 1 { return ">" + decimal(99.9, decimals: 1) + sign }
      let needsTenth = share != 0 && abs(share) < 0.0095 || share > 0.9895 && share < 1
      return decimal(percents, decimals: needsTenth ? 1 : 0) + sign
    case .comparing:
      let needsTenth = abs(percents) < 9.95 && percents != 0 && percents != 1
      return decimal(percents, decimals: needsTenth ? 1 : 0) + sign
    case .tenths:
      return decimal(percents, decimals: 1) + sign
    }
  }

  static let minus = "\u{2212}"
  /// In the place of what is no number.
  static let nothing = "–"

  /// The space before a sign such as % or ₽, and between Russian thousands.
  var signSpace: String { spacing == .page ? "\u{202F}" : "\u{A0}" }

  private var decimalMark: String { language == .english ? "." : "," }

  /// Digits in groups of three from the right; in Russian four stand together.
  private func grouped(_ digits: some StringProtocol) -> String {
    guard digits.count > (language == .english ? 3 : 4) else { return String(digits) }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) {
        text += language == .english ? "," : signSpace
      }
      text.append(digit)
    }
    return text
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
    let sign = number < 0 ? Self.minus : ""
    return "\(sign)\(decimal(body, decimals: 1))·10\(exponent < 0 ? "⁻" : "")\(String(digits))"
  }
}
