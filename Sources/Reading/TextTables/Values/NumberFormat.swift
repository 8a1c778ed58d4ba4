/// How one column writes its numbers.
///
/// Signs, currency signs, parentheses for negative numbers and percent signs are read in every format.
public struct NumberFormat: Sendable, Equatable, Hashable, Codable {
  /// The character before the decimals.
  public var decimalMark: DecimalMark
  /// The character between groups of three digits, if any: "," "." "'" or a blank, which stands for all blanks.
  public var grouping: String?
  /// Whether cells without quotes hold the numbers of a workbook or database, which have a decimal point whatever the
  /// texts beside them have.
  package var readsNumbersByPoint = false

  private enum CodingKeys: CodingKey { case decimalMark, grouping }

  /// Names both characters.
  public init(decimalMark: DecimalMark, grouping: String? = nil) {
    self.decimalMark = decimalMark
    self.grouping = grouping
  }
}

/// The character before the decimals.
public enum DecimalMark: String, Sendable, Codable, CaseIterable {
  /// As in 12.50.
  case point = "."
  /// As in 12,50.
  case comma = ","

  /// What a person calls it: "point", "comma".
  package var word: String {
    switch self {
    case .point: "point"
    case .comma: "comma"
    }
  }
}

extension NumberFormat {
  /// How a number looks in this format, such as "1.234,56".
  package var example: String { "1\(grouping ?? "")234\(decimalMark.rawValue)56" }

  /// The format made ready for reading many cells.
  package var reader: NumberReader { NumberReader(self) }
}

/// A number format made ready for reading many cells.
@usableFromInline
package struct NumberReader: Sendable {
  @usableFromInline
  let mark: UInt8
  /// A bit for each shape that is a number in this format, and for each that has decimals. Not arrays: threads that copy
  /// a reader would wait for one another at the count of its references.
  private let readable: UInt32
  private let withDecimals: UInt32
  private let readsNumbersByPoint: Bool

  fileprivate init(_ format: NumberFormat) {
    mark = format.decimalMark == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    var readable: UInt32 = 0
    var withDecimals: UInt32 = 0
    for shape in NumberShape.allCases {
      guard let hasDecimals = shape.hasDecimals(in: format) else { continue }
      readable |= 1 << UInt32(shape.rawValue)
      if hasDecimals { withDecimals |= 1 << UInt32(shape.rawValue) }
    }
    self.readable = readable
    self.withDecimals = withDecimals
    readsNumbersByPoint = format.readsNumbersByPoint
  }

  private static let pointReader = NumberFormat(decimalMark: .point).reader

  private func number(in cell: Cell) -> DecimalNumber? { readPlain(cell) ?? read(cell) }

  /// Digits with at most one decimal mark, a leading minus allowed: what almost every cell is.
  @inlinable @inline(__always)
  func readPlain(_ cell: Cell) -> DecimalNumber? {
    var p = cell.start
    let end = p + cell.count
    guard 1...18 ~= cell.count else { return nil }
    let isNegative = p.pointee == UInt8(ascii: "-")
    if isNegative { p += 1 }
    let first = p
    var digits: Int64 = 0
    while p < end {
      let digit = p.pointee &- 48
      guard digit <= 9 else { break }
      digits = digits &* 10 &+ Int64(digit)
      p += 1
    }
    guard p > first else { return nil }
    if p == end { return DecimalNumber(mantissa: isNegative ? -digits : digits, exponent: 0) }
    guard p.pointee == mark else { return nil }
    p += 1
    let decimals = end - p
    guard decimals > 0 else { return nil }
    while p < end {
      let digit = p.pointee &- 48
      guard digit <= 9 else { return nil }
      digits = digits &* 10 &+ Int64(digit)
      p += 1
    }
    return DecimalNumber(mantissa: isNegative ? -digits : digits, exponent: -decimals)
  }

  /// A plain number that says by itself how it is written: three digits after a mark may be a group of thousands, and
  /// only a look at all of the column's evidence can tell.
  @inlinable @inline(__always)
  package func readUndoubted(_ cell: Cell) -> DecimalNumber? {
    guard cell.count <= 17, let number = readPlain(cell), number.exponent != -3 else { return nil }
    return number
  }

  @usableFromInline
  func read(_ cell: Cell) -> DecimalNumber? {
    if readsNumbersByPoint, !cell.isQuoted, cell.isBareNumber {
      return NumberReader.pointReader.number(in: cell)
    }
    guard let written = cell.writtenNumber() else { return nil }
    let bit: UInt32 = 1 << UInt32(written.shape.rawValue)
    guard readable & bit != 0 else { return nil }
    let number = written.number(hasDecimals: withDecimals & bit != 0)
    return number.value.isFinite ? number : nil
  }
}

extension Cell {
  /// The number in this cell; `nil` where the cell is missing, is not a number in that format, or is too large for a
  /// double.
  @inlinable @inline(__always)
  package func number(in reader: NumberReader) -> DecimalNumber? {
    reader.readPlain(self) ?? reader.read(self)
  }

  /// The number in this cell. In a loop over rows, make the format's ``NumberFormat/reader`` once instead.
  package func number(in format: NumberFormat) -> DecimalNumber? { number(in: format.reader) }
}

extension Cell {
  /// Whether there is nothing but digits, points, signs and the "e" of a power, as programs write numbers.
  var isBareNumber: Bool {
    bytes.allSatisfy { byte in
      byte &- 48 <= 9 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        || byte | 0x20 == UInt8(ascii: "e")
    }
  }
}

extension NumberShape {
  /// Whether the last separator marks decimals in `format`; `nil` where the format does not read this shape.
  func hasDecimals(in format: NumberFormat) -> Bool? {
    let point = format.decimalMark == .point
    let groups = format.grouping
    return switch self {
    case .plain: false
    case .pointDecimals: point ? true : nil
    case .commaDecimals: point ? nil : true
    case .pointEither: point ? true : groups == "." ? false : nil
    case .commaEither: point ? (groups == "," ? false : nil) : true
    case .pointGroups: groups == "." ? false : nil
    case .commaGroups: groups == "," ? false : nil
    case .blankGroups: groups == " " ? false : nil
    case .apostropheGroups: groups == "'" ? false : nil
    case .pointGroupsCommaDecimals: !point && groups == "." ? true : nil
    case .commaGroupsPointDecimals: point && groups == "," ? true : nil
    case .blankGroupsPointDecimals: point && groups == " " ? true : nil
    case .blankGroupsCommaDecimals: !point && groups == " " ? true : nil
    case .apostropheGroupsPointDecimals: point && groups == "'" ? true : nil
    case .apostropheGroupsCommaDecimals: !point && groups == "'" ? true : nil
    }
  }
}
