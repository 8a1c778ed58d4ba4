/// The time of day, which is read over.
extension DateText {
  /// Whether nothing stands here but a time of day with or without a zone, or a day of the week.
  mutating func endsWithTime() -> Bool {
    if isAtEnd { return true }
    let start = p
    let divides =
      byte | 0x20 == UInt8(ascii: "t") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    if divides, p + 1 < end, p[1] &- 48 <= 9 {
      advance()
    } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
      advance()
    }
    skipBlanks()
    // "20/06/2023 - 09:54"
    if byte == UInt8(ascii: "-"), p > start, end - p > 2, p[1] == 32 {
      advance(2)
      guard isAtTime else { return false }
    }
    skipDayOfWeek()
    if isAtEnd { return true }
    skipWordsBeforeTime()
    guard time() else { return false }
    return isAtEnd || endsWithZone()
  }

  /// Whether nothing stands here but a zone or a day of the week.
  mutating func endsWithZone() -> Bool {
    guard zone() else { return false }
    skipBlanks()
    skipDayOfWeek()
    return isAtEnd
  }

  /// "(Sa)", ", Saturday", "土曜日".
  private mutating func skipDayOfWeek() {
    if isAtDigit || isAtEnd { return }
    let start = p
    let isOpen = byte == UInt8(ascii: "(")
    if isOpen || byte == UInt8(ascii: ",") { advance() }
    skipBlanks()
    if !skipWeekday() {
      guard isOpen, end - p >= 4, p[0] >= 0xE3, p[3] == UInt8(ascii: ")") else {
        p = start
        return
      }
      advance(3)
    }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") { advance() }
    if isOpen, byte == UInt8(ascii: ")") { advance() }
    skipBlanks()
  }

  /// "at", "um", "a las", "上午".
  private mutating func skipWordsBeforeTime() {
    for _ in 0..<2 where !isAtDigit {
      if skip(DateWords.beforeTime) {
        if byte == UInt8(ascii: ".") { advance() }
      } else if end - p >= 6, p[0] >= 0xE3, p[3] >= 0xE3 {
        advance(6)
      }
      skipBlanks()
    }
  }

  /// "14:02:11.5", "14.02", "14h02", "14時02分", "14", "140211"; false where none stands here.
  mutating func time() -> Bool {
    var numbers = 0
    while isAtDigit, numbers < 3 {
      var digits = 0
      while isAtDigit {
        digits += 1
        advance()
      }
      guard digits <= 6 else { return false }
      numbers += 1
      guard numbers < 3, skipTimeMark() else { break }
    }
    guard numbers > 0 else { return false }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), p + 1 < end, p[1] &- 48 <= 9 {
      advance()
      while isAtDigit { advance() }
    }
    if byte >= 0xE0 { _ = skip(oneOf: DateText.timeUnits) }
    return true
  }

  private static let timeUnits = ["時", "时", "点", "시", "分", "분", "秒", "초"].map { Array($0.utf8) }

  private mutating func skipTimeMark() -> Bool {
    switch byte {
    case UInt8(ascii: ":"): advance()
    case UInt8(ascii: "."), UInt8(ascii: "h"), UInt8(ascii: "H"):
      guard end - p >= 3, p[1] &- 48 <= 9, p[2] &- 48 <= 9, end - p == 3 || p[3] &- 48 > 9 else {
        return false
      }
      advance()
    case 0xE0...:
      guard skip(oneOf: DateText.timeUnits) else { return false }
      skipBlanks()
    default: return false
    }
    return true
  }

  /// "PM", "Uhr", "Z", "+03:00", "UTC", "GMT+0300 (MSK)", "[Europe/Moscow]"; false where an offset breaks off.
  mutating func zone() -> Bool {
    skipBlanks()
    if isAtEnd { return true }
    skipHalfDay()
    if skip(DateWords.behindTime), byte == UInt8(ascii: ".") { advance() }
    skipBlanks()
    skipZoneName()
    skipBlanks()
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
      advance()
      var digits = 0
      while isAtDigit || byte == UInt8(ascii: ":"), digits < 5 {
        digits += 1
        advance()
      }
      guard digits >= 2 else { return false }
      skipBlanks()
      skipZoneName()
    }
    skipBlanks()
    skipBrackets()
    return true
  }

  /// "am", "p.m.", "p. m."
  private mutating func skipHalfDay() {
    let start = p
    if skip(DateWords.halfDays) {
      if byte == UInt8(ascii: ".") { advance() }
    } else if end - p >= 4, byte | 0x20 == UInt8(ascii: "a") || byte | 0x20 == UInt8(ascii: "p"),
      p[1] == UInt8(ascii: ".")
    {
      advance(2)
      skipBlanks()
      guard byte | 0x20 == UInt8(ascii: "m") else {
        p = start
        return
      }
      advance()
      if byte == UInt8(ascii: ".") { advance() }
    }
    skipBlanks()
  }

  /// Up to five letters, or two words with a slash between them; a month is none.
  private mutating func skipZoneName() {
    var q = p
    guard let word = FoldedWord(&q, before: end), DateWords.known.months[word] == nil else { return }
    let isRegion = q < end && q.pointee == UInt8(ascii: "/")
    guard word.count <= 5 || isRegion else { return }
    if isRegion {
      while q < end,
        65...90 ~= q.pointee & 0xDF || q.pointee == UInt8(ascii: "/") || q.pointee == UInt8(ascii: "_")
      {
        q += 1
      }
    }
    p = q
  }

  /// "(Moscow Standard Time)", "[Europe/Moscow]".
  private mutating func skipBrackets() {
    guard byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") else { return }
    let closing = byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var q = p + 1
    while q < end, q.pointee != closing, !(q.pointee &- 48 <= 9) { q += 1 }
    if q < end, q.pointee == closing { p = q + 1 }
  }
}
