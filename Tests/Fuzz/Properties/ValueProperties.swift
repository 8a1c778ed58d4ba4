@testable internal import TextTables
@testable internal import Wording

extension FuzzProperties {
  /// Numbers, days and words for nothing: any bytes are read or refused; quick ways agree with long ones; what a plain
  /// oracle can read has the oracle's value; numbers and days that were written are read back.
  ///
  /// The first byte chooses which of these is checked, and for which formats.
  public static func values(_ input: [UInt8]) throws {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    let first = Int(choice >> 3)
    switch choice & 7 {
    case 0, 1, 2:
      try numbers(in: bytes, [first % numberFormats.count, (first * 2 + 1) % numberFormats.count])
    case 3, 4: try days(in: bytes, [first % dateReaders.count, (first * 5 + 1) % dateReaders.count])
    case 5: try pattern(String(decoding: bytes, as: UTF8.self))
    case 6: try writtenValues(bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    default: try index(bytes)
    }
  }

  private static let numberFormats: [NumberFormat] = [DecimalMark.point, .comma].flatMap { mark in
    let groupings: [String?] = [nil, ".", ",", " ", "'"]
    return groupings.filter { $0 != mark.rawValue }.map { NumberFormat(decimalMark: mark, grouping: $0) }
  }

  private static let numberReaders = numberFormats.map(\.reader)

  private static func numbers(in bytes: [UInt8], _ places: [Int]) throws {
    try bytes.withCell { cell in
      let written = cell.writtenNumber()
      for (format, reader) in places.map({ (numberFormats[$0], numberReaders[$0]) }) {
        let number = cell.number(in: reader)
        if let number {
          try require(number.value.isFinite, "numbers are finite")
          try require(!cell.isMissing, "a number is not missing")
          if let cents = number.scaled(toExponent: -2), cents.magnitude < 1 << 53 {
            try require(Double(cents) / 100 == number.value, "hundredths are exact")
          }
          try require(
            !number.isWhole || abs(number.value) >= 1e15 || number.value == number.value.rounded(),
            "whole numbers have no fraction")
        }
        let expected = oracle(bytes, format)
        try require(
          expected == nil || number?.value == expected, "\(format.example) reads as \(expected ?? 0)")
      }
      var quick = NumberEvidence()
      var long = NumberEvidence()
      if quick.addPlain(cell), let written, long.add(written) {
        for format in places.map({ numberFormats[$0] }) {
          let (a, b) = (quick.totals(in: format), long.totals(in: format))
          try require(
            a.count == b.count && a.range == b.range && a.whole == b.whole, "both ways count the same")
        }
      }
      _ = CellKind(cell)
    }
  }

  /// The value of digits, in groups of three or not, with at most one decimal mark; `nil` for all that is less plain.
  private static func oracle(_ bytes: [UInt8], _ format: NumberFormat) -> Double? {
    guard bytes.count <= 40, bytes.allSatisfy({ 48...57 ~= $0 || 32...46 ~= $0 }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let halves = body.split(
      separator: Character(format.decimalMark.rawValue), omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first, !body.isEmpty else { return nil }
    let isDigits = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { 48...57 ~= $0 } }
    if halves.count == 2, !isDigits(halves[1]) { return nil }
    var groups = [whole]
    if let mark = format.grouping, !isDigits(whole) {
      groups = whole.split(separator: Character(mark), omittingEmptySubsequences: false)
      guard groups.allSatisfy(isDigits), 1...3 ~= groups[0].count, !groups[0].hasPrefix("0"),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    guard groups.allSatisfy(isDigits) else { return nil }
    let digits = groups.joined() + (halves.count == 2 ? ".\(halves[1])" : "")
    return Double((text.hasPrefix("-") ? "-" : "") + digits)
  }

  private static let dateReaders: [DateReader] = [
    "yyyy-mm-dd", "dd.mm.yyyy", "mm/dd/yyyy", "dd/mm/yy", "d-mmm-yy", "mmm d, yyyy", "yyyymmdd", "excel",
    "unix", "unix-ms", "yyyy/mm/dd", "yyyy mmm d",
  ].compactMap { DateReader($0) }

  private static func days(in bytes: [UInt8], _ places: [Int]) throws {
    try bytes.withCell { cell in
      for reader in places.map({ dateReaders[$0] }) {
        guard let day = cell.day(in: reader) else { continue }
        let (year, month, date) = day.civil
        try require(CalendarDay(year: year, month: month, day: date) == day, "the calendar has each day")
        guard (0...9999).contains(year) else { continue }
        try require(CalendarDay(iso8601: day.description) == day, "days are written as they are read")
      }
      guard let written = cell.writtenDate() else { return }
      for order in [DateOrder.dayMonthYear, .monthDayYear, .yearMonthDay] {
        guard let reader = written.family.reader(order: order), let day = written.day(order),
          !isEmpty(day)
        else { continue }
        try require(cell.day(in: reader) == day, "the format of a date reads the date")
      }
      var evidence = DateEvidence()
      guard evidence.add(written, of: cell) else { return }
      try require(
        evidence.all.allSatisfy { $0.counts.total > 0 }, "each date counts")
    }
  }

  /// Whether a day stands for "no date", and so is not read.
  private static func isEmpty(_ day: CalendarDay) -> Bool {
    EmptyDays.containing(day).map { EmptyDays.usual.contains($0) } ?? false
  }

  /// A pattern that is understood names itself.
  private static func pattern(_ text: String) throws {
    guard let reader = DateReader(text) else { return }
    try require(DateReader(reader.pattern) == reader, "'\(reader.pattern)' means what it says")
  }

  private static func writtenValues(_ bits: UInt64) throws {
    let day = CalendarDay(daysSince1970: Int(bits % 2_000_000) - 700_000)
    let (year, month, date) = day.civil
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    if (1000...9999).contains(year), !isEmpty(day) {
      let texts = [
        "yyyy-mm-dd": day.description, "dd.mm.yyyy": "\(twoDigits(date)).\(twoDigits(month)).\(year)",
        "mm/dd/yyyy": "\(month)/\(date)/\(year) 10:30 PM",
        "yyyymmdd": "\(year)\(twoDigits(month))\(twoDigits(date))",
      ]
      for (pattern, text) in texts {
        let reader = DateReader(pattern)
        let read = Array(text.utf8).withCell { cell in reader.flatMap { cell.day(in: $0) } }
        try require(read == day, "\(text) reads as \(day)")
      }
    }
    let number = Double(bitPattern: bits)
    guard number.isFinite else { return }
    let read = Array("\(number)".utf8).withCell { $0.number(in: numberReaders[0])?.value }
    try require(read == number, "\(number) reads as itself, not as \(read ?? 0)")
  }

  /// Lines are numbered as a dictionary would, and two indices merge to one.
  private static func index(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    var expected: [[UInt8]: Int] = [:]
    var index = CellIndex()
    var halves = [CellIndex(), CellIndex()]
    for (place, line) in lines.enumerated() {
      let line = Array(line)
      let number = line.withCell { cell in
        _ = halves[place * 2 / lines.count].number(of: cell)
        return index.number(of: cell)
      }
      let known = expected[line] ?? expected.count
      expected[line] = known
      try require(number == known, "cells are numbered in their order")
    }
    try require(index.count == expected.count, "equal cells have one number")
    _ = halves[0].merge(halves[1])
    try require(halves[0].allTexts == index.allTexts, "merged indices are one index")
  }
}

extension [UInt8] {
  /// Visits the bytes as a cell; as in a table, the memory ends where they do.
  func withCell<Value>(_ body: (Cell) throws -> Value) rethrows -> Value {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: Swift.max(count, 1))
    defer { copy.deallocate() }
    for (place, byte) in enumerated() { copy[place] = byte }
    return try body(Cell(start: copy, count: count, isQuoted: false))
  }
}
