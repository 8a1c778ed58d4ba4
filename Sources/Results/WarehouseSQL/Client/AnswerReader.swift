/// The rows of an answer: whole numbers, or texts in hexadecimal, so that no engine's rule for quotes is needed.
struct AnswerReader<Cell> {
  private let width: Int
  private let limit: Int
  private let parse: (ArraySlice<UInt8>) -> Cell?
  private(set) var rows: [[Cell?]] = []

  /// - Parameters:
  ///   - width: Cells of a row.
  ///   - limit: The most rows.
  ///   - parse: `nil` where a cell is none.
  init(width: Int, limit: Int, parse: @escaping (ArraySlice<UInt8>) -> Cell?) {
    (self.width, self.limit, self.parse) = (width, limit, parse)
  }

  /// Takes a line; cells stand between commas, semicolons, tabs or bars.
  mutating func read(_ line: ArraySlice<UInt8>) throws(EngineError) {
    let line = line.trimmed
    if line.isEmpty, width > 1 || rows.isEmpty { return }
    let cells = line.split(omittingEmptySubsequences: false) { AnswerMarks.separators.contains($0) }.map(
      \.trimmed)
    // Some programs draw lines round a table.
    let inner = cells.count == width + 2 && cells.first?.isEmpty == true && cells.last?.isEmpty == true
    let own = inner ? Array(cells[1...width]) : cells
    if rows.isEmpty, let first = own.first, own.count == width,
      first.isName || first.allSatisfy({ $0 == 45 || $0 == 43 })
    {
      return
    }
    guard own.count == width else {
      throw .answer(.cells(row: rows.count + 1, expected: width, found: own.count))
    }
    guard rows.count < limit else { throw .answer(.manyRows(limit: limit)) }
    var row: [Cell?] = []
    row.reserveCapacity(width)
    for cell in own {
      if cell.isNull {
        row.append(nil)
      } else if let value = parse(cell) {
        row.append(value)
      } else {
        throw .answer(.notNumbers(row: rows.count + 1))
      }
    }
    rows.append(row)
  }
}

extension AnswerReader where Cell == Int128 {
  /// Of whole numbers.
  static func whole(width: Int, limit: Int) -> Self {
    AnswerReader(width: width, limit: limit) { digits in
      let magnitude = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
      guard (1...38).contains(magnitude.count), magnitude.allSatisfy({ 48...57 ~= $0 }) else { return nil }
      return Int128(String(decoding: digits, as: UTF8.self))
    }
  }
}

extension AnswerReader where Cell == AnswerText {
  /// Of texts in hexadecimal and whole numbers.
  static func texts(width: Int, limit: Int) -> Self {
    AnswerReader(width: width, limit: limit) { AnswerText(digits: $0) }
  }
}

/// A cell that is a text in hexadecimal or a whole number; the reader of a column knows which.
struct AnswerText {
  let digits: String

  fileprivate init?(digits: ArraySlice<UInt8>) {
    let isHex = digits.allSatisfy {
      48...57 ~= $0 || 65...70 ~= $0 || 97...102 ~= $0 || $0 == UInt8(ascii: "-")
    }
    guard isHex, digits.count <= ChildProgram.longestLine else { return nil }
    self.digits = String(decoding: digits, as: UTF8.self)
  }

  /// Its bytes as a text; `nil` where they are none.
  var text: String? {
    let letters = Array(digits.utf8)
    guard letters.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: letters.count, by: 2) {
      guard let byte = UInt8(String(decoding: letters[place...(place + 1)], as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  var number: Int? { Int(digits) }
}

private enum AnswerMarks {
  static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 9, UInt8(ascii: "|")]
  static let missing = ["NULL", "null", "\\N", "<null>"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  /// Without blanks and double quotes at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = self
    let marks: [UInt8] = [32, 13, UInt8(ascii: "\"")]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }

  fileprivate var isNull: Bool { isEmpty || AnswerMarks.missing.contains { elementsEqual($0) } }

  /// Whether it is the name of one of our columns.
  fileprivate var isName: Bool {
    String(decoding: prefix(4), as: UTF8.self).lowercased() == "seg_"
  }
}
