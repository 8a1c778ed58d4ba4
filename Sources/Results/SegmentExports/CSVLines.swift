internal import Wording

/// Lines of comma-separated values (RFC 4180, but with LF at their ends), as bytes.
///
/// Text cells that a spreadsheet would take for a formula get a leading apostrophe.
package struct CSVLines: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var isAtLineStart = true

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let tab = UInt8(ascii: "\t")

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Starts with no line.
  package init() {}

  /// Ends the line.
  package mutating func endLine() {
    bytes.append(Self.lineFeed)
    isAtLineStart = true
  }

  /// A cell whose text came from people or their data.
  package mutating func add(_ text: String) {
    var text = text
    let isFormula = Self.looksLikeFormula(text)
    text.withUTF8 { utf8 in
      var needsQuotes = false
      for byte in utf8 {
        switch byte {
        case Self.comma, Self.quote, Self.lineFeed, Self.carriageReturn: needsQuotes = true
        default: continue
        }
      }
      // At worst every byte is a quote, and there are two around them, an apostrophe and a comma.
      write(atMost: 2 * utf8.count + 4) { cell in
        if needsQuotes { cell.append(Self.quote) }
        if isFormula { cell.append(UInt8(ascii: "'")) }
        for byte in utf8 {
          if byte == Self.quote { cell.append(Self.quote) }
          cell.append(byte)
        }
        if needsQuotes { cell.append(Self.quote) }
      }
    }
  }

  /// A cell that was written before, by lines that hold nothing else.
  mutating func add(written cell: [UInt8]) {
    separate()
    bytes.append(contentsOf: cell)
  }

  /// A number: the shortest decimal that reads back to the same double; empty for `nil`.
  package mutating func add(_ number: Double?) {
    guard let number else { return separate() }
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000 { return add(whole) }
    // Up to fifteen digits differ as doubles wherever they differ as decimals: hundredths that are the number when
    // divided are its shortest decimal.
    let hundredths = (number * 100).rounded()
    if abs(hundredths) < 1e15, hundredths / 100 == number {
      return add(hundredths: Int(hundredths))
    }
    separate()
    bytes.append(contentsOf: number.shortest.utf8)
  }

  private mutating func add(hundredths: Int) {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    write(atMost: Self.longestNumber) { cell in
      if hundredths < 0 { cell.append(UInt8(ascii: "-")) }
      cell.append(digits: whole)
      cell.append(UInt8(ascii: "."))
      cell.append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { cell.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
  }

  /// A whole number.
  package mutating func add(_ number: Int) {
    write(atMost: Self.longestNumber) { cell in
      if number < 0 { cell.append(UInt8(ascii: "-")) }
      cell.append(digits: number.magnitude)
    }
  }

  /// `true` or `false`.
  package mutating func add(_ value: Bool) { add(written: value ? Self.yes : Self.no) }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

  /// Twenty digits, a sign, a point and the comma before them.
  private static let longestNumber = 23

  /// Writes a cell of at most so many bytes, the comma before it included.
  @inline(__always)
  private mutating func write(atMost count: Int, _ cell: (inout OutputSpan<UInt8>) -> Void) {
    let isFirst = isAtLineStart
    isAtLineStart = false
    bytes.append(addingCapacity: count) { output in
      if !isFirst { output.append(Self.comma) }
      cell(&output)
    }
  }

  private mutating func separate() {
    if !isAtLineStart { bytes.append(Self.comma) }
    isAtLineStart = false
  }

  /// Whether a spreadsheet would calculate the cell instead of showing it.
  static func looksLikeFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), tab, carriageReturn: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(text)
    default: false
    }
  }

  /// Whether the text is a plain number, such as a phone number with its plus, -5 or +1.5e3.
  private static func isNumber(_ text: String) -> Bool {
    let body = text.utf8.dropFirst()
    guard let first = body.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return Double(text) != nil
  }
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
