/// How a number is written, as far as its own characters tell: what divides groups and what marks decimals.
enum NumberShape: UInt8, CaseIterable, Sendable {
  /// Digits alone: every format reads it.
  case plain
  case pointDecimals, commaDecimals
  /// 1.234 and 1,234: decimals or a group of three.
  case pointEither, commaEither
  /// 1.234.567, 1,234,567, 12 500, 12'500: groups, no decimals.
  case pointGroups, commaGroups, blankGroups, apostropheGroups
  case pointGroupsCommaDecimals, commaGroupsPointDecimals
  case blankGroupsPointDecimals, blankGroupsCommaDecimals
  case apostropheGroupsPointDecimals, apostropheGroupsCommaDecimals
}

/// The digits of a number and what stands around them, read without knowing the format.
struct WrittenNumber {
  var shape = NumberShape.plain
  var isNegative = false
  /// The first eighteen digits, from the first that is not zero.
  var digits: UInt64 = 0
  /// Digits beyond those, in ASCII; unless all are zeros they make the number inexact.
  var furtherDigits: [UInt8] = []
  /// Digits after the last separator.
  var lastDigits = 0
  /// From e+5, and −2 for a percentage.
  var power = 0
  var isPercentage = false
  /// The currency that stands beside it.
  var currency: Currency?

  /// The value where the last separator marks decimals, or where it does not.
  func number(hasDecimals: Bool) -> DecimalNumber {
    let signed = isNegative ? -Int64(digits) : Int64(digits)
    let lastPower = power - (hasDecimals ? lastDigits : 0)
    let exponent = lastPower + furtherDigits.count
    guard furtherDigits.contains(where: { $0 != 48 }) else {
      return DecimalNumber(mantissa: signed, exponent: exponent)
    }
    let rounded = Double("\(signed)\(String(decoding: furtherDigits, as: UTF8.self))e\(lastPower)") ?? .nan
    return DecimalNumber(mantissa: signed, exponent: exponent, rounded: rounded)
  }
}

extension Cell {
  /// Reads digits, separators, signs, currencies, parentheses and a percent sign; `nil` where anything else stands in
  /// the cell or the groups are not of three digits.
  func writtenNumber() -> WrittenNumber? {
    guard 1...64 ~= count else { return nil }
    return withValue { start, end in
      guard start < end else { return nil }
      var text = NumberText(start, end)
      return text.read()
    }
  }
}
