/// A dialect in the form that the row reader follows byte by byte.
struct RowFormat: Sendable, Hashable {
  /// The text between cells, one byte or more.
  var delimiter: [UInt8]
  /// The byte around cells that hold delimiters or line ends.
  var quote: UInt8?
  /// The byte that makes a quote inside quotes literal, beside doubling it.
  var escape: UInt8?
  /// Any number of blanks divides cells, and those at the ends of a line mean nothing.
  var isBlankRuns = false
  /// One blank before each delimiter, and at the end of the line, belongs to the delimiter.
  var padsBefore = false
  /// One blank after each delimiter, and at the start of the line, belongs to the delimiter.
  var padsAfter = false

  /// Commas between cells, double quotes around them (RFC 4180).
  static let rfc4180 = RowFormat(delimiter: [UInt8(ascii: ",")], quote: UInt8(ascii: "\""))

  /// Runs of blanks.
  static func blankRuns(quote: UInt8?) -> RowFormat {
    RowFormat(delimiter: [UInt8(ascii: " ")], quote: quote, isBlankRuns: true)
  }

  /// What a person gives and reports say: the text itself, or "tab" and "blanks".
  var delimiterName: String {
    if isBlankRuns { return "blanks" }
    if delimiter == [9] { return "tab" }
    return (padsBefore ? " " : "") + String(decoding: delimiter, as: UTF8.self) + (padsAfter ? " " : "")
  }

  /// Follows what a person gave as the delimiter.
  init(delimiterName name: String, quote: UInt8?) throws(TableError) {
    let named = [
      "tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "blanks": " ",
      "spaces": " ", "space": " ",
    ]
    let text = named[name.lowercased()] ?? name
    let bytes = Array(text.utf8)
    let unusable = bytes.contains { $0 == 10 || $0 == 13 || $0 == UInt8(ascii: "\"") }
    guard !bytes.isEmpty, !unusable, bytes.count <= 16 else { throw .unusableDelimiter(name) }
    if bytes.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      self = .blankRuns(quote: quote)
      return
    }
    // Blanks around a delimiter are padding: ' | ' is '|' with a blank on both sides.
    let padsBefore = bytes.first == UInt8(ascii: " ")
    let padsAfter = bytes.last == UInt8(ascii: " ")
    let core = bytes.drop { $0 == UInt8(ascii: " ") }.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
    self.init(delimiter: Array(core), quote: quote, padsBefore: padsBefore, padsAfter: padsAfter)
  }

  init(
    delimiter: [UInt8], quote: UInt8?, escape: UInt8? = nil, isBlankRuns: Bool = false,
    padsBefore: Bool = false,
    padsAfter: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.isBlankRuns = isBlankRuns
    self.padsBefore = padsBefore
    self.padsAfter = padsAfter
  }

  /// The bytes at which a row can turn.
  var marks: [UInt8] {
    [10, 13] + (isBlankRuns ? [9] : []) + [delimiter.first, quote, escape].compactMap(\.self)
  }

  /// For each byte, whether a plain cell can end there.
  var stops: [UInt8] {
    var stops = [UInt8](repeating: 0, count: 256)
    stops[10] = 1
    stops[13] = 1
    if let first = delimiter.first { stops[Int(first)] = 1 }
    if isBlankRuns { stops[9] = 1 }
    return stops
  }
}

/// What rows may not exceed.
struct RowLimits: Sendable {
  var lineBytes = 16 << 20
  var cellBytes = 1 << 20
  var columns = 10_000
}
