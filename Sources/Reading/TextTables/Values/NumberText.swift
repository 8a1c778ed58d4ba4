/// Walks over the parts of a number in a cell: what stands before the digits, the digits, and what stands behind.
struct NumberText {
  private var p: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var number = WrittenNumber()
  private var signs = 0
  private var isOpen = false
  private var isClosed = false
  /// Whether a bar or colon must stand beside a currency, as in "1200.50|RUB".
  private var hasDivider = false

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    p = start
    self.end = end
  }

  private var isAtDigit: Bool { p < end && p.pointee &- 48 <= 9 }

  /// What the whole text says; `nil` where anything stands in it that belongs to no number.
  mutating func read() -> WrittenNumber? {
    guard readHead(), let segments = readDigits(), readPower(segments) else { return nil }
    if segments.endsWithMark { skipDashes() }
    // "12:-" of Sweden.
    if end - p == 2, p[0] == UInt8(ascii: ":"), p[1] == UInt8(ascii: "-") { p = end }
    guard readTail(), let shape = segments.shape() else { return nil }
    guard isOpen == isClosed, signs <= 1, !(isOpen && signs > 0), !hasDivider || number.currency != nil else {
      return nil
    }
    if isOpen { number.isNegative = true }
    number.shape = shape
    number.lastDigits = segments.lastCount
    return number
  }

  /// Signs, parentheses, currency and per cent before the first digit.
  private mutating func readHead() -> Bool {
    while p < end, !isAtDigit {
      if isMark(p.pointee), p + 1 < end, p[1] &- 48 <= 9 { return true }
      if p.pointee == UInt8(ascii: "("), !isOpen {
        isOpen = true
        p += 1
      } else if !readPart() {
        return false
      }
    }
    return p < end
  }

  /// What may stand behind the last digit.
  private mutating func readTail() -> Bool {
    while p < end {
      if p.pointee == UInt8(ascii: ")"), isOpen, !isClosed {
        isClosed = true
        p += 1
      } else if !readPart() {
        return false
      }
    }
    return true
  }

  /// What may stand on either side: a blank, a sign, a currency, a per cent sign.
  private mutating func readPart() -> Bool {
    let byte = p.pointee
    if case let width = blankWidth(p, before: end), width > 0 {
      p += width
    } else if case let width = minusWidth, width > 0 {
      number.isNegative = true
      signs += 1
      p += width
    } else if byte == UInt8(ascii: "+") {
      signs += 1
      p += 1
    } else if byte == UInt8(ascii: "%"), !number.isPercentage {
      number.isPercentage = true
      number.power -= 2
      p += 1
    } else if NumberText.dividers.contains(byte), !hasDivider {
      hasDivider = true
      p += 1
    } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "["), number.currency == nil {
      return readCurrencyInBrackets()
    } else if let currency = Currency(&p, before: end) {
      guard let joined = number.currency.map({ $0.joined(with: currency) }) ?? currency else { return false }
      number.currency = joined
    } else {
      return false
    }
    return true
  }

  private static let dividers = Array("|:/_;".utf8)

  /// "(EUR)", "[EUR]".
  private mutating func readCurrencyInBrackets() -> Bool {
    let closing = p.pointee == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    p += 1
    guard let currency = Currency(&p, before: end), p < end, p.pointee == closing else { return false }
    number.currency = currency
    p += 1
    return true
  }

  /// The width of a minus, hyphen or en dash here, or 0.
  private var minusWidth: Int {
    if p.pointee == UInt8(ascii: "-") { return 1 }
    guard end - p >= 3 else { return 0 }
    switch (p[0], p[1], p[2]) {
    case (0xE2, 0x88, 0x92), (0xE2, 0x80, 0x90...0x93), (0xEF, 0xB9, 0xA3): return 3
    default: return 0
    }
  }

  /// The dashes in the place of decimals: "12.-", "12,--", "12.—".
  private mutating func skipDashes() {
    var dashes = 0
    while p < end, dashes < 2 {
      let isLong = end - p >= 3 && p[0] == 0xE2 && p[1] == 0x80 && p[2] == 0x94
      let width = isLong ? 3 : minusWidth
      guard width > 0 else { return }
      p += width
      dashes += 1
    }
  }

  private mutating func readPower(_ segments: DigitSegments) -> Bool {
    guard p < end, p.pointee | 0x20 == UInt8(ascii: "e") else { return true }
    var q = p + 1
    var isNegative = false
    if q < end, q.pointee == UInt8(ascii: "-") || q.pointee == UInt8(ascii: "+") {
      isNegative = q.pointee == UInt8(ascii: "-")
      q += 1
    }
    // "12EUR"
    guard q < end, q.pointee &- 48 <= 9 else { return true }
    var power = 0
    let first = q
    while q < end, q.pointee &- 48 <= 9, q - first <= 5 {
      power = power * 10 + Int(q.pointee &- 48)
      q += 1
    }
    guard q - first <= 5, segments.segments <= 2 else { return false }
    number.power += isNegative ? -power : power
    p = q
    return true
  }

  /// The digits and the separators between them, and a mark behind the last.
  private mutating func readDigits() -> DigitSegments? {
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
        segments.addDigit()
        p += 1
        continue
      }
      guard let (separator, width) = separator() else { break }
      let isBeforeDigit = p + width < end && p[width] &- 48 <= 9
      guard isBeforeDigit || separator == .point || separator == .comma else { break }
      guard segments.close(with: separator) else { return nil }
      p += width
      if !isBeforeDigit { break }
    }
    return segments.digitCount > 0 ? segments : nil
  }

  private func separator() -> (DigitSegments.Separator, width: Int)? {
    switch p.pointee {
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return (.apostrophe, 1)
    case 0xC2 where end - p >= 2 && p[1] == 0xB4, 0xCA where end - p >= 2 && p[1] == 0xBC:
      return (.apostrophe, 2)
    case 0xE2 where end - p >= 3 && p[1] == 0x80 && 0x98...0x99 ~= p[2]: return (.apostrophe, 3)
    default:
      let width = blankWidth(p, before: end)
      return width > 0 ? (.blank, width) : nil
    }
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
}
