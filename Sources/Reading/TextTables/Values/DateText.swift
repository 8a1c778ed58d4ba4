/// Walks over the parts of a date in a cell.
struct DateText {
  /// A number with its count of digits, or a month by its name.
  enum Part {
    case number(Int, digits: Int)
    case month(Int)
  }

  private var p: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    p = start
    self.end = end
  }

  var isAtEnd: Bool { p == end }

  private var isAtDigit: Bool { p < end && p.pointee &- 48 <= 9 }

  /// The next number or month name.
  mutating func part() -> Part? {
    if isAtDigit {
      var value = 0
      var digits = 0
      while isAtDigit, digits < 15 {
        value = value * 10 + Int(p.pointee &- 48)
        digits += 1
        p += 1
      }
      return digits < 15 ? .number(value, digits: digits) : nil
    }
    guard let month = monthNames.first(where: { startsWith($0.name) }) else { return nil }
    p += month.name.count
    return .month(month.number)
  }

  /// What stands between two parts: "-", ".", "/" or blanks, a comma or a full stop before blanks included.
  mutating func separator() -> UInt8? {
    guard p < end else { return nil }
    let byte = p.pointee
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
      if p < end, p.pointee == UInt8(ascii: "-") {
        p += 1
        return UInt8(ascii: "-")
      }
      return byte
    }
    return p > mark ? 32 : nil
  }

  /// "Mon, " or "пн, " before the date.
  mutating func skipWeekday() {
    guard p < end, !isAtDigit, let name = weekdayNames.first(where: startsWith) else { return }
    var q = p + name.count
    guard q < end, q.pointee == UInt8(ascii: ",") || q.pointee == UInt8(ascii: ".") || q.pointee == 32 else {
      return
    }
    while q < end, q.pointee == UInt8(ascii: ",") || q.pointee == UInt8(ascii: ".") || q.pointee == 32 {
      q += 1
    }
    p = q
  }

  /// "г." or "года" after the year.
  mutating func skipYearWord() {
    let start = p
    skipBlanks()
    for word in yearWords where startsWith(word) {
      p += word.count
      return
    }
    p = start
  }

  /// Whether nothing stands here, or a time of day with or without a zone.
  mutating func endsWithTime() -> Bool {
    if isAtEnd { return true }
    if p.pointee == UInt8(ascii: "T") || p.pointee == UInt8(ascii: "t") || p.pointee == UInt8(ascii: ",")
      || p.pointee == UInt8(ascii: ":")
    {
      p += 1
    }
    skipBlanks()
    var numbers = 0
    while isAtDigit, numbers < 3 {
      var digits = 0
      while isAtDigit {
        digits += 1
        p += 1
      }
      guard digits <= 6 else { return false }
      numbers += 1
      if p < end, p.pointee == UInt8(ascii: ":"), numbers < 3 { p += 1 } else { break }
    }
    guard numbers > 0 else { return false }
    if p < end, p.pointee == UInt8(ascii: ".") || p.pointee == UInt8(ascii: ",") {
      p += 1
      while isAtDigit { p += 1 }
    }
    return endsWithZone()
  }

  /// "PM", "Z", "+03:00", "UTC", "MSK", in that order.
  private mutating func endsWithZone() -> Bool {
    skipBlanks()
    for word in halfDays where startsWith(word) {
      p += word.count
      break
    }
    skipBlanks()
    var letters = 0
    while p < end, 65...90 ~= p.pointee & 0xDF, letters < 5 {
      letters += 1
      p += 1
    }
    skipBlanks()
    if p < end, p.pointee == UInt8(ascii: "+") || p.pointee == UInt8(ascii: "-") {
      p += 1
      var digits = 0
      while p < end, isAtDigit || p.pointee == UInt8(ascii: ":"), digits < 5 {
        digits += 1
        p += 1
      }
      guard digits >= 2 else { return false }
    }
    return isAtEnd
  }

  private mutating func skipBlanks() {
    while p < end, case let width = blankWidth(p, before: end), width > 0 { p += width }
  }

  /// Whether a name given in small letters stands here, in any case.
  private func startsWith(_ name: [UInt8]) -> Bool {
    guard end - p >= name.count else { return false }
    var i = 0
    while i < name.count {
      let byte = p[i]
      if byte == name[i] || (65...90 ~= byte && byte | 0x20 == name[i]) {
        i += 1
        continue
      }
      // Cyrillic capitals: А…П are D0 90…9F for D0 B0…BF, Р…Я are D0 A0…AF for D1 80…8F.
      guard i + 1 < name.count, byte == 0xD0 else { return false }
      let capital = p[i + 1]
      let small: (UInt8, UInt8) = capital < 0xA0 ? (0xD0, capital &+ 0x20) : (0xD1, capital &- 0x20)
      guard name[i] == small.0, name[i + 1] == small.1 else { return false }
      i += 2
    }
    return true
  }
}

private let yearWords = ["года", "год", "г.", "г"].map { Array($0.utf8) }
private let halfDays = ["a.m.", "p.m.", "am", "pm"].map { Array($0.utf8) }

/// Long names before their beginnings, so that the longest is taken.
private let weekdayNames = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "tue", "wed",
  "thurs",
  "thur", "thu", "fri", "sat", "sun", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
  "воскресенье", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
].map { Array($0.utf8) }

private let monthNames: [(name: [UInt8], number: Int)] = [
  "january jan январь января янв", "february feb февраль февраля февр фев", "march mar март марта мар",
  "april apr апрель апреля апр", "may май мая", "june jun июнь июня июн", "july jul июль июля июл",
  "august aug август августа авг", "september sept sep сентябрь сентября сент сен",
  "october oct октябрь октября окт", "november nov ноябрь ноября нояб ноя",
  "december dec декабрь декабря дек",
].enumerated().flatMap { index, names in
  names.split(separator: " ").map { (Array($0.utf8), index + 1) }
}.sorted { $0.0.count > $1.0.count }
