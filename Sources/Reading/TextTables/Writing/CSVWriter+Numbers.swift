internal import Wording

extension CSVWriter {
  /// Adds a number: the shortest decimal that reads back to the same double; empty for `nil`.
  package mutating func add(_ number: Double?) {
    guard let number else { return addEmpty() }
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000 { return add(whole) }
    // Up to fifteen digits differ as doubles wherever they differ as decimals: hundredths that are the number when
    // divided are its shortest decimal.
    let hundredths = (number * 100).rounded()
    if abs(hundredths) < 1e15, hundredths / 100 == number {
      return add(hundredths: Int(hundredths))
    }
    add(plain: number.shortest)
  }

  /// Adds a whole number.
  package mutating func add(_ number: Int) {
    add(atMost: Self.longestNumber) { cell in
      if number < 0 { cell.append(UInt8(ascii: "-")) }
      cell.append(digits: number.magnitude)
    }
  }

  /// Adds `true` or `false`.
  package mutating func add(_ value: Bool) { add(written: value ? Self.yes : Self.no) }

  private mutating func add(hundredths: Int) {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    add(atMost: Self.longestNumber) { cell in
      if hundredths < 0 { cell.append(UInt8(ascii: "-")) }
      cell.append(digits: whole)
      cell.append(UInt8(ascii: "."))
      cell.append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { cell.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
  }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

  /// Twenty digits, a sign, a point and the comma before them.
  private static let longestNumber = 23
}

extension OutputSpan<UInt8> {
  /// A whole number in decimal digits.
  @inline(__always)
  fileprivate mutating func append(digits number: UInt) {
    guard number < 100_000_000 else {
      append(digits: number / 100_000_000, thenLast: number % 100_000_000)
      return
    }
    var count = 1
    var bound: UInt = 10
    while number >= bound {
      count += 1
      bound *= 10
    }
    append(count, digitsOf: number)
  }

  private mutating func append(digits upper: UInt, thenLast lower: UInt) {
    append(digits: upper)
    append(8, digitsOf: lower)
  }

  /// The last `count` digits, at most eight.
  @inline(__always)
  private mutating func append(_ count: Int, digitsOf number: UInt) {
    // The digits come last first, and are put on top of one another in a word.
    var word: UInt64 = 0
    var rest = number
    for _ in 0..<count {
      word = word << 8 | UInt64(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
  }
}
