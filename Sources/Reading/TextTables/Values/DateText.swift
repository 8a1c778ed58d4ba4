/// Walks over the parts of a date in a cell.
struct DateText {
  /// A number with its count of digits, or a month by its name.
  enum Part {
    case number(Int, digits: Int)
    case month(Int)
  }

  /// Where the walk has come.
  var p: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    p = start
    self.end = end
  }

  var isAtEnd: Bool { p == end }

  var isAtDigit: Bool { p < end && p.pointee &- 48 <= 9 }

  /// Whether "8:" or "08:" stands here.
  var isAtTime: Bool {
    guard isAtDigit, end - p >= 4 else { return false }
    return p[1] == UInt8(ascii: ":") || (p[1] &- 48 <= 9 && p[2] == UInt8(ascii: ":"))
  }

  /// The byte here; 0 at the end.
  var byte: UInt8 { p < end ? p.pointee : 0 }

  mutating func advance(_ count: Int = 1) { p += count }

  /// The next number, with what makes it an ordinal, or month name.
  mutating func part() -> Part? {
    if byte == UInt8(ascii: "'"), p + 1 < end, p[1] &- 48 <= 9 { p += 1 }
    guard isAtDigit else { return month().map { .month($0) } }
    guard let (value, digits) = number() else { return nil }
    if digits <= 2, !isAtEnd { skipOrdinal() }
    return .number(value, digits: digits)
  }

  /// Digits, at most fourteen.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while isAtDigit, digits < 15 {
      value = value * 10 + Int(p.pointee &- 48)
      digits += 1
      p += 1
    }
    return 1...14 ~= digits ? (value, digits) : nil
  }

  /// The number of the month that is named here.
  mutating func month() -> Int? {
    var q = p
    guard let word = FoldedWord(&q, before: end), let month = DateWords.known.months[word] else { return nil }
    p = q
    return month
  }

  /// Whether one of some words stands here; it is skipped then.
  mutating func skip(_ words: Set<FoldedWord>) -> Bool {
    var q = p
    guard let word = FoldedWord(&q, before: end), words.contains(word) else { return false }
    p = q
    return true
  }

  /// "Mon", "пн", "segunda-feira"; false where no day of the week stands here.
  mutating func skipWeekday() -> Bool {
    guard skip(DateWords.known.weekdays) else { return false }
    let start = p
    if byte == UInt8(ascii: "-") {
      p += 1
      if !skip(DateText.feira) { p = start }
    }
    return true
  }

  private static let feira = Set([FoldedWord("feira")].compactMap(\.self))

  /// Whether a word stands here that names a month as well as a day of the week, as "mar".
  var isAtAmbiguousWord: Bool {
    var q = p
    guard let word = FoldedWord(&q, before: end) else { return false }
    return DateWords.known.months[word] != nil && DateWords.known.weekdays.contains(word)
  }

  /// "st", "er", "º", "-го" behind a number.
  private mutating func skipOrdinal() {
    let start = p
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") { p += 1 }
    // What follows most numbers is a mark and a digit, or the "T" before a time.
    guard byte >= 65, end - p < 2 || p[1] &- 48 > 9 else {
      p = start
      return
    }
    if end - p >= 2, p[0] == 0xC2, p[1] == 0xBA || p[1] == 0xAA || p[1] == 0xB0 {
      p += 2
    } else if !skip(DateWords.ordinals) {
      p = start
    }
  }

  /// What stands between two parts: "-", ".", "/" or blanks, a comma or a full stop before blanks included, and words
  /// such as "de".
  mutating func separator() -> UInt8? {
    let byte = byte
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
      p += 1
      return byte
    }
    let isPoint = byte == UInt8(ascii: ".")
    if isPoint || byte == UInt8(ascii: ",") { p += 1 }
    let mark = p
    skipBlanks()
    if p == mark, isPoint {
      // "12-янв.-15": the point shortens the month, the hyphen divides.
      if self.byte == UInt8(ascii: "-") || self.byte == UInt8(ascii: "/") {
        p += 1
        return p[-1]
      }
      return byte
    }
    guard p > mark else { return nil }
    if !isAtDigit, skip(DateWords.connectors) { skipBlanks() }
    return 32
  }

  /// "г." or "roku" after the year.
  mutating func skipYearWord() {
    guard !isAtEnd else { return }
    let start = p
    skipBlanks()
    guard skip(DateWords.years) else {
      p = start
      return
    }
    if byte == UInt8(ascii: ".") { p += 1 }
  }

  mutating func skipBlanks() {
    while p < end, case let width = blankWidth(p, before: end), width > 0 { p += width }
  }

  /// Whether the three bytes of one of some characters stand here; they are skipped then.
  mutating func skip(oneOf characters: [[UInt8]]) -> Bool {
    guard end - p >= 3 else { return false }
    for character in characters where p[0] == character[0] && p[1] == character[1] && p[2] == character[2] {
      p += 3
      return true
    }
    return false
  }
}
