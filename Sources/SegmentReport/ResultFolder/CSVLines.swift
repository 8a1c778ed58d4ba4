internal import Segmentation

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
    separate()
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
      guard needsQuotes || isFormula else { return bytes.append(contentsOf: utf8) }
      if needsQuotes { bytes.append(Self.quote) }
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in utf8 {
        if byte == Self.quote { bytes.append(Self.quote) }
        bytes.append(byte)
      }
      if needsQuotes { bytes.append(Self.quote) }
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
    separate()
    // Up to fifteen digits differ as doubles wherever they differ as decimals: hundredths that are the number when
    // divided are its shortest decimal.
    let hundredths = (number * 100).rounded()
    if abs(hundredths) < 1e15, hundredths / 100 == number {
      return add(hundredths: Int(hundredths))
    }
    bytes.append(contentsOf: number.shortest.utf8)
  }

  private mutating func add(hundredths: Int) {
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    add(digits: whole)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// A whole number.
  package mutating func add(_ number: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    add(digits: number.magnitude)
  }

  private mutating func add(digits number: UInt) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var place = 20
      var rest = number
      repeat {
        place -= 1
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[place...]))
    }
  }

  /// `true` or `false`.
  package mutating func add(_ value: Bool) { add(written: value ? Self.yes : Self.no) }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

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
