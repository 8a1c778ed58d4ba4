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
  /// Reads digits, separators, signs, currency signs, parentheses and a percent sign; `nil` where anything else
  /// stands in the cell or the groups are not of three digits.
  func writtenNumber() -> WrittenNumber? {
    var number = WrittenNumber()
    let cell = trimmed
    var p = cell.start
    var end = p + cell.count
    guard p < end, cell.count <= 64 else { return nil }
    guard stripSurroundings(&p, &end, &number), p < end else { return nil }
    guard let scan = scanDigits(&p, end, &number) else { return nil }
    if p < end, p.pointee | 0x20 == UInt8(ascii: "e") {
      guard let power = readPower(p + 1, end), scan.segments <= 2 else { return nil }
      number.power += power
      p = end
    }
    guard p == end, let shape = scan.shape() else { return nil }
    number.shape = shape
    number.lastDigits = scan.lastCount
    return number
  }

  /// Takes signs, parentheses, currency and percent off both ends.
  private func stripSurroundings(
    _ p: inout UnsafePointer<UInt8>, _ end: inout UnsafePointer<UInt8>, _ number: inout WrittenNumber
  ) -> Bool {
    var signs = 0
    var opened = false
    var currencies = 0
    while p < end, !(p.pointee &- 48 <= 9) {
      let byte = p.pointee
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        number.isNegative = byte == UInt8(ascii: "-")
        signs += 1
        p += 1
      } else if byte == 0xE2, end - p >= 3, p[1] == 0x88, p[2] == 0x92 {
        number.isNegative = true
        signs += 1
        p += 3
      } else if byte == UInt8(ascii: "("), !opened {
        opened = true
        p += 1
      } else if case let width = blankWidth(p, before: end), width > 0 {
        p += width
      } else if case let width = currencyWidth(p, before: end), width > 0 {
        currencies += 1
        p += width
      } else if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")), p + 1 < end, p[1] &- 48 <= 9 {
        break
      } else {
        return false
      }
    }
    var closed = false
    while p < end, !(end[-1] &- 48 <= 9), end[-1] != UInt8(ascii: "."), end[-1] != UInt8(ascii: ",") {
      let byte = end[-1]
      if byte == UInt8(ascii: "-") {
        number.isNegative = true
        signs += 1
        end -= 1
      } else if byte == UInt8(ascii: ")"), !closed {
        closed = true
        end -= 1
      } else if byte == UInt8(ascii: "%"), !number.isPercentage {
        number.isPercentage = true
        number.power = -2
        end -= 1
      } else {
        // A blank or a currency: find the first that ends here.
        guard let start = trailingWord(p, end) else { return false }
        if start.isCurrency { currencies += 1 }
        end = start.place
      }
    }
    // "12 р." and "12 Kč." end with a point that belongs to the word.
    if end - p > 2, end[-1] == UInt8(ascii: "."), !(end[-2] &- 48 <= 9), let start = trailingWord(p, end) {
      if start.isCurrency { currencies += 1 }
      end = start.place
      while p < end, let blank = trailingWord(p, end), !blank.isCurrency { end = blank.place }
    }
    guard opened == closed, signs <= 1, currencies <= 1, !(opened && signs > 0) else { return false }
    if opened { number.isNegative = true }
    return true
  }

  private func readPower(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int? {
    var p = start
    var isNegative = false
    if p < end, p.pointee == UInt8(ascii: "-") || p.pointee == UInt8(ascii: "+") {
      isNegative = p.pointee == UInt8(ascii: "-")
      p += 1
    }
    guard p < end, end - p <= 5 else { return nil }
    var power = 0
    while p < end {
      let digit = p.pointee &- 48
      guard digit <= 9 else { return nil }
      power = power * 10 + Int(digit)
      p += 1
    }
    return isNegative ? -power : power
  }

  /// Reads digits and the separators between them.
  private func scanDigits(
    _ p: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ number: inout WrittenNumber
  ) -> DigitSegments? {
    var segments = DigitSegments(startsWithZero: p.pointee == 48)
    while p < end {
      let byte = p.pointee
      let digit = byte &- 48
      if digit <= 9 {
        if number.digits < 100_000_000_000_000_000 {
          number.digits = number.digits * 10 + UInt64(digit)
        } else {
          number.furtherDigits.append(byte)
        }
        segments.lastCount += 1
        segments.digitCount += 1
        p += 1
        continue
      }
      var width = 1
      let separator: DigitSegments.Separator
      switch byte {
      case UInt8(ascii: "."): separator = .point
      case UInt8(ascii: ","): separator = .comma
      case UInt8(ascii: "'"): separator = .apostrophe
      case 0xE2 where end - p >= 3 && p[1] == 0x80 && p[2] == 0x99:
        separator = .apostrophe
        width = 3
      default:
        width = blankWidth(p, before: end)
        guard width > 0 else { return segments.digitCount > 0 ? segments : nil }
        separator = .blank
      }
      guard segments.close(with: separator) else { return nil }
      p += width
    }
    return segments.digitCount > 0 ? segments : nil
  }
}

/// The lengths of the runs of digits in a number, and what divides them.
private struct DigitSegments {
  enum Separator { case point, comma, blank, apostrophe }

  let startsWithZero: Bool
  var segments = 1
  var digitCount = 0
  var lastCount = 0
  private var firstCount = 0
  private var isGrouped = true
  private var group: Separator?
  private var last: Separator?

  init(startsWithZero: Bool) { self.startsWithZero = startsWithZero }

  /// Begins the next run of digits; false where two kinds of groups would mix.
  mutating func close(with separator: Separator) -> Bool {
    if segments == 1 {
      firstCount = lastCount
    } else {
      if lastCount != 3 { isGrouped = false }
      if let group, group != last { return false }
      group = last
    }
    last = separator
    segments += 1
    lastCount = 0
    return true
  }

  func shape() -> NumberShape? {
    guard segments > 1, let last else { return .plain }
    let canBeGroup = 1...3 ~= firstCount && lastCount == 3 && !startsWithZero
    if segments == 2 {
      switch last {
      case .point: return canBeGroup ? .pointEither : .pointDecimals
      case .comma: return canBeGroup ? .commaEither : .commaDecimals
      case .blank: return canBeGroup ? .blankGroups : nil
      case .apostrophe: return canBeGroup ? .apostropheGroups : nil
      }
    }
    guard isGrouped, 1...3 ~= firstCount, let group else { return nil }
    if group == last {
      guard lastCount == 3 else { return nil }
      switch group {
      case .point: return .pointGroups
      case .comma: return .commaGroups
      case .blank: return .blankGroups
      case .apostrophe: return .apostropheGroups
      }
    }
    switch (group, last) {
    case (.point, .comma): return .pointGroupsCommaDecimals
    case (.comma, .point): return .commaGroupsPointDecimals
    case (.blank, .point): return .blankGroupsPointDecimals
    case (.blank, .comma): return .blankGroupsCommaDecimals
    case (.apostrophe, .point): return .apostropheGroupsPointDecimals
    case (.apostrophe, .comma): return .apostropheGroupsCommaDecimals
    default: return nil
    }
  }
}
