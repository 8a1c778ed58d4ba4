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
    var needsQuotes = false
    for byte in text.utf8 {
      switch byte {
      case Self.comma, Self.quote, Self.lineFeed, Self.carriageReturn: needsQuotes = true
      default: continue
      }
    }
    if needsQuotes { bytes.append(Self.quote) }
    if Self.looksLikeFormula(text) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(Self.quote) }
  }

  /// A number: the shortest decimal that reads back to the same double; empty for `nil`.
  package mutating func add(_ number: Double?) {
    guard let number else { return separate() }
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000 { return add(whole) }
    separate()
    bytes.append(contentsOf: number.shortest.utf8)
  }

  /// A whole number.
  package mutating func add(_ number: Int) {
    separate()
    guard number >= 0 else { return bytes.append(contentsOf: String(number).utf8) }
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// `true` or `false`.
  package mutating func add(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
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
